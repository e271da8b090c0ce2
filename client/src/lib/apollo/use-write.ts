import type { InternalRefetchQueriesInclude, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { Kind, type DocumentNode } from "graphql";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UserErrorLike } from "./user-error";
import { useRequestKey } from "../use-request-key";
import { useFault } from "./use-fault";

interface WriteOptions {
  /** "no-cache" for secrets: they go to the component that asked and nowhere else. */
  fetchPolicy?: "no-cache";
  /** What is read anew once the mutation has been answered. */
  refetchQueries?: InternalRefetchQueriesInclude;
  /** Told of the refusals of an answer; not told of a fault. */
  onRefused?: (refusals: readonly UserErrorLike[]) => void;
}

/** What a mutation answers: every mutation document of the web app has one field. */
type PayloadOf<TData> = NonNullable<TData[Exclude<keyof TData, "__typename">]>;

interface Outcome {
  userErrors: readonly UserErrorLike[];
  failure: unknown;
}

const nothingYet: Outcome = { userErrors: [], failure: null };

/**
 * Sends one mutation, as often as its form or button is used.
 *
 * `send` adds the idempotency key where the document takes one: the same key while the same variables are sent again
 * after a fault, since only the answer may have been lost, and a new key after every answer. It resolves to the payload
 * of an accepted mutation, and to null where it was refused, where it failed, and where the same is already under way.
 * It never rejects. `userErrors` are the refusals of the last answer, `fault` is what kept the last answer away.
 */
export function useWrite<TData extends object, TVariables extends object>(
  document: TypedDocumentNode<TData, TVariables>,
  options: WriteOptions = {},
) {
  const client = useApolloClient();
  const { keyFor, done } = useRequestKey();
  const [outcome, setOutcome] = useState(nothingYet);
  const [busy, setBusy] = useState(0);
  const underWay = useRef(new Set<string>());
  const fault = useFault(outcome.failure);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const send = useCallback(
    async (variables: Omit<TVariables, "idempotencyKey">): Promise<PayloadOf<TData> | null> => {
      const request = JSON.stringify(variables);
      const mutation: DocumentNode = document;
      if (underWay.current.has(request)) return null;
      underWay.current.add(request);
      setBusy((count) => count + 1);
      setOutcome(nothingYet);
      try {
        const { fetchPolicy, refetchQueries } = latest.current;
        const { data } = await client.mutate({
          mutation,
          variables: isKeyed(document) ? { ...variables, idempotencyKey: keyFor(variables) } : variables,
          ...(fetchPolicy ? { fetchPolicy } : {}),
          ...(refetchQueries ? { refetchQueries } : {}),
        });
        done();
        const payload = onlyField<TData>(data);
        const userErrors = refusalsOf(payload);
        setOutcome({ userErrors, failure: null });
        if (userErrors.length === 0) return payload;
        latest.current.onRefused?.(userErrors);
      } catch (failure) {
        setOutcome({ userErrors: [], failure });
      } finally {
        underWay.current.delete(request);
        setBusy((count) => count - 1);
      }
      return null;
    },
    [client, document, keyFor, done],
  );
  const reset = useCallback(() => setOutcome(nothingYet), []);

  return {
    send,
    /** Forgets the last refusals and the last fault. */
    reset,
    busy: busy > 0,
    userErrors: outcome.userErrors,
    fault,
    /** What to show above the form: the fault, or else the refusals. */
    errors: fault ?? outcome.userErrors,
  };
}

const isKeyed = <TData, TVariables>({ definitions }: TypedDocumentNode<TData, TVariables>): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === "idempotencyKey"),
  );

function onlyField<TData extends object>(data: unknown): PayloadOf<TData> | null {
  const field = Object.entries(data ?? {}).find(([name]) => name !== "__typename");
  return (field?.[1] ?? null) as PayloadOf<TData> | null;
}

/** The refusals of a payload; a fragment may hide them from the types, and never from the answer. */
function refusalsOf(payload: unknown): readonly UserErrorLike[] {
  const { userErrors } = (payload ?? {}) as { userErrors?: readonly UserErrorLike[] };
  return userErrors ?? [];
}
