import { graphql, readFragment } from "../../generated";
import type { ChangeInput } from "../../generated/graphql";
import { useWrite } from "../../lib/apollo/use-write";

/** What the mutations of orders answer. */
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

/** Orders any change, as it was previewed. */
export const PlaceOrderMutation = graphql(`
  mutation PlaceOrder($input: ChangeInput!, $idempotencyKey: String!, $previewDigest: String) {
    placeOrder(input: $input, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
      ...OrderOutcome
    }
  }
`);

interface ConfirmOptions {
  /** What would be ordered; another input is another order. */
  input: ChangeInput;
  /** That of the preview on the screen; undefined while there is none. */
  digest: string | undefined;
  onOrdered: (orderId: string) => void;
  /** Price or outcome is no longer what was shown. */
  onStale: () => void;
}

/** Places the order once, however often the button is pressed or the network fails in between. */
export function useConfirm({ input, digest, onOrdered, onStale }: ConfirmOptions) {
  const { send, busy, errors } = useWrite(PlaceOrderMutation, {
    onRefused: (refusals) => {
      if (refusals.some(({ code }) => code === "PREVIEW_CHANGED")) onStale();
    },
  });
  const run = async () => {
    if (digest === undefined) return;
    const order = readFragment(OrderOutcome, await send({ input, previewDigest: digest }))?.order;
    if (order) onOrdered(order.id);
  };
  return { run, isBusy: busy, errors };
}
