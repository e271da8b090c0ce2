import { useRouterState } from "@tanstack/react-router";

/** The path of the page on the screen, without a slash at its end: while the next one is on its way, still the one before. */
export function useShownPath(): string {
  return useRouterState({ select: ({ matches }) => (matches.at(-1)?.pathname ?? "").replace(/\/$/, "") });
}
