import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { loadPart } from "../lib/program-part";
import { MissingPart } from "./missing-part";

interface LatePartOptions {
  /** What stands in its place while it is on its way. */
  place: ReactNode;
  /** The page does well without it: where it does not arrive, its place stays. */
  isSpare?: boolean;
}

/**
 * A part of a page that comes when it is wanted. Where it does not arrive, it says so in its own place: the page around
 * it, and what is typed there, stay.
 */
export function latePart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  { place, isSpare = false }: LatePartOptions,
): ComponentType<Props> {
  const loadThis = loadPart(load);
  let loaded: { default: ComponentType<Props> } | null = null;

  return function LatePart(props: Props) {
    const [part, setPart] = useState(loaded);
    const [attempt, setAttempt] = useState(0);
    const [failedAttempt, setFailedAttempt] = useState<number | null>(null);
    useEffect(() => {
      if (loaded) return;
      loadThis().then(
        (arrived) => {
          loaded = arrived;
          setPart(arrived);
        },
        () => setFailedAttempt(attempt),
      );
    }, [attempt]);

    if (part) {
      const { default: Part } = part;
      return <Part {...props} />;
    }
    if (failedAttempt === attempt && !isSpare) return <MissingPart retry={() => setAttempt(attempt + 1)} />;
    return place;
  };
}
