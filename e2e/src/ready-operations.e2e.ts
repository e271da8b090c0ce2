import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, mock, test } from "node:test";
import { getOperationAST, parse } from "graphql";
import { examples } from "../../client/src/playground/examples/index";
import type { Example, Samples } from "../../client/src/playground/examples/example";
import { type AskForSamples, askSamples, samplesOfLine } from "../../client/src/playground/samples";
import { type RunningApp, startApp } from "./app";
import { startChromium } from "./chromium";
import { type ApiCaller, at, callerWith, completed, signedIn } from "./caller";
import { firstAnswer } from "./first-answer";
import { password } from "./web-app";

const operations = join(import.meta.dirname, "../../client/src/playground/operations");
const textOf = (path: string): string => readFileSync(join(operations, `${path}.graphql`), "utf8");
const textOfExample = ({ group, file }: Example): string => textOf(`${group}/${file}`);
const kindOf = (example: Example): string =>
  getOperationAST(parse(textOfExample(example)))?.operation ?? "none";

type Variables = Record<string, unknown>;
type Group = Example["group"];

let app: RunningApp;
let people: Record<"administrator" | "subscriber" | "staff", ApiCaller>;
/** What the playground would fill the operations of each of them with. */
let samples: Record<"administrator" | "subscriber" | "staff", Samples>;

const executed = new Set<string>();
/** Lines on which an order of this test stands: another one could be in its way. */
const taken = new Set<unknown>();

const samplesFor = (caller: ApiCaller): AskForSamples => {
  return async (file, variables) => (await caller.ask(textOf(`page/${file}`), variables)).data;
};

/** The day from which program and operations count. */
const clock = "2026-11-16T09:00:00Z";

before(async () => {
  const behind = Date.now() - Date.parse(clock);
  const now = Date.now;
  mock.method(Date, "now", () => now() - behind);
  app = await startApp({ clock });
  const number = /subscriber\s+(\+375\d{9})/.exec(app.printed())?.[1] ?? "";
  const [administrator, subscriber, staff] = await Promise.all([
    signedIn(app.url, "pavel@bereg.example", password),
    signedIn(app.url, number, password),
    signedIn(app.url, "staff@operator.example", password),
  ]);
  people = { administrator, subscriber, staff };
  // The demo's companies have ordered nothing yet: with one order there is an example of everything.
  const of = await askSamples(samplesFor(administrator));
  await orderPackage(administrator, of);
  await planBulkChange(administrator, of);
  samples = {
    administrator: await askSamples(samplesFor(administrator)),
    subscriber: await askSamples(samplesFor(subscriber)),
    staff: await askSamples(samplesFor(staff)),
  };
});

after(() => app.stop());

const exampleOf = (file: string): Example => {
  const found = examples.find((example) => example.file === file);
  assert.ok(found, `there is no ready operation ${file}`);
  return found;
};

/** Runs a ready operation, its variables completed by what a person would fill in; fails on any error. */
async function run(
  caller: ApiCaller,
  example: Example,
  of: Samples,
  filled: Variables = {},
): Promise<Variables> {
  const variables = { ...example.variables?.(of), ...filled };
  const { data, errors } = await caller.ask(textOfExample(example), variables);
  assert.equal(errors, undefined, `${example.file} ${JSON.stringify({ variables, errors })}`);
  executed.add(`${example.group}/${example.file}`);
  return data ?? {};
}

/** Runs a ready mutation and expects that it is not refused; answers what its first field answers. */
async function act(
  caller: ApiCaller,
  file: string,
  filled: Variables,
  of: Samples = samples.administrator,
): Promise<unknown> {
  const data = await run(caller, exampleOf(file), of, filled);
  for (const [field, payload] of Object.entries(data))
    assert.deepEqual(at(payload, "userErrors"), [], `${file}: ${field} is refused`);
  return Object.values(data)[0];
}

/** Orders a package for the sample line, as its two ready operations say. */
async function orderPackage(caller: ApiCaller, of: Samples): Promise<void> {
  const seen = await run(caller, exampleOf("preview-package-change"), of);
  const previewDigest = at(seen, "previewOrder", "digest");
  const payload = await act(caller, "change-package", { previewDigest }, of);
  taken.add(of.subscriberId);
  await completed(caller, at(payload, "order", "id"));
}

