import { useLingui } from "@lingui/react/macro";
import { IconHome } from "@tabler/icons-react";
import { useMemo } from "react";
import { useShownPath } from "./use-shown-path";
import type { MenuPlace } from "../../components/page/menu-place";
import { menuPages, type Menu, type MenuPage } from "../menu/menu-item";

/**
 * The menu's item that the address leads to, in the viewer's language. A menu that is a page itself, at its own address,
 * says what that is called and what it is for.
 */
export function useMenuPlaceOf(
  menu: Menu,
  base: string,
  root?: { readonly label: string; readonly about: string },
): MenuPlace | null {
  const { i18n } = useLingui();
  const pathname = useShownPath();
  const { label, about } = root ?? {};
  return useMemo(() => {
    const place = (item: MenuPage): MenuPlace => ({
      id: item.id,
      label: i18n._(item.label),
      about: i18n._(item.about),
      to: `${base}/${item.path}`,
      icon: item.icon,
      items: (item.items ?? []).map(place),
    });
    if (label !== undefined && about !== undefined && pathname === base) {
      const pages = menu.flatMap((item) =>
        item.kind === "page" ? [item] : item.kind === "group" ? item.items : [],
      );
      return { ...{ label, about, id: "menu" }, to: base, icon: IconHome, items: pages.map(place) };
    }
    const here = menuPages(menu).find(({ item }) => pathname === `${base}/${item.path}`);
    return here ? place(here.item) : null;
  }, [menu, base, pathname, i18n, label, about]);
}
