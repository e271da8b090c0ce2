import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useShownPath } from "./use-shown-path";
import type { MenuPlace } from "../../components/page/menu-place";
import { menuPages, type Menu, type MenuPage } from "../menu/menu-item";

/** The menu's item that the address leads to, in the viewer's language. */
export function useMenuPlaceOf(menu: Menu, base: string): MenuPlace | null {
  const { i18n } = useLingui();
  const pathname = useShownPath();
  return useMemo(() => {
    const place = ({ id, label, about, path, icon, items = [] }: MenuPage): MenuPlace => ({
      id,
      label: i18n._(label),
      about: i18n._(about),
      to: `${base}/${path}`,
      icon,
      items: items.map(place),
    });
    const here = menuPages(menu).find(({ item }) => pathname === `${base}/${item.path}`);
    return here ? place(here.item) : null;
  }, [menu, base, pathname, i18n]);
}
