import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { MODULES as LIST } from "../modules";
import { filesBelow, inRepository, isTest, MODULES, ROOT } from "../testing/house";

/** Each table, by the folder that owns it: its entity stands there. */
function tables(): { readonly table: string; readonly entity: string; readonly owner: string }[] {
  return filesBelow(join(ROOT, "server/src"))
    .filter((path) => path.endsWith(".entity.ts"))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/^@Entity\("(\w+)"[^]*?^export class (\w+)/gm)].map(
        ([, table = "", entity = ""]) => ({ table, entity, owner: dirname(path) }),
      ),
    );
}

describe("a table", () => {
  const own = tables();

  test("is found for each entity", () => {
    expect(own.map(({ entity }) => entity).sort()).toEqual(
      LIST.flatMap(({ entities }) => entities.map(({ name }) => name)).sort(),
    );
  });

  test("is written by the module that owns it: call a function of that one's store, and add one where there is none", () => {
    const rooms = ["modules", "orders", "network", "platform"].map((room) => join(ROOT, "server/src", room));
    const files = rooms.flatMap(filesBelow).filter((path) => !isTest(path));
    const foreign = files.flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return own
        .filter(({ owner, table, entity }) => owner !== dirname(path) && writes(table, entity).test(text))
        .map(({ table }) => `${inRepository(path)} writes ${table}`);
    });
    expect(foreign).toEqual(WRITTEN_BY_OTHERS);
  });
});

describe("a module", () => {
  test("reads the tables of others by functions of their owners, but for what is listed with its reason", () => {
    const own = tables();
    const foreign = filesBelow(MODULES)
      .filter((path) => !isTest(path))
      .flatMap((path) => {
        const text = readFileSync(path, "utf8");
        return own
          .filter(({ owner, table, entity }) => owner !== dirname(path) && reads(table, entity).test(text))
          .map(({ table }) => `${relative(MODULES, path)} reads ${table}`);
      });
    // A new one calls a function of the owner's store; add one there where there is none.
    expect(foreign.sort()).toEqual(Object.values(READ_BY_OTHERS).flat().sort());
  });
});

/** Call details come with their tallies, which are kept by the one function that writes both. */
const WRITTEN_BY_OTHERS = ["server/src/modules/usage/usage-summary/usage-tally.store.ts writes usage_record"];

/** What is read where it does not belong, by the reason for which it is better so. */
const READ_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  "a row is somebody's because its line, account, company or person is: a condition on the way there": [
    "care/appeal/appeal.store.ts reads subscriber",
    "care/appeal/appeal.store.ts reads subscriber_fact",
    "company/closed-user-group/closed-user-group.store.ts reads subscriber",
    "company/closed-user-group/group-ties.store.ts reads subscriber",
    "line/call-forwarding/call-forwarding.store.ts reads subscriber",
    "line/number-pool/number-pool.store.ts reads subscriber",
    "money/charge/own-charges.store.ts reads account",
    "money/instalment/company-instalments.store.ts reads subscriber",
    "people/viewer/program-presence.store.ts reads client",
    "people/viewer/program-presence.store.ts reads program",
    "people/viewer/session.store.ts reads client",
    "people/viewer/session.store.ts reads passkey",
    "people/viewer/session.store.ts reads second_factor",
    "people/viewer/session.store.ts reads subscriber",
    "people/viewer/viewer.store.ts reads client",
    "people/viewer/viewer.store.ts reads subscriber",
    "usage/allowance/allowance.store.ts reads subscriber",
    "usage/usage-summary/usage-clearing.store.ts reads subscriber",
  ],
  "a page of lines is one statement over all by which lines are searched and sorted": [
    "line/bulk-change/bulk-change.store.ts reads subscriber",
    "line/subscriber-list/subscriber-list.store.ts reads subscriber",
    "line/subscriber-list/subscriber-search.store.ts reads service",
    "line/subscriber-list/subscriber-search.store.ts reads subscriber",
    "line/subscriber-list/subscriber-sort.store.ts reads subscriber",
  ],
  "a sum over the lines of a group, by what each line shows of itself": [
    "money/charge/month-total.store.ts reads account",
    "money/charge/month-total.store.ts reads subscriber",
    "usage/usage-summary/usage-data-month.store.ts reads subscriber",
  ],
  "call details are one large table: its module holds the rows and their partitions, the modules of the area read them":
    [
      "usage/allowance/allowance.store.ts reads usage_record",
      "usage/usage-list/usage-by-place.store.ts reads usage_record",
      "usage/usage-list/usage-record.store.ts reads usage_record",
      "usage/usage-list/uses.store.ts reads usage_record",
      "usage/usage-summary/day-use.store.ts reads usage_record",
      "usage/usage-summary/usage-sums.store.ts reads usage_record",
      "usage/usage-summary/usage-tally.store.ts reads usage_record",
    ],
  "an invoice keeps what its lines are called and cost: one statement over all of them, however many": [
    "money/invoice/invoice-keeping.store.ts reads charge",
    "money/invoice/invoice-keeping.store.ts reads cost_centre",
    "money/invoice/invoice-keeping.store.ts reads subscriber",
    "money/invoice/invoice-keeping.store.ts reads subscriber_fact",
  ],
  "what orders under way hold of the module's own things": [
    "line/call-forwarding/call-forwarding.store.ts reads orders",
    "line/number-pool/number-pool.store.ts reads orders",
  ],
  "the module's own kind of service, of many lines in one statement": [
    "line/mobile-internet/data-limit.store.ts reads service",
    "line/mobile-internet/data-limit.store.ts reads subscriber",
    "line/mobile-internet/mobile-internet.store.ts reads service",
    "line/mobile-internet/mobile-internet.store.ts reads service_specification",
  ],
  "one sum over what was charged, invoiced and paid": [
    "money/balance/balance.store.ts reads charge",
    "money/balance/balance.store.ts reads invoice",
    "money/balance/balance.store.ts reads payment",
  ],
  "mail that was sent lately counts against the limits of the module's own": [
    "line/voicemail/voicemail.store.ts reads outbox_mail",
  ],
};

const reads = (table: string, entity: string): RegExp =>
  new RegExp(
    `\\.read\\(\\s*${entity}\\b|\\bentity: ${entity}\\b|\\.table\\(${entity}\\)|\\b(from|join)\\s+"?${table}"?(?![\\w"])`,
  );

const writes = (table: string, entity: string): RegExp =>
  new RegExp(`\\.insert\\(\\s*${entity}\\b|\\b(insert into|update|delete from)\\s+"?${table}"?(?![\\w"])`);
