import type { OnClosedWindow } from "../../generated/graphql";
import { instant, oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { withoutNulls } from "../../lib/without-nulls";

/** When a change runs, when it is taken back, and what a closed window does, as every page's address keeps them. */
export const termsSearch = {
  runAt: instant,
  revertAt: instant,
  window: oneOf("QUEUE", "REFUSE"),
};

/** Whoever leaves a change forgets its terms: the next one begins without any. */
export const noTerms = { runAt: undefined, revertAt: undefined, window: undefined };

/** The terms on which a change is ordered. */
export interface ChangeTerms {
  /** Null: at once. */
  runAt: string | null;
  /** Null: never. */
  revertAt: string | null;
  onClosedWindow: OnClosedWindow;
}

interface ChangeTermsState extends ChangeTerms {
  /** Changes some of them, in the address. */
  change: (terms: Partial<ChangeTerms>) => void;
  /** The terms as fields of a change's input. */
  input: Partial<Record<"runAt" | "revertAt", string>> & { onClosedWindow: OnClosedWindow };
}

/** The terms of the change that the page is about, read from the address and written to it. */
export function useChangeTerms({ canRevert }: { canRevert: boolean }): ChangeTermsState {
  const { search, change } = usePageSearch(termsSearch);
  const runAt = search.runAt ?? null;
  // A change that cannot be taken back by itself has no use for a time left in the address.
  const revertAt = canRevert ? (search.revertAt ?? null) : null;
  const onClosedWindow = search.window ?? "QUEUE";
  return {
    runAt,
    revertAt,
    onClosedWindow,
    change: (terms) =>
      change({
        ...("runAt" in terms ? { runAt: terms.runAt ?? undefined } : {}),
        ...("revertAt" in terms ? { revertAt: terms.revertAt ?? undefined } : {}),
        ...("onClosedWindow" in terms
          ? { window: terms.onClosedWindow === "REFUSE" ? "REFUSE" : undefined }
          : {}),
      }),
    input: { onClosedWindow, ...withoutNulls({ runAt, revertAt }) },
  };
}
