import { Group, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";
import classes from "./section.module.css";

interface SectionProps {
  title: ReactNode;
  /** Beside the heading. */
  actions?: ReactNode;
  /** A table, whose rows reach a little over the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A part of a page with its own heading. */
export function Section({ title, actions, flush, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes["section"]}>
      <Group justify="space-between" className={classes["heading"]} wrap="wrap" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      <div className={flush ? classes["flush"] : classes["content"]}>{children}</div>
    </section>
  );
}
