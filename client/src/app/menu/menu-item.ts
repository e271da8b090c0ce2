import type { MessageDescriptor } from "@lingui/core";
import type { Icon } from "@tabler/icons-react";
import type { ComponentType } from "react";

/** Loads a page's own part of the program, when somebody goes there. */
export type PageLoader = () => Promise<{ default: ComponentType }>;

/** Who sees an item of the subscriber's menu; a subscriber sees nothing of the company. */
export type MenuAudience = "everyone" | "administrator";

/** A line of a menu that is a page, or a group of pages with a page of its own. */
export interface MenuPage {
  kind: "page";
  /** Also the name of the page's file: `<id>-page.tsx`. */
  id: string;
  /** Below the menu's own address. */
  path: string;
  label: MessageDescriptor;
  /** What it is for, in a line. */
  about: MessageDescriptor;
  icon: Icon;
  page: PageLoader;
  /** Whether its texts come with the first page's: it is so large itself that it must not wait for all others. */
  hasEarlyTexts?: true;
  items?: readonly MenuPage[];
}

/** A line of a menu that leads out of it. */
export interface MenuAction {
  kind: "action";
  id: "choose-subscriber" | "administrator-menu" | "sign-out";
  label: MessageDescriptor;
  icon: Icon;
  audience: MenuAudience;
}

/** Pages under a quiet heading of their own: what the manual's menu does not know. */
export interface MenuGroup {
  kind: "group";
  id: string;
  label: MessageDescriptor;
  items: readonly MenuPage[];
}

/** A menu, in the manual's order; a group of ours stands after the manual's items. Sidebar, routes and breadcrumbs all come from it. */
export type Menu = readonly (MenuPage | MenuGroup | MenuAction)[];

/** The pages of a menu, the nested ones after their parents, each with its ancestors. */
export function menuPages(menu: Menu): { item: MenuPage; trail: readonly MenuPage[] }[] {
  const walk = (items: Menu, trail: readonly MenuPage[]): { item: MenuPage; trail: readonly MenuPage[] }[] =>
    items.flatMap((item) => {
      if (item.kind === "group") return walk(item.items, trail);
      return item.kind === "page" ? [{ item, trail }, ...walk(item.items ?? [], [...trail, item])] : [];
    });
  return walk(menu, []);
}
