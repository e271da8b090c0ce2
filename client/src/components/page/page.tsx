import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Skeleton, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Loading } from "../states";
import { useMenuPlace } from "./menu-place";
import { PageStepProvider, usePageOwner } from "./page-context";
import { WithAside } from "./with-aside";
import classes from "./page.module.css";

interface PageProps {
  /** Left out: the menu's own label. */
  title?: string;
  /** What the page is for, in one line. Left out: what the menu says. */
  about?: ReactNode;
  /** Beside the title: actions that concern the whole page. */
  actions?: ReactNode;
  /** Forms and wizards keep to one column of about 640 pixels. */
  narrow?: boolean;
  /** A new value moves focus to the title: a page or a step of a wizard has changed. */
  focusKey?: string;
  children: ReactNode;
}

/** What every page has in common: title, its purpose in a line, and where focus goes. */
export function Page({ title, about, actions, narrow, focusKey, children }: PageProps) {
  const { t } = useLingui();
  const place = useMenuPlace();
  const owner = usePageOwner();
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState<string | null>(null);
  const name = title ?? place?.label ?? "";
  const purpose = about ?? (title === undefined ? place?.about : undefined);

  useEffect(() => {
    const shown = step && name ? `${name}: ${step}` : name;
    document.title = [shown, owner, t`Личный кабинет`].filter(Boolean).join(" — ");
  }, [name, step, owner, t]);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [focusKey]);

  return (
    <div className={classes["page"]}>
      <header className={classes["header"]}>
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            {name}
          </Title>
        </div>
        {actions ? (
          <Group gap="xs" className={`${classes["actions"] ?? ""} no-print`}>
            {actions}
          </Group>
        ) : null}
        {purpose ? (
          <Text c="dimmed" className={classes["purpose"] ?? ""}>
            {purpose}
          </Text>
        ) : null}
      </header>
      <PageStepProvider value={setStep}>
        <WithAside narrow={narrow}>{children}</WithAside>
      </PageStepProvider>
    </div>
  );
}

/** The outline of a page while its own part of the program is on its way. */
export function PagePlace() {
  return (
    <div className={classes["page"]}>
      <div className={classes["header"]} aria-hidden>
        <Skeleton height={28} width={280} my={4} />
        <div className={classes["purpose"]}>
          <Skeleton height={14} width="60%" />
        </div>
      </div>
      <Loading rows={8} />
    </div>
  );
}

/** The first thing that Tab reaches: over the menu, straight to the content. */
export function SkipLink() {
  return (
    <a href="#content" className={classes["skip"]}>
      <Trans>К содержанию страницы</Trans>
    </a>
  );
}
