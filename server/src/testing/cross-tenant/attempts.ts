import { isOpen } from "@kabinet/shared";
import { permissionOf } from "../../platform/authorization/may";
import type { TestApp, TestError } from "../test-app";
import { findMarks, mark, markedId, markedNumber, maySee, type Prober } from "./marks";
import { holesOf, variablesFor, type Hole, type Root, type Sample, type Selections } from "./operations";
import { APPEAL_VERSION } from "./planted-values";
import type { Asked, Heard, Probing } from "./probe";
import { sampleOf } from "./samples";
import type { TwoTenants } from "./tenants";

/** What is no id of anything, and nothing that a text should do harm with. */
const MALFORMED = [
  ...["", "x", "_", "sub_", "%", "sub_\u0000", "__proto___1", "😀"],
  ...["sub_'; drop table subscriber; --", "' or 1=1 --"],
];
/** What looks right and belongs to nobody. */
export const UNKNOWN = "01KAWWWWWWW000000000000000";

/** Writes that are open to everybody: signing in. They are slow and throttled by design, and get few probes. */
export function isOpenWrite({ kind, field }: Root): boolean {
  const permission = permissionOf(field.extensions);
  return kind === "mutation" && permission !== null && isOpen(permission);
}

/** The deepest selection that is not too long. */
export function deepest({ field }: Root, selections: Selections): string {
  const deep = selections.all(field.type, 2);
  return deep.length < 8_000 ? deep : selections.all(field.type, 1);
}

/** Variables that point at the prober's own things. */
export function ownVariables({ field }: Root, prober: Prober): Record<string, unknown> {
  const sample = sampleOf(prober, field.name);
  const hole = holesOf(field).find(({ scalar, path }) => scalar === "ID" && path.length === 1);
  return variablesFor(field, sample, hole, hole && sample("ID", hole.path[0] ?? ""));
}

const isVisible = (prober: Prober, value: string): boolean =>
  findMarks(value).some((found) => maySee(prober, found));

/** Puts every id or text there is into one place of the arguments. */
export async function probeHole(
  probe: Probing,
  tenants: TwoTenants,
  prober: Prober,
  { kind, field }: Root,
  hole: Hole,
  document: string,
): Promise<void> {
  const asking = (value: string): Asked => ({
    document,
    variables: variablesFor(field, sampleOf(prober, field.name), hole, value),
  });
  const nothings = new Map<string, Heard>();
  for (const value of valuesFor(hole, tenants, kind)) {
    const asked = asking(value);
    const heard = await probe.send(prober, asked);
    // A text that is written down makes a thing of its own: there is nothing to compare it with.
    if (isVisible(prober, value) || (hole.scalar === "String" && kind !== "query")) continue;
    const unknown = unknownLike(value, hole);
    const nothing = nothings.get(unknown) ?? (await probe.send(prober, asking(unknown)));
    nothings.set(unknown, nothing);
    probe.compare(prober, asked, heard, nothing);
  }
}

/** What belongs to nobody, and is otherwise the like of a value. */
function unknownLike(value: string, { scalar }: Hole): string {
  if (scalar === "ID") return `sub_${UNKNOWN}`;
  return value.replace(/zq[ab](?=\d[ocps]zq)/gi, "xxx").replace(/29777[12]/g, "299990");
}

/** All values for one place. */
function valuesFor(hole: Hole, tenants: TwoTenants, kind: Root["kind"]): readonly string[] {
  const lines = (["a", "b"] as const).flatMap((tenant) =>
    ([1, 2] as const).map((line) => ({ tenant, line })),
  );
  if (hole.scalar === "ID") {
    const unknown = tenants.prefixes.map((prefix) => `${prefix}_${UNKNOWN}`);
    return [...tenants.ids, ...unknown, ...MALFORMED];
  }
  if (hole.scalar === "PhoneNumber") return lines.map((line) => markedNumber(line));
  // What is written down comes back to all who may see it: only what is looked up is worth trying there.
  if (kind === "mutation" && !/key|digest/i.test(hole.path.at(-1) ?? "")) return MALFORMED;
  return lines.flatMap((line) => [
    mark(line, "o", "subscriber.name"),
    mark(line, "s", "idempotency_key.idempotencyKey"),
    markedNumber(line),
    markedId("ord", line),
  ]);
}

/** Somebody else's login or number, and one that nobody has: tried equally often, they have to answer alike. */
export async function probeLogin(
  probe: Probing,
  prober: Prober,
  { field }: Root,
  hole: Hole,
  document: string,
): Promise<void> {
  const tenant = prober.seat?.tenant === "b" ? "a" : "b";
  const pairs: Readonly<Record<string, readonly [known: string, unknown: string]>> = {
    login: [mark({ tenant, line: 0 }, "o", "viewer.login"), `nobody-${tenant}@example.com`],
    number: [markedNumber({ tenant, line: 1 }), tenant === "a" ? "+375299990011" : "+375299990022"],
  };
  const pair = pairs[hole.path.at(-1) ?? ""];
  if (!pair) return;
  const asking = (value: string): Asked => ({
    document,
    variables: variablesFor(field, sampleOf(prober, field.name), hole, value),
  });
  const [known, unknown] = pair;
  const heard = await probe.send(prober, asking(known));
  probe.compare(prober, asking(known), heard, await probe.send(prober, asking(unknown)));
}

