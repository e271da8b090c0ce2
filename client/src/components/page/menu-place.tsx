import type { Icon } from "@tabler/icons-react";
import { createContext, useContext } from "react";

/** A page as its menu names it. */
export interface MenuPlace {
  id: string;
  /** The manual's label. */
  label: string;
  /** What the page is for, in a line. */
  about: string;
  to: string;
  icon: Icon;
  /** The pages below it. */
  items: readonly MenuPlace[];
}

const MenuPlaceContext = createContext<MenuPlace | null>(null);

/** Given by the layout, from the menu, to the page on the screen. */
export const MenuPlaceProvider = MenuPlaceContext;

/** The menu's item that this page is; null for a page that is in no menu. */
export const useMenuPlace = (): MenuPlace | null => useContext(MenuPlaceContext);
