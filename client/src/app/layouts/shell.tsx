import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2 } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { Dialog } from "../../components/dialog";
import { PagePlace, SkipLink } from "../../components/page/page";
import { QueryRegistryProvider } from "../../components/show-as-query/query-registry";
import { ShowAsQueryButton } from "../../components/show-as-query/show-as-query-button";
import { PaletteButton } from "../palette/palette-button";
import type { PalettePlace } from "../palette/palette-place";
import { AccessStrip } from "./access-strip";
import { Brand } from "./brand";
import { ColorSchemeMenu } from "./color-scheme-menu";
import { LocaleMenu } from "./locale-menu";
import { PersonMenu } from "./person-menu";
import classes from "./shell.module.css";

interface ShellProps {
  /** The menu of this role, on the left; on the phone behind a button. */
  menu: ReactNode;
  /** The top bar's own part: company, chosen number, running orders. */
  bar: ReactNode;
  breadcrumbs: ReactNode;
  /** What the search of the top bar finds here. */
  place: PalettePlace;
  /** Address of «Безопасность» within this menu. */
  security: string;
  /** Address of «Уведомления», for whom mail is sent to. */
  notifications?: string;
  children: ReactNode;
}

/** Top bar, menu and content: the frame of every page behind sign-in. */
export function Shell({ menu, bar, place, breadcrumbs, security, notifications, children }: ShellProps) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);

  return (
    <QueryRegistryProvider>
      <SkipLink />
      <header className={`${classes["bar"] ?? ""} ${classes["framed"] ?? ""}`}>
        <ActionIcon
          className={classes["burger"]}
          variant="subtle"
          size="lg"
          aria-label={t`Меню`}
          onClick={open}
        >
          <IconMenu2 size={20} aria-hidden />
        </ActionIcon>
        <Link to="/" className={classes["brand"]} aria-label={t`Личный кабинет: на главную`}>
          <Brand />
        </Link>
        <div className={classes["context"]}>{bar}</div>
        <PaletteButton place={place} />
        <span className={classes["roomy"]}>
          <LocaleMenu />
          <ColorSchemeMenu />
        </span>
        <PersonMenu security={security} notifications={notifications} />
      </header>
      <div className={classes["body"]}>
        <div className={classes["side"]}>
          <div className={classes["menu"]}>
            {menu}
            <ShowAsQueryButton />
          </div>
        </div>
        <main className={classes["main"]} id="content" tabIndex={-1} data-focus-target>
          <div className={classes["container"]}>
            <AccessStrip />
            {breadcrumbs}
            {children}
          </div>
        </main>
      </div>
      <Dialog opened={opened} onClose={close} title={<Trans>Меню</Trans>} place="left">
        <div className={classes["inDialog"]}>
          {menu}
          <ShowAsQueryButton />
        </div>
      </Dialog>
    </QueryRegistryProvider>
  );
}

interface BareShellProps {
  /** The page lays itself out; otherwise it has one narrow column. */
  isWide?: boolean;
  /** At the end of the top bar. */
  action?: ReactNode;
  children: ReactNode;
}

/** The frame without a menu: sign-in, and what is shown when nothing else can be. */
export function BareShell({ isWide = false, action, children }: BareShellProps) {
  return (
    <QueryRegistryProvider>
      <SkipLink />
      <header className={classes["bar"]}>
        <Link to="/" className={classes["brand"]}>
          <Brand />
        </Link>
        <div className={classes["context"]} />
        <LocaleMenu />
        <ColorSchemeMenu />
        {action}
      </header>
      <main className={classes[isWide ? "wide" : "bare"]} id="content" tabIndex={-1} data-focus-target>
        {children}
      </main>
      {isWide ? null : (
        <footer className={classes["foot"]}>
          <ShowAsQueryButton />
        </footer>
      )}
    </QueryRegistryProvider>
  );
}

/** The frame's own outline while it is not yet known who is signed in: nothing jumps when it comes. */
export function ShellSkeleton() {
  return (
    <>
      <div className={`${classes["bar"] ?? ""} ${classes["framed"] ?? ""}`} />
      <div className={classes["body"]}>
        <div className={classes["side"]} aria-hidden>
          {Array.from({ length: 4 }, (_, row) => (
            <Skeleton key={row} height={24} m="md" width="80%" />
          ))}
        </div>
        <main className={classes["main"]}>
          <div className={classes["container"]}>
            <PagePlace />
          </div>
        </main>
      </div>
    </>
  );
}
