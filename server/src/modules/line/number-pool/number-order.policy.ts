/** Name of the slice of numbers, as orders about them are kept under it. */
export const NUMBER_SLICE = "number";

/** The number that an order gives to its line; `after` is what the order moves, as it is kept. */
export function numberIn(after: string): string {
  return (JSON.parse(after) as { readonly number: string }).number;
}
