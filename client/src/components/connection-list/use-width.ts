import { useMediaQuery } from "@mantine/hooks";

/** Whether the window has this width at least; known at the first render, so that nothing jumps. */
export function useWidth(atLeast: `${number}em`): boolean {
  const query = `(min-width: ${atLeast})`;
  return useMediaQuery(query, window.matchMedia(query).matches);
}
