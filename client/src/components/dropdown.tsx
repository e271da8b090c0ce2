import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import classes from "./dropdown.module.css";

interface DropdownProps {
  /** What stands on the button. */
  face: ReactNode;
  /** What the button is called, where its face does not say it. */
  label?: string;
  /** The panel ends where the button ends. */
  atEnd?: boolean;
  /** As a part of a chip, without an edge of its own. */
  bare?: boolean;
  className?: string | undefined;
  children: (close: () => void) => ReactNode;
}

/** A button with a panel below it; closes on Esc, on a press elsewhere, and when the focus leaves. On the phone it is a sheet. */
export function Dropdown({ face, label, atEnd, bare, className, children }: DropdownProps) {
  const [opened, setOpened] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const buttonId = `${id}-button`;

  useEffect(() => {
    if (!opened) return;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpened(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [opened]);

  const close = () => {
    setOpened(false);
    document.getElementById(buttonId)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!opened || event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpened(false);
  };

  return (
    <div ref={root} className={classes["root"]} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        id={buttonId}
        type="button"
        className={`${classes["button"] ?? ""} ${className ?? ""}`}
        data-bare={bare || undefined}
        aria-label={label}
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
      >
        {face}
      </button>
      {opened ? (
        <div id={id} className={classes["panel"]} data-at-end={atEnd || undefined}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
