import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { ROOT, type Settings } from "./env";
import { secretKeys } from "./env-values";
import { SECRET_KEY_BYTES, SecretBox } from "./platform/secrets/secret-box";

/**
 * The keys that secrets are sealed with: those of the settings, or else of a file beside the data, which is made where
 * there is none. PostgreSQL has no folder here, so that its file lies in the checkout's data/.
 */
export function secretBoxOf({
  SECRETS_KEY,
  DATABASE_URL,
}: Pick<Settings, "SECRETS_KEY" | "DATABASE_URL">): SecretBox {
  const path = secretsFileOf({ SECRETS_KEY, DATABASE_URL });
  return new SecretBox(SECRETS_KEY ?? keysIn(path ?? ""));
}

/** The file that the keys are in; null where the settings hold them. */
export function secretsFileOf({
  SECRETS_KEY,
  DATABASE_URL,
}: Pick<Settings, "SECRETS_KEY" | "DATABASE_URL">): string | null {
  if (SECRETS_KEY !== null) return null;
  return DATABASE_URL.startsWith("sqlite:")
    ? `${DATABASE_URL.slice("sqlite:".length)}.key`
    : join(ROOT, "data", "secrets.key");
}

function keysIn(path: string): readonly Buffer[] {
  const read = v.safeParse(secretKeys, (written(path) ?? made(path)).trim());
  if (!read.success) throw new Error(`${path}: ${read.issues.map(({ message }) => message).join("; ")}`);
  return read.output;
}

function written(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Makes the file whole or not at all, and only once: of two processes the second takes what the first has made. */
function made(path: string): string {
  const text = `${randomBytes(SECRET_KEY_BYTES).toString("base64")}\n`;
  const making = `${path}.${String(process.pid)}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(making, text, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(making, path);
    return text;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return readFileSync(path, "utf8");
    throw error;
  } finally {
    unlinkSync(making);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
