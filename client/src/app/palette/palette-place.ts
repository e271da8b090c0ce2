import type { Menu } from "../menu/menu-item";

/** Where the palette is opened: whose things it finds, and which pages there are. */
export interface PalettePlace {
  /** The company; undefined where it is not known, or where nobody sees anything of it. */
  clientId: string | undefined;
  /** The line whose menu is open. */
  subscriberId?: string;
  /** The menus within reach, each with the address before its items. */
  menus: readonly { menu: Menu; base: string; name: string }[];
}
