import { useState, type KeyboardEvent, type PointerEvent } from "react";

/** First and last place of what is being chosen; the end may lie before the anchor. */
interface Choice {
  anchor: number;
  end: number;
}

/** What is chosen on a row of `count` places, and the handlers by which pointer and keys choose it. */
export interface DaysChoice {
  /** First and last place of what is chosen; null while nothing is. */
  chosen: { low: number; high: number } | null;
  /** The place that is looked at: the end of what is chosen, or the one under the pointer. */
  shown: number | null;
  handlers: {
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
    onPointerLeave: () => void;
  };
}

/** Chooses places of a chart by dragging over them, or with the arrow keys; `onApply` is told what was chosen. */
export function useDaysChoice(count: number, onApply: (low: number, high: number) => void): DaysChoice {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const chosen = choice && {
    low: Math.min(choice.anchor, choice.end),
    high: Math.max(choice.anchor, choice.end),
  };
  const leave = (): void => setChoice(null);
  const apply = (): void => {
    leave();
    if (chosen) onApply(chosen.low, chosen.high);
  };
  const within = (place: number): number => Math.min(count - 1, Math.max(0, place));
  const placeAt = (event: PointerEvent<HTMLDivElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return within(Math.floor(((event.clientX - box.left) / box.width) * count));
  };
  const press = (event: KeyboardEvent): void => {
    const at = choice?.end ?? 0;
    const step = stepOf(event.code, at, count);
    if (step !== null) {
      event.preventDefault();
      const end = choice ? within(step) : at;
      setChoice({ anchor: event.shiftKey && choice ? choice.anchor : end, end });
    } else if (event.code === "Enter" && choice) {
      event.preventDefault();
      apply();
    } else if (event.code === "Escape") leave();
  };

  return {
    chosen,
    shown: choice?.end ?? hovered,
    handlers: {
      onBlur: leave,
      onKeyDown: press,
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const place = placeAt(event);
        setDragging(true);
        setChoice({ anchor: place, end: place });
      },
      onPointerMove: (event) => {
        const place = placeAt(event);
        setHovered(place);
        if (isDragging && choice) setChoice({ ...choice, end: place });
      },
      onPointerUp: () => {
        setDragging(false);
        apply();
      },
      onPointerCancel: () => {
        setDragging(false);
        leave();
      },
      onPointerLeave: () => setHovered(null),
    },
  };
}

/** Where a key leads from a place; null for a key that leads nowhere. */
function stepOf(code: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: count - 1,
    PageUp: at - 7,
    PageDown: at + 7,
  };
  return steps[code] ?? null;
}
