import { Trans } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { HeldNumber } from "./use-held-numbers";
import classes from "./hold-clock.module.css";

/** When holds run out on this machine's own clock, however its wall clock is set: told once, when a hold is first seen. */
const ends = new Map<string, number>();

function endOf({ number, heldUntil, heldSeconds }: HeldNumber): number {
  const hold = `${number} ${heldUntil ?? ""}`;
  const known = ends.get(hold) ?? performance.now() + (heldSeconds ?? 0) * 1_000;
  ends.set(hold, known);
  return known;
}

const secondsUntil = (end: number) => Math.max(0, Math.ceil((end - performance.now()) / 1_000));
/** From so many seconds on one is told to hurry. */
const soon = 60;

interface HoldClockProps {
  held: HeldNumber;
  /** Called once, when it has run out. */
  onEnd: () => void;
}

/** How long a number is still held. */
export function HoldClock({ held, onEnd }: HoldClockProps) {
  // A hold that was made longer is another one.
  return <Clock key={held.heldUntil} held={held} onEnd={onEnd} />;
}

/** Minutes and seconds for the eye, a word when they become few for the ear. */
function Clock({ held, onEnd }: HoldClockProps) {
  const [end] = useState(() => endOf(held));
  const [left, setLeft] = useState(() => secondsUntil(end));
  const atEnd = useRef(onEnd);
  useEffect(() => {
    atEnd.current = onEnd;
  }, [onEnd]);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = secondsUntil(end);
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      atEnd.current();
    }, 500);
    return () => clearInterval(timer);
  }, [end]);
  const minutes = Math.floor(left / 60);
  const seconds = String(left % 60).padStart(2, "0");
  return (
    <span className={classes["clock"]} data-soon={left <= soon}>
      <IconClock size={16} stroke={1.8} aria-hidden />
      <span>
        <VisuallyHidden>
          <Trans>Осталось</Trans>{" "}
        </VisuallyHidden>
        {minutes}:{seconds}
      </span>
      <VisuallyHidden role="status">
        {left > 0 && left <= soon ? <Trans>Держим номер ещё минуту.</Trans> : null}
      </VisuallyHidden>
    </span>
  );
}
