import { useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import type { Menu, MenuAction, MenuGroup, MenuPage } from "../menu/menu-item";
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
        {menu.map((item) => {
          switch (item.kind) {
            case "page":
              return <PageItem key={item.id} item={item} base={base} mark={marks[item.id]} />;
            case "group":
              return <Group key={item.id} group={item} base={base} marks={marks} />;
            case "action":
              return <ActionItem key={item.id} item={item} does={action(item)} />;
          }
        })}
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

interface GroupProps extends Pick<SidebarProps, "base"> {
  group: MenuGroup;
  marks: Readonly<Record<string, ReactNode>>;
}

/** Pages of ours under their heading. */
function Group({ group, base, marks }: GroupProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <li className={classes["group"]}>
      <span className={classes["heading"]} id={id}>
        {i18n._(group.label)}
      </span>
      <ul className={classes["list"]} aria-labelledby={id}>
        {group.items.map((item) => (
          <PageItem key={item.id} item={item} base={base} mark={marks[item.id]} />
        ))}
      </ul>
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
