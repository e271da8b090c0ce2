import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./fold.module.css";

interface FoldProps {
  title: ReactNode;
  children: ReactNode;
}

/** A part of a page that few come for: its heading opens it. */
export function Fold({ title, children }: FoldProps) {
  return (
    <details className={classes["fold"]}>
      <summary>
        <Title order={2}>{title}</Title>
      </summary>
      <div className={classes["content"]}>{children}</div>
    </details>
  );
}
