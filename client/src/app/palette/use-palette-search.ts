import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import type { PaletteFoundQuery as Found, PaletteThingsQuery as Things } from "../../generated/graphql";
import { PaletteFoundQuery, PaletteThingsQuery } from "./palette-queries";

/** How long one may rest while typing before it is searched, milliseconds. */
const PATIENCE = 120;

interface Answer {
  text: string;
  found: Found | null;
  /** Why nothing could be looked for. */
  problem: string | null;
}

const nothing: Answer = { text: "", found: null, problem: null };

/** What the server finds for a text; `isPending` until the answer is that of the text itself. */
export function usePaletteSearch(clientId: string | undefined, typed: string) {
  const client = useApolloClient();
  const text = typed.trim();
  const [answer, setAnswer] = useState(nothing);
  const [things, setThings] = useState<Things | null>(null);

  useEffect(() => {
    if (clientId === undefined) return;
    const { abort, signal } = cancellable();
    client
      .query({
        query: PaletteThingsQuery,
        variables: { clientId },
        fetchPolicy: "no-cache",
        context: { fetchOptions: { signal } },
      })
      .then(({ data }) => setThings(data ?? null))
      // Without them the rest is found all the same.
      .catch(() => undefined);
    return abort;
  }, [client, clientId]);

  useEffect(() => {
    if (clientId === undefined || text === "") return;
    const { abort, signal } = cancellable();
    const timer = setTimeout(() => {
      client
        .query({
          query: PaletteFoundQuery,
          variables: { clientId, search: text },
          // A short list of its own: the pages' lists stay as they are.
          fetchPolicy: "no-cache",
          context: { fetchOptions: { signal } },
        })
        .then(({ data }) => setAnswer({ text, found: data ?? null, problem: null }))
        .catch((error: unknown) => {
          if (!signal.aborted) setAnswer({ text, found: null, problem: messageOf(error) });
        });
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      abort();
    };
  }, [client, clientId, text]);

  const isAsked = clientId !== undefined && text !== "";
  return {
    things,
    // What was found for the text before stays until the new comes: nothing flickers.
    found: isAsked ? answer.found : null,
    problem: isAsked && answer.text === text ? answer.problem : null,
    isPending: isAsked && answer.text !== text,
  };
}

function cancellable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** What the server says in the viewer's language; of a lost connection there is nothing to be read. */
function messageOf(error: unknown): string {
  return CombinedGraphQLErrors.is(error) ? (error.errors[0]?.message ?? "") : "";
}
