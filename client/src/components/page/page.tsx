import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import { useMenuPlace } from "./menu-place";
import { ShowAsQueryButton } from "../show-as-query/show-as-query-button";
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

/** What every page has in common: title, its purpose in a line, "show as a query", and where focus goes. */
export function Page({ title, about, actions, narrow, focusKey, children }: PageProps) {
  const { t } = useLingui();
  const place = useMenuPlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? place?.label ?? "";
  const purpose = about ?? (title === undefined ? place?.about : undefined);

  useEffect(() => {
    document.title = name ? t`${name} — Личный кабинет` : t`Личный кабинет`;
  }, [name, t]);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [focusKey]);

  return (
    <Stack gap="lg" className={narrow ? classes["narrow"] : undefined}>
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
        <div className={`${classes["query"] ?? ""} no-print`}>
          <ShowAsQueryButton />
        </div>
        {purpose ? (
          <Text c="dimmed" className={classes["purpose"] ?? ""}>
            {purpose}
          </Text>
        ) : null}
      </header>
      {children}
    </Stack>
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
