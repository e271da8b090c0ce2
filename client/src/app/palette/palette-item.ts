import { fold } from "@kabinet/shared";
import type { Icon } from "@tabler/icons-react";

/** One thing that can be chosen. */
export interface PaletteItem {
  /** Unlike any other. */
  id: string;
  label: string;
  /** What is said beside it. */
  detail?: string | undefined;
  icon: Icon;
  run: () => void;
}

/** Things of one kind. */
export interface PaletteGroup {
  id: string;
  label: string;
  items: readonly PaletteItem[];
}

/** Most things of one kind that are shown. */
const SHOWN = 6;

/** Those that have each word of a text, in any order and any case; all of them for no text. */
export function fitting(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const words = fold(text).split(" ");
  const fits = ({ label, detail = "" }: PaletteItem) => {
    const said = fold(`${label} ${detail}`);
    return words.every((word) => said.includes(word));
  };
  return items.filter(fits).slice(0, SHOWN);
}
