import { Trans } from "@lingui/react/macro";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { latePart } from "../../components/late-part";
import classes from "./palette-button.module.css";
import type { PalettePlace } from "./palette-place";
import type { PaletteView } from "./palette-view";

const Palette = latePart(() => import("./palette"), { place: null });

/** «Найти» in the top bar; also Ctrl K, `/`, and `?` for the keys, wherever these are on the layout in use. */
export function PaletteButton({ place }: { place: PalettePlace }) {
  const [view, setView] = useState<PaletteView | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = wantedBy(event);
      if (wanted === null) return;
      event.preventDefault();
      setView(wanted);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        className={classes["button"]}
        aria-keyshortcuts="Control+K Meta+K /"
        aria-haspopup="dialog"
        onClick={() => setView("find")}
      >
        <IconSearch size={18} aria-hidden />
        <span className={classes["label"]}>
          <Trans>Найти</Trans>
        </span>
        <kbd className={classes["key"]} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      {view === null ? null : (
        <Palette place={place} view={view} onView={setView} onClose={() => setView(null)} />
      )}
    </>
  );
}

/** Keys are known by their place: on a Russian layout K is Л and the key of `/` is the full stop. */
function wantedBy({
  code,
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: KeyboardEvent): PaletteView | null {
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && code === "KeyK") return "find";
  if (ctrlKey || metaKey || altKey || isTyping(target) || document.querySelector("dialog[open]")) return null;
  if (key === "?" || (code === "Slash" && shiftKey)) return "keys";
  return key === "/" || (code === "Slash" && !shiftKey) ? "find" : null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
