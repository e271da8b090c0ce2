import { createContext, useContext, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import classes from "./with-aside.module.css";

/** Undefined outside a place with an aside; null until its place is on the screen. */
const SlotContext = createContext<HTMLElement | null | undefined>(undefined);

interface WithAsideProps {
  /** One column of about 640 pixels, as forms and wizards have it. */
  narrow?: boolean | undefined;
  children: ReactNode;
}

/** A column with room beside it: what is now, what would be, what was answered. Where there is no room it stands above. */
export function WithAside({ narrow = false, children }: WithAsideProps) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <div className={classes["columns"]}>
      <div ref={setSlot} className={classes["aside"]} />
      <div className={classes["content"]} data-narrow={narrow || undefined}>
        <SlotContext value={slot}>{children}</SlotContext>
      </div>
    </div>
  );
}

/** Stands beside the column that it is written in; where there is no room beside one, in its own place. */
export function Aside({ children }: { children: ReactNode }) {
  const slot = useContext(SlotContext);
  const card = <div className={classes["card"]}>{children}</div>;
  if (slot === undefined) return card;
  return slot ? createPortal(card, slot) : null;
}
