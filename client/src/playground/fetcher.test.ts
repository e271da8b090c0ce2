import type { Caller } from "./caller";
import { createPlaygroundFetcher } from "./fetcher";

interface Sent {
  headers: Headers;
  credentials: RequestCredentials | undefined;
  body: { query: string; operationName?: string };
}

/** What the fetcher sends for a request, when the gateway answers with `answer`. */
async function send(
  request: { query: string; operationName?: string },
  { caller = {}, headers = {}, answer = { data: {} } }: SendOptions = {},
): Promise<Sent & { result: unknown; refusals: number }> {
  const fetchMock = jest
    .spyOn(globalThis, "fetch")
    .mockImplementation(() => Promise.resolve(Response.json(answer)));
  const onUnauthenticated = jest.fn();
  const fetcher = createPlaygroundFetcher({ token: null, locale: "be", ...caller }, onUnauthenticated);
  const result = await fetcher(request, { headers });
  const init = fetchMock.mock.calls[0]?.[1];
  fetchMock.mockRestore();
  return {
    headers: new Headers(init?.headers),
    credentials: init?.credentials,
    body: JSON.parse(typeof init?.body === "string" ? init.body : "") as Sent["body"],
    result,
    refusals: onUnauthenticated.mock.calls.length,
  };
}

interface SendOptions {
  caller?: Partial<Caller>;
  headers?: Record<string, string>;
  answer?: object;
}

test("the session goes along, and the language of the answer", async () => {
  const { headers, credentials } = await send({ query: "{ viewer { id } }" });
  expect(credentials).toBe("same-origin");
  expect(headers.get("accept-language")).toBe("be");
  expect(headers.has("authorization")).toBe(false);
});

test("a token speaks alone: the session's cookie stays at home", async () => {
  const { headers, credentials } = await send({ query: "{ viewer { id } }" }, { caller: { token: "kbt_1" } });
  expect(headers.get("authorization")).toBe("Bearer kbt_1");
  expect(credentials).toBe("omit");
});

test("what a tab's headers say comes before what the page says", async () => {
  const { headers } = await send(
    { query: "{ viewer { id } }" },
    { caller: { token: "kbt_1" }, headers: { Authorization: "Bearer kbt_2", "Accept-Language": "en" } },
  );
  expect(headers.get("authorization")).toBe("Bearer kbt_2");
  expect(headers.get("accept-language")).toBe("en");
});

test("the name of another tab's operation is not sent with a document of one operation", async () => {
  const { body } = await send({ query: "query New { viewer { id } }", operationName: "Old" });
  expect(body.operationName).toBe("New");
});

test("of several operations the one that is named is run", async () => {
  const query = "query A { viewer { id } } query B { viewer { id } }";
  expect((await send({ query, operationName: "B" })).body.operationName).toBe("B");
  expect((await send({ query, operationName: "Old" })).body.operationName).toBe("Old");
});

test("the schema is asked for with the inputs that take one field only", async () => {
  const { body } = await send({ query: "{ __schema { description } }", operationName: "IntrospectionQuery" });
  expect(body.query).toContain("isOneOf");
});

test("an answer that says who are you is told to the page, and shown", async () => {
  const answer = { errors: [{ message: "Войдите", extensions: { code: "UNAUTHENTICATED" } }] };
  const { refusals, result } = await send({ query: "{ viewer { id } }" }, { answer });
  expect(refusals).toBe(1);
  expect(result).toEqual(answer);
});
