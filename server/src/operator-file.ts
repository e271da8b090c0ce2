import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as v from "valibot";
import type { OperatorLogo, OperatorProfile } from "./modules/catalogue/operator/operator-profile.policy";
import { readLogo } from "./operator-logo";
import { OPERATOR_SCHEMA } from "./operator-schema";

/** Longest value of the file that is told again where it is wrong, in characters. */
const FOUND_MAX = 60;

/** The operator that a file tells of, or everything that is wrong with it: where, what was found, what was expected. */
export function readOperatorFile(
  path: string,
): { readonly operator: OperatorProfile } | { readonly problems: readonly string[] } {
  const written = read(() => JSON.parse(readFileSync(path, "utf8")) as unknown);
  if ("problem" in written) return { problems: [written.problem] };
  const result = v.safeParse(OPERATOR_SCHEMA, written.value);
  const logo = logoOf(written.value, path);
  const problems = [
    ...(result.issues ?? []).map(problemOf),
    ...(logo !== null && "problem" in logo ? [logo.problem] : []),
  ];
  if (!result.success || (logo !== null && "problem" in logo)) return { problems };
  return { operator: { ...result.output, logo } };
}

/** The picture is named from where the file lies, or stands in it as a data: address. */
function logoOf(written: unknown, path: string): OperatorLogo | { readonly problem: string } | null {
  const named = typeof written === "object" && written !== null && "logo" in written ? written.logo : null;
  if (typeof named !== "string" || named === "") return null;
  const data = /^data:image\/(?:svg\+xml|png);base64,([A-Za-z0-9+/=]+)$/.exec(named)?.[1];
  const picture =
    data === undefined
      ? read(() => readFileSync(resolve(dirname(path), named)))
      : { value: Buffer.from(data, "base64") };
  if ("problem" in picture) return { problem: `logo is ${found(named)}: ${picture.problem}` };
  const logo = readLogo(picture.value);
  return "problem" in logo ? { problem: `logo is ${found(named)}: ${logo.problem}` } : logo;
}

function read<T>(reading: () => T): { readonly value: T } | { readonly problem: string } {
  try {
    return { value: reading() };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const where = pathOf(issue.path ?? []);
  if (issue.received === "undefined") return `${where} is missing`;
  return issue.message.startsWith("nobody knows")
    ? `${where}: ${issue.message}`
    : `${where === "" ? "the file" : where} is ${found(issue.input)}: ${issue.message}`;
}

/** `vat.data[1].percent` */
function pathOf(items: readonly { readonly key?: unknown }[]): string {
  return items.reduce(
    (path, { key }) =>
      typeof key === "number" ? `${path}[${String(key)}]` : `${path}${path === "" ? "" : "."}${String(key)}`,
    "",
  );
}

function found(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}…` : text;
}
