import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type RunningApp, startApp } from "./app";
import { type ApiCaller, at, callerWith, signedIn } from "./caller";
import { password, people } from "./web-app";

/** The operations of docs/api.md in their order, each with the variables that stand below it. */
const steps = [
  ...readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8").matchAll(
    /^```graphql\n([\s\S]*?)^```$(?:\n\n```json\n([\s\S]*?)^```$)?/gm,
  ),
].map(([, operation = "", variables = "{}"]) => ({ operation, variables }));

const nameOf = (operation: string): string => /^\w+ (\w+)/.exec(operation)?.[1] ?? "";

let app: RunningApp;

before(async () => {
  app = await startApp();
});

after(() => app.stop());

test("whoever follows docs/api.md gets what it says", async () => {
  const person = await signedIn(app.url, people.smallCompany, password);
  let caller: ApiCaller = person;
  const lines = await person.ask(`{
    viewer { clients(first: 1) { nodes { id } } }
    subscribers(filter: { state: ACTIVE }, first: 10) {
      nodes { id mobileInternet { packages { isAvailable package { id } } } }
    }
  }`);
  const nodes = at(lines, "data", "subscribers", "nodes") as {
    id: string;
    mobileInternet: { packages: { isAvailable: boolean; package: { id: string } }[] };
  }[];
  const choices = nodes.flatMap(({ id, mobileInternet }) =>
    mobileInternet.packages.filter(({ isAvailable }) => isAvailable).map((option) => [id, option.package.id]),
  );
  const known: Record<string, unknown> = {
    clientId: at(lines, "data", "viewer", "clients", "nodes", 0, "id"),
    subscriberId: choices[0]?.[0],
    packageId: choices[0]?.[1],
    inAYear: "2027-11-01T00:00:00Z",
    key: "a key of my own",
  };
  assert.ok(steps.length >= 8, "the page shows its operations");
  for (const { operation, variables } of steps) {
    const name = nameOf(operation);
    // A subscription is followed over a socket: that is tried where a browser is.
    if (operation.startsWith("subscription")) continue;
    const filled = variables.replace(/<(\w+)>/g, (_, word: string) => String(known[word]));
    // Tokens and programs are made by people only, as the page says.
    const by = /\bcreate(ApiToken|Program)\b/.test(operation) ? person : caller;
    const answer = await by.ask(operation, JSON.parse(filled) as object);
    assert.equal(answer.errors, undefined, `${name}: ${JSON.stringify(answer)}`);
    for (const payload of Object.values(answer.data ?? {}))
      assert.deepEqual(at(payload, "userErrors") ?? [], [], `${name} is refused`);
    known["digest"] ??= at(answer, "data", "previewOrder", "digest");
    known["orderId"] ??= at(answer, "data", "placeOrder", "order", "id");
    const secret = at(answer, "data", "createApiToken", "secret");
    // From here on as a program.
    if (typeof secret === "string") caller = callerWith(app.url, { authorization: `Bearer ${secret}` });
  }
  assert.notEqual(caller, person);
  assert.ok(known["orderId"], "a change was ordered");
});
