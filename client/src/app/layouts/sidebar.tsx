import { useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Menu, MenuAction, MenuPage } from "../menu/menu-item";
import classes from "./sidebar.module.css";

interface SidebarProps {
  menu: Menu;
  /** The menu's address, before its items' paths: `/c/<id>`. */
  base: string;
  /** The name of the menu, for screen readers. */
  name: string;
  /** What an action does; null hides it from this viewer. */
  action: (item: MenuAction) => { to: string } | { onClick: () => void } | null;
  /** What stands beside an item, by its id: how much there is that is new. */
  marks?: Readonly<Record<string, ReactNode>>;
}

/** A role's menu, in the manual's order. */
export function Sidebar({ menu, base, name, action, marks = {} }: SidebarProps) {
  return (
    <nav aria-label={name} className="no-print">
      <ul className={classes["list"]}>
        {menu.map((item) =>
          item.kind === "page" ? (
            <PageItem key={item.id} item={item} base={base} mark={marks[item.id]} />
          ) : (
            <ActionItem key={item.id} item={item} does={action(item)} />
          ),
        )}
      </ul>
    </nav>
  );
}

function PageItem({ item, base, mark }: { item: MenuPage; base: string; mark?: ReactNode }) {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const address = `${base}/${item.path}`;
  const isOpen = pathname === address || pathname.startsWith(`${address}/`);
  return (
    <li>
      <Link to={address} className={classes["item"]} activeOptions={{ exact: true, includeSearch: false }}>
        <item.icon size={20} stroke={1.6} aria-hidden />
        {i18n._(item.label)}
        {mark}
      </Link>
      {isOpen && item.items ? (
        <ul className={classes["nested"]}>
          {item.items.map((nested) => (
            <PageItem key={nested.id} item={nested} base={base} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function ActionItem({ item, does }: { item: MenuAction; does: ReturnType<SidebarProps["action"]> }) {
  const { i18n } = useLingui();
  if (!does) return null;
  const content = (
    <>
      <item.icon size={20} stroke={1.6} aria-hidden />
      {i18n._(item.label)}
    </>
  );
  return (
    <li>
      {"to" in does ? (
        <Link to={does.to} className={classes["item"]}>
          {content}
        </Link>
      ) : (
        <button type="button" className={classes["item"]} onClick={does.onClick}>
          {content}
        </button>
      )}
    </li>
  );
}
