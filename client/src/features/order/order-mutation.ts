import type { TypedDocumentNode } from "@apollo/client";
import { graphql, type FragmentType } from "../../generated";
import type { ChangeInput, OrderOutcomeFragmentDoc } from "../../generated/graphql";
import type { Confirmation } from "./use-confirm";

/** A kind of change: the name of its field in `ChangeInput`, and of its mutation. */
export type ChangeKind = keyof ChangeInput;

type Outcome = Record<string, FragmentType<typeof OrderOutcomeFragmentDoc> | null | undefined>;
type OrderMutation = TypedDocumentNode<Outcome, { input: object } & Partial<Confirmation>>;

/** The mutation of one kind; those of the others differ from it in their names only (a test holds that). */
const Pattern = graphql(`
  mutation RenameSubscriber(
    $input: RenameSubscriberInput!
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    renameSubscriber(input: $input, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
      ...OrderOutcome
    }
  }
`);

const made = new Map<ChangeKind, OrderMutation>();

/** The mutation that orders a change of this kind. */
export function orderMutation(kind: ChangeKind): OrderMutation {
  const known = made.get(kind);
  if (known) return known;
  const upper = kind.charAt(0).toUpperCase() + kind.slice(1);
  const text = JSON.stringify(Pattern)
    .replaceAll("RenameSubscriber", upper)
    .replaceAll("renameSubscriber", kind);
  const mutation = JSON.parse(text) as OrderMutation;
  made.set(kind, mutation);
  return mutation;
}

/** The one change that an input holds. */
export function onlyChange(change: ChangeInput): { kind: ChangeKind; input: object } {
  const [kind, input] = Object.entries(change)[0] as [ChangeKind, object];
  return { kind, input };
}
