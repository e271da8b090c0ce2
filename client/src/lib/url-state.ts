import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

/** What a page keeps in its address: text by name; an absent name is the default. */
export type UrlState<Name extends string> = Partial<Record<Name, string>>;

type ChangeUrlState<Name extends string> = (
  change: Partial<Record<Name, string | undefined>>,
  /** True: the Back button skips this state (typing); false: it comes back to the one before (a step). */
  replace?: boolean,
) => void;

/** A page's state kept in its address, so that it can be reloaded, sent to somebody and come back to. */
export function useUrlState<Name extends string>(
  names: readonly Name[],
): [state: UrlState<Name>, change: ChangeUrlState<Name>] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => {
    const picked: UrlState<Name> = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === "string" && value !== "") picked[name] = value;
    }
    return picked;
  }, [names, search]);
  const change = useCallback<ChangeUrlState<Name>>(
    (changes, replace = true) => {
      void navigate({
        to: ".",
        replace,
        resetScroll: !replace,
        search: (before: Record<string, unknown>) => withoutEmpty({ ...before, ...changes }),
      });
    },
    [navigate],
  );
  return [state, change];
}

/** Reads an address's query as plain text: `?search=29%25`, never JSON in the address bar. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes it back; empty values leave the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(withoutEmpty(search))) parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

function withoutEmpty(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
