import { ApolloLink } from "@apollo/client";
import { OperationTypeNode } from "graphql";
import { from, of, switchMap } from "rxjs";

/** Asks the person to confirm that it is still they; false where they would rather not. */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;

/** Says who asks; answers how to take that back. */
export function askForProofBy(asker: Ask): () => void {
  ask = asker;
  return () => {
    if (ask === asker) ask = null;
  };
}

/** Whether the answer of a mutation is that its person has to confirm first who they are. */
export function needsProof(data: ApolloLink.Result["data"]): boolean {
  return Object.values(data ?? {}).some((payload: unknown) => {
    const { userErrors } = (payload ?? {}) as { userErrors?: readonly { code?: string }[] };
    return userErrors?.some(({ code }) => code === "STEP_UP_REQUIRED") ?? false;
  });
}

/**
 * What is dangerous is refused where its person proved too long ago who they are. Here, and nowhere else, they are then
 * asked; the very same mutation goes on by itself, and whoever sent it knows of nothing.
 */
export const stepUpLink = new ApolloLink((operation, forward) => {
  const sent = forward(operation);
  if (operation.operationType !== OperationTypeNode.MUTATION) return sent;
  return sent.pipe(
    switchMap((result) =>
      ask !== null && needsProof(result.data)
        ? from(ask()).pipe(switchMap((confirmed) => (confirmed ? forward(operation) : of(result))))
        : of(result),
    ),
  );
});
