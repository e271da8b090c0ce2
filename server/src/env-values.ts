import { join } from "node:path";
import { compile } from "@fastify/proxy-addr";
import { parseEmail } from "@kabinet/shared";
import * as v from "valibot";
import { RETURN_TOKEN_LENGTH } from "./platform/mail/return-address";

/** The checkout's root: files named by settings are found from here, wherever the program was started. */
export const ROOT = join(__dirname, "..", "..");

/** One setting: how it is written when nobody sets it, what it means, and what it may be. */
export interface Variable<T> {
  readonly fallback: string;
  readonly meaning: string;
  readonly schema: v.GenericSchema<string, T>;
}

/** A setting that may be what its schema takes. */
export const variable = <T>(
  fallback: string,
  meaning: string,
  schema: v.GenericSchema<string, T>,
): Variable<T> => ({
  fallback,
  meaning,
  schema,
});

/** A whole number within bounds. */
export function whole(min: number, max: number) {
  const message = `expected a whole number from ${String(min)} to ${String(max)}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, message),
    v.transform(Number),
    v.minValue(min, message),
    v.maxValue(max, message),
  );
}

/** A share of a whole, 0 to 1. */
export const share = v.pipe(
  v.string(),
  v.regex(/^(0(\.\d+)?|1(\.0+)?)$/, "expected a number from 0 to 1"),
  v.transform(Number),
);

/** Yes or no. */
export const flag = v.pipe(
  v.string(),
  v.picklist(["true", "false", "1", "0", "on", "off", "yes", "no"], "expected true or false"),
  v.transform((text) => ["true", "1", "on", "yes"].includes(text)),
);

/** One of a few words. */
export function choice<const Word extends string>(...words: readonly Word[]) {
  return v.pipe(v.string(), v.picklist(words, `expected one of ${words.join(", ")}`));
}

/** Nothing, or what the schema takes. */
export function optional<T>(schema: v.GenericSchema<string, T>): v.GenericSchema<string, T | null> {
  return v.union(
    [
      v.pipe(
        v.literal(""),
        v.transform((): T | null => null),
      ),
      schema,
    ],
    (issue) =>
      // The branch for nothing explains nothing.
      explained(schema, issue.input),
  );
}

function explained(schema: v.GenericSchema<string, unknown>, input: unknown): string {
  const result = v.safeParse(schema, input);
  return result.success ? "" : result.issues.map(({ message }) => message).join("; ");
}

/** An http or https address without a path. */
export const httpUrl = v.pipe(
  v.string(),
  v.check(
    (text) =>
      URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === "/",
    "expected an address like https://kabinet.example",
  ),
  v.transform((text) => new URL(text)),
);

/** Address of a mail server. */
export const smtpUrl = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "",
    "expected an address like smtp://user:password@mail.example:587",
  ),
  v.transform((text) => new URL(text)),
);

/** Address of a scanner for files. */
export const scannerUrl = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^clamd:$/.test(new URL(text).protocol) && new URL(text).hostname !== "",
    "expected an address like clamd://scanner.example:3310",
  ),
  v.transform((text) => new URL(text)),
);

/** An RFC 3339 instant with an offset, as epoch milliseconds. */
export const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/,
    "expected an RFC 3339 instant with an offset, e.g. 2026-11-22T11:00:00+03:00",
  ),
  v.transform((text) => Date.parse(text)),
  v.check((milliseconds) => !Number.isNaN(milliseconds), "there is no such instant"),
);

/** A time zone that this machine knows. */
export const timeZone = v.pipe(
  v.string(),
  v.check((timeZone) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone });
      return true;
    } catch {
      return false;
    }
  }, "expected a time zone, e.g. Europe/Minsk"),
);

/** One or more keys of 32 bytes, base64, with commas between them. */
export const secretKeys = v.pipe(
  v.string(),
  v.transform((text) => text.split(",").map((key) => key.trim())),
  v.check(
    (keys) => keys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)),
    "expected 32 bytes as base64 (openssl rand -base64 32), several with commas between them",
  ),
  v.transform((keys): readonly Buffer[] => keys.map((key) => Buffer.from(key, "base64"))),
);

/** Whether a URL's host name means this very machine. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** An http or https address, with a path or without. */
export const anyHttpUrl = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "expected an address like https://network.example/kabinet",
  ),
  v.transform((text) => new URL(text)),
);

/** What carries orders out; nothing where it is left to the demonstration. */
export const networkKind = v.pipe(
  v.string(),
  v.regex(
    /^(|simulator|http|module:.+)$/,
    "expected simulator, http or module:<path>, e.g. module:network/adapter.js",
  ),
);

/** Proxies by address, network or name; nothing for none. */
export const proxies = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      if (text !== "") compile(text.split(",").map((proxy) => proxy.trim()));
      return true;
    } catch {
      return false;
    }
  }, "expected addresses or networks, e.g. 10.0.0.0/8, or loopback"),
);

/** An example of a setting that was written wrongly, where what was expected does not give one. */
export function exampleOf(
  name: string,
  fallback: string,
  issues: readonly { readonly message: string }[],
): string {
  const hasOne = issues.some(({ message }) => /e\.g\.|like |openssl|one of/.test(message));
  return hasOne || fallback === "" ? "" : `, e.g. ${name}=${fallback}`;
}

/** What was written of a setting, as it may be told. */
export function withoutSecret(name: string, text: string): string {
  if (name === "SECRETS_KEY" || name === "METRICS_TOKEN") return "…";
  return text.replace(/:\/\/([^:/@]*):[^@]*@/, "://$1:…@");
}

/** An e-mail address that has room for a sign of each message before its @. */
export const returnsAddress = v.pipe(
  v.string(),
  v.check(
    (text) =>
      parseEmail(text) !== null && !text.includes("+") && text.indexOf("@") + RETURN_TOKEN_LENGTH <= 64,
    "expected an e-mail address without +, at most 31 characters before the @",
  ),
);
