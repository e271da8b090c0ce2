import { useState } from "react";
import type { OrderPreviewData } from "./order-preview";

/** A later time at which the change costs less, as the preview tells it. */
export type BetterDate = NonNullable<OrderPreviewData["betterDate"]>;

/**
 * The better date of a change. It stays a choice beside the others once it was told: the preview of the change at that
 * very date knows of none.
 */
export function useBetterDate(preview: OrderPreviewData | undefined | null): BetterDate | null {
  const told = preview?.betterDate ?? null;
  const [kept, setKept] = useState(told);
  if (told && told.runAt !== kept?.runAt) setKept(told);
  return told ?? kept;
}