/** Plans to take packages away of the lines that have one; answers the plan's id when it is worked out. */
async function planBulkChange(caller: ApiCaller, of: Samples): Promise<string> {
  const { input } = exampleOf("plan-bulk-change").variables?.(of) ?? {};
  const filled = { ...(input as object), acts: [{ removeMobileInternetPackage: {} }] };
  const payload = await act(caller, "plan-bulk-change", { input: filled }, of);
  const id = String(at(payload, "bulkChange", "id"));
  await bulkChangeIn(caller, of, id, "PLANNED");
  return id;
}

/** The change of many lines when it has come to a state. */
async function bulkChangeIn(caller: ApiCaller, of: Samples, id: string, state: string): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    const data = await run(caller, exampleOf("bulk-change"), of, { id });
    const found = at(data, "bulkChange");
    if (at(found, "state") === state) return found;
    assert.ok(tries < 600, `${id} is ${String(at(found, "state"))}, not ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("the administrator of the demo has an example of everything", () => {
  assert.deepEqual(
    Object.entries(samples.administrator).filter(([, value]) => value === null),
    [],
  );
});

const readers: Record<Group, readonly (keyof typeof people)[]> = {
  administrator: ["administrator"],
  line: ["administrator", "subscriber"],
  integrator: ["administrator"],
  subscriber: ["subscriber"],
  staff: ["staff"],
};

for (const example of examples.filter((one) => kindOf(one) === "query"))
  for (const person of readers[example.group])
    test(`${example.file} runs as it is, asked by the ${person}`, async () => {
      await run(people[person], example, samples[person]);
    });

/**
 * Orders a change for the first line whose preview refuses nothing, just as the operation says: the preview first, its
 * digest to the order.
 */
async function order(file: string, prepare?: (of: Samples) => Promise<unknown>) {
  const caller = people.administrator;
  const lines = await caller.ask(
    "query Lines($id: ID) { subscribers(clientId: $id, first: 100) { nodes { id } } }",
    { id: samples.administrator.clientId },
  );
  const ids = at(lines, "data", "subscribers", "nodes") as { id: string }[];
  const preview = exampleOf(`preview-${file}`);
  const refusals: unknown[] = [];
  for (const { id } of ids.filter((line) => !taken.has(line.id))) {
    const of = await samplesOfLine(samplesFor(caller), samples.administrator, id);
    const variables = preview.variables?.(of) ?? {};
    if (JSON.stringify(variables).includes(":null")) continue;
    await prepare?.(of);
    const seen = await run(caller, preview, of, variables);
    const refused = at(seen, "previewOrder", "userErrors") as unknown[];
    if (refused.length > 0) {
      refusals.push(...refused);
      continue;
    }
    taken.add(id);
    const previewDigest = at(seen, "previewOrder", "digest");
    const payload = await act(caller, file, { ...variables, previewDigest }, of);
    return { lineId: id, orderId: at(payload, "order", "id"), of };
  }
  assert.fail(`${file} is refused for every line: ${JSON.stringify(refusals.slice(-3))}`);
}

const plain = [
  "any-change",
  "connect-service",
  "disconnect-service",
  "remove-package",
  "connect-mobile-internet",
  "disconnect-mobile-internet",
  "send-device-settings",
  "set-forwarding",
  "replace-forwardings",
  "cancel-forwarding",
  "connect-voicemail",
  "disconnect-voicemail",
  "change-tariff-plan",
];
for (const file of plain)
  test(`${file} is ordered with the digest of its preview`, async () => {
    await order(file);
  });

test("a line is paused, and served again before its time", async () => {
  const { orderId, of } = await order("pause");
  await completed(people.administrator, orderId);
  const seen = await run(people.administrator, exampleOf("preview-resume"), of);
  const previewDigest = at(seen, "previewOrder", "digest");
  await act(people.administrator, "resume", { previewDigest }, of);
});

test("a number is held, changed to, held again and given back", async () => {
  const hold = (of: Samples) => act(people.administrator, "hold-number", { number: of.freeNumber }, of);
  await order("change-number", hold);
  const of = await samplesOfLine(
    samplesFor(people.administrator),
    samples.administrator,
    samples.administrator.subscriberId ?? "",
  );
  await hold(of);
  await act(people.administrator, "release-number", { number: of.freeNumber }, of);
  await act(people.administrator, "request-number-change", { comment: "Легко запоминающийся" }, of);
});

test("the address for copies is set, asked to be confirmed again, and taken away", async () => {
  const { orderId, lineId, of } = await order("set-voicemail-email");
  await completed(people.administrator, orderId);
  await act(people.administrator, "resend-voicemail-email", { subscriberId: lineId }, of);
  const seen = await run(people.administrator, exampleOf("preview-remove-voicemail-email"), of);
  const previewDigest = at(seen, "previewOrder", "digest");
  await act(people.administrator, "remove-voicemail-email", { previewDigest }, of);
});

test("a planned order is not there to be confirmed, is moved as previewed, and can be cancelled", async () => {
  const { orderId } = await order("plan-package-change");
  const data = await run(people.administrator, exampleOf("confirm-order"), samples.administrator, {
    orderId,
  });
  assert.equal(at(data, "confirmOrder", "userErrors", 0, "code"), "NOT_CONFIRMABLE");
  const move = exampleOf("reschedule-preview");
  const { runAt } = move.variables?.(samples.administrator) ?? {};
  const seen = await run(people.administrator, move, samples.administrator, { orderId, runAt });
  const previewDigest = at(seen, "order", "reschedulePreview", "digest");
  await act(people.administrator, "reschedule-order", { orderId, runAt, previewDigest });
  await act(people.administrator, "cancel-order", { orderId });
});

test("an order is undone with the digest of what was seen, and one key sent twice is one order", async () => {
  const caller = people.administrator;
  const { orderId, of } = await order("rename");
  const twice = exampleOf("same-key-twice");
  const { input } = twice.variables?.(samples.administrator) ?? {};
  const preview = await run(caller, exampleOf("preview-rename"), samples.administrator, { input });
  const previewDigest = at(preview, "previewOrder", "digest");
  const data = await run(caller, twice, samples.administrator, { input, previewDigest });
  assert.ok(at(data, "first", "order", "id"), JSON.stringify(data));
  assert.equal(at(data, "first", "order", "id"), at(data, "again", "order", "id"));

  // In a month's last two days a renaming waits; a package does not.
  const { orderId: packageOrder } =
    at(data, "first", "order", "state") === "HELD" ? await order("change-package") : { orderId };
  await completed(caller, packageOrder);
  const undo = await run(caller, exampleOf("undo-preview"), of, { orderId: packageOrder });
  const digest = at(undo, "order", "undoPreview", "digest");
  await act(caller, "undo-order", { orderId: packageOrder, previewDigest: digest });
});

test("an appeal is made, taken over, answered and closed; another is withdrawn", async () => {
  const { administrator, staff } = people;
  const make = async () => {
    const payload = await act(administrator, "create-appeal", { text: "Что за сумма в счёте?" });
    return String(at(payload, "appeal", "id"));
  };
  const appealId = await make();
  const version = async () => {
    const data = await run(administrator, exampleOf("appeal"), { ...samples.administrator, appealId });
    return at(data, "appeal", "version");
  };
  const step = async (caller: ApiCaller, file: string) =>
    act(caller, file, { appealId, version: await version() });
  await step(administrator, "read-appeal");
  await step(staff, "assign-appeal");
  await step(administrator, "reply-to-appeal");
  await step(staff, "answer-appeal");
  await step(administrator, "close-appeal");
  await act(administrator, "cancel-appeal", { appealId: await make(), version: 1 });
});

test("payments are registered, and confirmed, rejected or cancelled", async () => {
  const { administrator, staff } = people;
  const company = await run(administrator, exampleOf("accesses"), samples.administrator);
  const accountId = at(company, "client", "accounts", "nodes", 0, "id");
  const register = async (reference: string, amount: string) => {
    const input = { accountId, paidOn: clock.slice(0, 10), amount, reference, acknowledgeLike: true };
    return String(at(await act(administrator, "register-payment", { input }), "payment", "id"));
  };
  const input = { paymentId: await register("781", "10.00"), version: 1, acknowledgeLike: true };
  await act(staff, "confirm-payment", { input });
  const rejected = { paymentId: await register("782", "11.00"), version: 1, reason: "Не поступал" };
  await act(staff, "reject-payment", rejected);
  await act(administrator, "cancel-payment", { paymentId: await register("783", "12.00"), version: 1 });
});

test("tokens, what needs the password, and the company's settings", async () => {
  const { administrator } = people;
  await act(administrator, "confirm-identity", { password });
  const { input: asked } = exampleOf("create-api-token").variables?.(samples.administrator) ?? {};
  const input = { ...(asked as object), name: "1C" };
  const made = await act(administrator, "create-api-token", { input });
  const program = callerWith(app.url, { authorization: `Bearer ${String(at(made, "secret"))}` });
  const forPrograms = examples.filter(({ topic }) => topic === "data");
  const ofProgram = await askSamples(samplesFor(program));
  for (const example of forPrograms) await run(program, example, ofProgram);
  await act(administrator, "revoke-api-token", { apiTokenId: at(made, "apiToken", "id") });
  await act(administrator, "reveal-sim-codes", { password });
  await act(administrator, "set-mail-notices", { appealAnswers: true });
  await act(administrator, "set-subscriber-permissions", { changes: [], maySpend: true });
});

test("access to the company is given, narrowed and taken back", async () => {
  const { administrator } = people;
  await act(administrator, "confirm-identity", { password });
  const { clientId } = samples.administrator;
  const who = { clientId, role: "OBSERVER", accountIds: null };
  const granted = await act(administrator, "grant-access", {
    input: { ...who, email: "viktor@seti.example" },
  });
  const personId = at(granted, "access", "person", "id");
  const listed = await run(administrator, exampleOf("accesses"), samples.administrator);
  const account = at(listed, "client", "accounts", "nodes", 0, "id");
  await act(administrator, "change-access", { input: { ...who, personId, accountIds: [account] } });
  const whose = { input: { clientId, personId } };
  await act(administrator, "block-person", whose);
  await act(administrator, "unblock-person", whose);
  const sessions = await run(administrator, exampleOf("end-person-sessions"), samples.administrator, whose);
  assert.equal(at(sessions, "endPersonSessions", "userErrors", 0, "code"), "SERVES_OTHER_COMPANIES");
  await act(administrator, "revoke-access", whose);
  await act(administrator, "set-access-policy", { input: { clientId, needsSecondFactor: false } });
  const invited = await act(administrator, "invite-person", {
    input: { ...who, email: "new@romashka.example" },
  });
  const invitation = { input: { invitationId: at(invited, "invitation", "id") } };
  await act(administrator, "resend-invitation", invitation);
  await act(administrator, "withdraw-invitation", invitation);
});

test("a program of the company is made, has its token changed, rests and ends", async () => {
  const { administrator } = people;
  await act(administrator, "confirm-identity", { password });
  const { clientId } = samples.administrator;
  const wish = { name: "Ночная выгрузка", purpose: null, scopes: ["USAGE"], accountIds: null, addresses: [] };
  const made = await act(administrator, "create-program", { input: { ...wish, clientId } });
  const programId = at(made, "program", "id");
  await act(administrator, "change-program", { input: { ...wish, programId, addresses: ["127.0.0.1"] } });
  const { input } = exampleOf("create-program-token").variables?.(samples.administrator) ?? {};
  const token = await act(administrator, "create-program-token", {
    input: { ...(input as object), programId, name: "Сервер" },
  });
  const program = callerWith(app.url, { authorization: `Bearer ${String(at(token, "secret"))}` });
  assert.equal(at((await program.ask("{ viewer { role } }")).data, "viewer", "role"), "PROGRAM");
  const tokenId = at(token, "token", "id");
  await act(administrator, "revoke-program-token", { input: { programId, tokenId } });
  for (const file of ["block-program", "unblock-program", "end-program"])
    await act(administrator, file, { input: { programId } });
});

test("an invoice is ordered to an address, and it is said what is expected of the next ones", async () => {
  const { accountId, invoiceId } = samples.administrator;
  await act(people.administrator, "order-invoice", {
    input: { invoiceIds: [invoiceId], email: "buh@bereg.example" },
  });
  await act(people.administrator, "set-invoice-corridor", {
    input: { accountId, atLeast: null, atMost: "100000.00" },
  });
});

test("payments of a bank statement are registered together", async () => {
  const { clientId, accountId } = samples.administrator;
  const payment = { accountId, paidOn: "2026-11-13", amount: "31.40", reference: "991" };
  await act(people.administrator, "register-payments", {
    input: { clientId, payments: [{ ...payment, payerAccount: "BY20OLMP31350000001000000933" }] },
  });
});

test("invoices are delivered otherwise", async () => {
  const { clientId } = samples.administrator;
  await act(people.administrator, "change-invoice-delivery", {
    input: { clientId, method: "EMAIL", address: "buh@bereg.example" },
  });
});

test("a cost centre is made, given another name and to a line, and removed", async () => {
  const { administrator } = people;
  const { clientId, subscriberId } = samples.administrator;
  const made = await act(administrator, "create-cost-centre", {
    input: { clientId, name: "Склад", code: "S-1" },
  });
  const costCentreId = at(made, "costCentre", "id");
  await act(administrator, "rename-cost-centre", { input: { costCentreId, name: "Склад и доставка" } });
  await act(administrator, "set-cost-centre", { input: { subscriberIds: [subscriberId], costCentreId } });
  const removed = await act(administrator, "remove-cost-centre", { input: { clientId, costCentreId } });
  assert.equal(at(removed, "linesLeft"), 1);
});

test("a limit is set, is in the list, and is taken away", async () => {
  const { administrator } = people;
  const { clientId, subscriberId } = samples.administrator;
  const set = await act(administrator, "set-spending-limit", {
    input: { clientId, subscriberId, costCentreId: null, amount: "1000.00", megabytes: null },
  });
  const spendingLimitId = at(set, "spendingLimit", "id");
  const listed = await run(administrator, exampleOf("spending-limits"), samples.administrator, {
    filter: { subscriberId, kind: "MONEY" },
  });
  assert.equal(at(listed, "spendingLimits", "nodes", 0, "id"), spendingLimitId);
  await act(administrator, "remove-spending-limit", { input: { clientId, spendingLimitId } });
});

test("many lines are changed, watched, taken back, and given up", async () => {
  const { administrator } = people;
  const input = {
    clientId: samples.administrator.clientId,
    subscriberIds: [samples.administrator.subscriberId],
    acts: [{ renameSubscriber: { name: "Пост № 7", hasNewUser: false } }],
  };
  const planned = await act(administrator, "plan-bulk-change", { input });
  const id = String(at(planned, "bulkChange", "id"));
  const seen = await bulkChangeIn(administrator, samples.administrator, id, "PLANNED");
  await act(administrator, "apply-bulk-change", { id, digest: at(seen, "digest") });
  await bulkChangeIn(administrator, samples.administrator, id, "DONE");
  const back = await act(administrator, "revert-bulk-change", { id });
  await act(administrator, "cancel-bulk-change", { id: at(back, "bulkChange", "id") });
  // All of it is done: there is nothing to have wait, to go on with or to try again.
  for (const file of ["pause-bulk-change", "resume-bulk-change", "retry-bulk-change"]) {
    const answer = await run(administrator, exampleOf(file), samples.administrator, { id });
    assert.equal(at(Object.values(answer)[0], "userErrors", 0, "code"), "BULK_CHANGE_BUSY");
  }
});

test("staff invite a colleague, ask once more, and close the desk for a while", async () => {
  const { staff } = people;
  await act(staff, "confirm-identity", { password });
  const wish = { email: "new.colleague@operator.example", name: "Ганна Новая" };
  const invited = await act(staff, "invite-staff", { input: wish }, samples.staff);
  const personId = at(invited, "person", "id");
  await act(staff, "resend-staff-invitation", { input: { personId } }, samples.staff);
  const reason = "on leave until December, agreed with them";
  await act(staff, "block-staff", { input: { personId, reason } }, samples.staff);
  await act(staff, "unblock-staff", { input: { personId } }, samples.staff);
  const answer = await run(staff, exampleOf("reset-staff-second-factor"), samples.staff, {
    input: { personId, reason },
  });
  assert.equal(at(answer, "resetStaffSecondFactor", "userErrors", 0, "code"), "SECOND_FACTOR_OFF");
});

test("staff help back in who has forgotten the password or lost the second factor", async () => {
  const { staff } = people;
  await act(staff, "confirm-identity", { password });
  const who = { login: "anna@romashka.example", reason: "rang back, passport seen" };
  await act(staff, "send-password-reset", who, samples.staff);
  // Nobody of the demo has a second factor: it is said so, and nothing is taken off.
  const answer = await run(staff, exampleOf("reset-second-factor"), samples.staff, who);
  assert.equal(at(answer, "resetSecondFactor", "userErrors", 0, "code"), "SECOND_FACTOR_OFF");
});

test("subscriptions tell at once how things stand", async () => {
  const browser = await startChromium();
  try {
    const context = await browser.newContext();
    const [name = "", ...value] = (people.administrator.headers["cookie"] ?? "").split("=");
    await context.addCookies([{ name, value: value.join("="), url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/playground`);
    for (const example of examples.filter((one) => kindOf(one) === "subscription")) {
      const variables = example.variables?.(samples.administrator);
      const payload = { query: textOfExample(example), variables };
      const first = await page.evaluate(firstAnswer, payload);
      assert.equal(at(first, "type"), "next", `${example.file} ${JSON.stringify(first)}`);
      assert.equal(at(first, "payload", "errors"), undefined, JSON.stringify(first));
      executed.add(`${example.group}/${example.file}`);
    }
  } finally {
    await browser.close();
  }
});

test("nothing is offered that was not run here", () => {
  const offered = examples.map(({ group, file }) => `${group}/${file}`);
  assert.deepEqual(
    offered.filter((path) => !executed.has(path)),
    [],
  );
});
