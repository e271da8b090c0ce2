/** What of the palette is open: what finds, or what tells the keys. */
export type PaletteView = "find" | "keys";