/** Asks for one's own, for somebody else's and for nothing side by side: batches must not mix them up. */
export async function probeBeside(
  probe: Probing,
  tenants: TwoTenants,
  prober: Prober,
  { field }: Root,
  hole: Hole,
  document: string,
): Promise<void> {
  const sample = sampleOf(prober, field.name);
  const own = String(sample("ID", hole.path.at(-1) ?? ""));
  for (const foreign of tenants.ids.filter(
    (id) => !isVisible(prober, id) && /^(cl|acc|sub|svc|ord|tok|apl)_/.test(id),
  )) {
    const variables = Object.fromEntries(
      [own, foreign, `sub_${UNKNOWN}`].flatMap((value, i) =>
        Object.entries(variablesFor(field, sample, hole, value)).map(([name, filled]) => [
          `${name}${String(i)}`,
          filled,
        ]),
      ),
    );
    const asked = { document, variables };
    const heard = await probe.send(prober, asked);
    const { as1, as2 } = heard.answer.data ?? {};
    probe.compare(prober, asked, probe.part(heard, as1, asked), probe.part(heard, as2, asked));
  }
}

/** What a subscription answers first, or as what it is refused. */
async function firstOf(
  test: TestApp,
  prober: Prober,
  { document, variables }: Asked,
): Promise<Heard["answer"]> {
  const answers = test.subscribe(document, variables, { as: prober.viewer, locale: "en" });
  const first = await answers.next().then(
    ({ value: answer }) => (answer ?? {}) as Heard["answer"],
    (error: unknown) => ({ errors: Array.isArray(error) ? (error as TestError[]) : [closed(error)] }),
  );
  await answers.return?.().catch(() => undefined);
  return first;
}

/**
 * In what way an id is said not to be there: `null`, an empty list, NOT_FOUND at which field; or by which code the whole
 * field is refused. Anything else is told as it is.
 */
export async function answerTo(
  test: TestApp,
  prober: Prober,
  { kind, field }: Root,
  hole: Hole,
  value: string,
  document: string,
): Promise<string> {
  const sample = sampleOf(prober, field.name);
  // What was changed meanwhile, or lies in the future, is refused for that alone: it is asked as it was planted.
  const planted: Readonly<Record<string, unknown>> = { version: APPEAL_VERSION, paidOn: "2026-11-10" };
  const asPlanted: Sample = (scalar, name) => planted[name] ?? sample(scalar, name);
  const variables = variablesFor(field, asPlanted, hole, value);
  // Who looks after companies says of which they speak, before anything else is looked at.
  if (field.name === "createAppeal" && prober.seat?.line === 0 && hole.path.at(-1) === "attachmentIds")
    Object.assign(variables["input"] as object, { clientId: sample("ID", "clientId") });
  const asked = { document, variables };
  const { data, errors } =
    kind === "subscription"
      ? await firstOf(test, prober, asked)
      : await test.ask(document, asked.variables, { as: prober.viewer });
  if (errors) return errors.map(({ extensions }) => extensions.code).join();
  const found = data?.[field.name] as Record<string, unknown> | null | undefined;
  if (found === null || found === undefined) return "null";
  if (Array.isArray(found["userErrors"]))
    return (found["userErrors"] as { code: string; field: string[] | null }[])
      .map((error) => `${error.code} at ${error.field?.join(".") ?? "nothing"}`)
      .join();
  return Array.isArray(found["nodes"]) && found["nodes"].length === 0 && found["totalCount"] === 0
    ? "an empty list"
    : JSON.stringify(found).slice(0, 200);
}

/** Follows own and foreign things; what comes first, or that nothing does, is the answer. */
export async function probeFollowing(
  probe: Probing,
  tenants: TwoTenants,
  prober: Prober,
  { field }: Root,
  hole: Hole,
  document: string,
  test: TestApp,
): Promise<void> {
  const follow = async (value: string): Promise<[Asked, Heard]> => {
    const asked = { document, variables: variablesFor(field, sampleOf(prober, field.name), hole, value) };
    return [asked, probe.heard(prober, asked, await firstOf(test, prober, asked))];
  };
  const [, nothing] = await follow(`ord_${UNKNOWN}`);
  const ids = tenants.ids.filter((id) => /^(ord|sub|cl|tok|apl)_/.test(id));
  for (const value of [...ids, ...MALFORMED]) {
    const [asked, heard] = await follow(value);
    if (!isVisible(prober, value)) probe.compare(prober, asked, heard, nothing);
  }
}

/** A socket that was closed instead of an answer. */
function closed(error: unknown): TestError {
  const { code, reason } = error as { readonly code?: number; readonly reason?: string };
  return { message: reason ?? String(error), extensions: { code: `CLOSED ${String(code)}` } };
}
