import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, inRepository, ROOT } from "../testing/house";

/** The invented operator's country and currency, and its money's names, in letters that something could be shown with. */
const OWN = /(?<![\d.])375|\bBYN\b|\bBr\.|(?<![а-яё])[Рр]уб(?![а-яё]*к)/;

/** Where they may stand, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  "server/src/env-together.ts": "the demonstration's numbers are of one country",
  "server/src/modules/money/invoice-file/amount-in-words.policy.ts":
    "knows whether there are words for a currency; of one without, its code is written",
  "server/src/modules/money/invoice-file/amount-in-words.texts.ts":
    "how a currency is declined in an amount in words",
  "server/src/modules/line/call-forwarding/call-forwarding.texts.ts": "said of orders that have kept it",
  "server/src/modules/line/tariff-change/tariff-change.texts.ts": "said of orders that have kept it",
};

/** A file without its comments, which may give an example; of a catalogue, its messages. */
function said(path: string): string {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".po")
    ? text.replace(/^#.*$/gm, "")
    : text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

test("country, currency and numbers come from the operator's file", () => {
  const own = ["client/src/generated", "server/src/demo", "server/src/testing", "server/src/migrations"];
  const files = ["shared/src", "server/src", "client/src"]
    .flatMap((room) => filesBelow(join(ROOT, room)))
    .filter((path) => /\.(tsx?|po|graphql)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, name: inRepository(path) }))
    .filter(({ name }) => !own.some((room) => name.startsWith(`${room}/`)) && !name.includes("/testing/"));
  const found = files.filter(({ path }) => OWN.test(said(path))).map(({ name }) => name);
  expect(found.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});
