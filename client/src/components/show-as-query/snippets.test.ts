import { execFileSync } from "node:child_process";
import { parse } from "graphql";
import { asCurl, asGraphql, asPython, callOf, isFollowed, playgroundAddress } from "./snippets";

const document = parse(
  "query Lines($filter: SubscriberFilter) { subscribers(filter: $filter, first: 1) { totalCount } }",
);
const call = callOf(document, { filter: { search: `O'Нил "29%" \\ ''' """` } }, "key");

/** What a shell would hand to curl as the body. */
function bodyInShell(command: string): unknown {
  const script = `curl() { while [ $# -gt 0 ]; do [ "$1" = --data ] && printf %s "$2"; shift; done; }\n${command}`;
  return JSON.parse(execFileSync("sh", ["-c", script], { encoding: "utf8" }));
}

test("curl sends exactly the call, whatever quotes its variables hold", () => {
  expect(bodyInShell(asCurl(call, "http://localhost"))).toEqual(call);
});

test("Python holds the variables as one text of JSON", () => {
  const text = /json\.loads\((".*")\)/.exec(asPython(call, "http://localhost"))?.[1] ?? "";
  expect(JSON.parse(JSON.parse(text) as string)).toEqual(call.variables);
});

test("the playground gets query and variables after the #", () => {
  const address = playgroundAddress(call);
  expect(address.startsWith("/playground#")).toBe(true);
  expect(JSON.parse(decodeURIComponent(address.slice("/playground#".length)))).toEqual(call);
});

test("GraphQL without variables is the operation alone", () => {
  expect(asGraphql(callOf(parse("{ viewer { id } }"), {}, "key"))).toBe("{\n  viewer {\n    id\n  }\n}");
});

test("a call that wants an idempotency key has one of its own, and no other has", () => {
  const change = parse(
    "mutation Cancel($orderId: ID!, $idempotencyKey: String!) { cancelOrder(input: { orderId: $orderId }, idempotencyKey: $idempotencyKey) { order { id } } }",
  );
  expect(callOf(change, { orderId: "o" }, "key").variables).toEqual({ orderId: "o", idempotencyKey: "key" });
  expect(call.variables).not.toHaveProperty("idempotencyKey");
});

test("a subscription is told from what one request answers", () => {
  expect(isFollowed(parse("subscription Follow { orderUpdated(id: 1) { id } }"))).toBe(true);
  expect(isFollowed(document)).toBe(false);
});
