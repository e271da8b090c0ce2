import { setTimeout as wait } from "node:timers/promises";

/** What the API answers. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Somebody who asks the API: with a session, with a token, or nobody in particular. */
export interface ApiCaller {
  /** Asks as a program does. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** The headers by which a socket of this caller's is known. */
  readonly headers: Readonly<Record<string, string>>;
}

const signIn = `mutation SignInCaller($input: SignInInput!) {
  signIn(input: $input) { viewer { id } userErrors { code } }
}`;

/** Asks with the headers given. */
export function callerWith(url: string, headers: Readonly<Record<string, string>>): ApiCaller {
  return {
    headers,
    ask: async (query, variables = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
}

/** Signs somebody in and keeps the session's cookie. */
export async function signedIn(url: string, login: string, password: string): Promise<ApiCaller> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: signIn, variables: { input: { login, password } } }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
  if (cookie === "") throw new Error(`${login} is not let in: ${await response.text()}`);
  return callerWith(url, { cookie });
}

/** A value inside an answer, by its path; undefined where it is not. */
export function at(answer: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    answer,
  );
}

/** How long an order may take; milliseconds. */
const patience = 30_000;

/** Asks until an order is done; the network takes its time. */
export async function completed(caller: ApiCaller, orderId: unknown): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await caller.ask("query State($id: ID!) { order(id: $id) { state } }", { id: orderId });
    const state = String(at(answer, "data", "order", "state"));
    if (state === "COMPLETED") return;
    const isUnderway = state === "ACKNOWLEDGED" || state === "IN_PROGRESS";
    if (!isUnderway || Date.now() > deadline) throw new Error(`the order is ${state}`);
    await wait(50);
  }
}
