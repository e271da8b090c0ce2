import { useCallback, useRef, useState } from "react";
import { graphql, readFragment, type FragmentType } from "../../generated";
import { useFault } from "../../lib/apollo/use-fault";
import { newIdempotencyKey } from "../../lib/idempotency-key";
import type { UserErrorLike } from "../../lib/apollo/user-error";

/** What the mutation of every change answers, for the check page. */
export const OrderOutcome = graphql(`
  fragment OrderOutcome on OrderPayload {
    order {
      id
      state
    }
    userErrors {
      code
      message
      field
      opensAt
    }
  }
`);

/** Sent with the change: a repeated press is the same order, and what was seen is what is ordered. */
export interface Confirmation {
  idempotencyKey: string;
  previewDigest: string;
}

/** Orders the change that the check page shows. */
export type PlaceOrder = (
  confirmation: Confirmation,
) => Promise<FragmentType<typeof OrderOutcome> | null | undefined>;

interface ConfirmOptions {
  place: PlaceOrder;
  digest: string | undefined;
  /** What would be ordered; another input is another order and gets another key. */
  input: object;
  onOrdered: (orderId: string) => void;
  /** Price or outcome is no longer what was shown. */
  onStale: () => void;
}

/** Places the order once, however often the button is pressed or the network fails in between. */
export function useConfirm({ place, digest, input, onOrdered, onStale }: ConfirmOptions) {
  const key = useRef<{ of: string; value: string } | null>(null);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const fault = useFault(failure);

  const run = useCallback(async () => {
    if (!digest) return;
    const of = JSON.stringify([input, digest]);
    if (key.current?.of !== of) key.current = { of, value: newIdempotencyKey() };
    setBusy(true);
    setErrors([]);
    setFailure(null);
    try {
      const payload = await place({ idempotencyKey: key.current.value, previewDigest: digest });
      const outcome = readFragment(OrderOutcome, payload);
      if (outcome?.order && outcome.userErrors.length === 0) {
        onOrdered(outcome.order.id);
        return;
      }
      // A refusal is an answer too: the same key would only get it again.
      key.current = null;
      const refusals: readonly UserErrorLike[] = outcome?.userErrors ?? [];
      setErrors(refusals);
      if (refusals.some(({ code }) => code === "PREVIEW_CHANGED")) onStale();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }, [digest, input, place, onOrdered, onStale]);

  return { run, isBusy, errors: fault ?? errors };
}
