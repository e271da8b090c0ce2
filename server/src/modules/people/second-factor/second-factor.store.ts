import { RECOVERY_CODES } from "@kabinet/shared";
import { audit } from "../../../platform/audit/audit.store";
import { SYSTEM } from "../../../platform/authorization/viewer";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { hashSecret, newRecoveryCode } from "../../../platform/secrets/secret";
import type { Shortfall } from "../viewer/guess.task";
import { RecoveryCode, SecondFactor } from "./second-factor.entity";
import { factorNeeded, factorOff, wrongFactorCode } from "./second-factor-errors.policy";
import { canConfirmFactor, isFactorCode, stepOf, tidyFactorCode } from "./second-factor.policy";

/** Whether somebody has a second factor in force. */
export async function hasSecondFactor(reader: Reader, viewerId: string): Promise<boolean> {
  const found = await reader.rows(
    "select 1 as one from second_factor where viewer_id = $1 and confirmed_at is not null",
    [viewerId],
  );
  return found.length > 0;
}

/** Those of some people who have a second factor in force. */
export async function withSecondFactor(reader: Reader, viewerIds: readonly string[]): Promise<string[]> {
  const found = await reader.read(
    SecondFactor,
    "where t.viewer_id among($1) and t.confirmed_at is not null",
    [viewerIds],
  );
  return found.map(({ viewerId }) => viewerId);
}

/** Somebody's second factor, if it is in force. */
export async function secondFactorOf(reader: Reader, viewerId: string): Promise<SecondFactor | null> {
  const [factor] = await reader.read(SecondFactor, "where t.viewer_id = $1 and t.confirmed_at is not null", [
    viewerId,
  ]);
  if (!factor) return null;
  const left = await reader.read(RecoveryCode, "where t.viewer_id = $1 and t.used_at is null", [viewerId]);
  return Object.assign(factor, { recoveryCodesLeft: left.length });
}

/**
 * What somebody's proof lacks of the second factor; null where it lacks nothing, or there is none. A code that is right
 * is used up by this. Where nothing else was asked for (`isAll`), a factor that has gone meanwhile proves nothing.
 */
export async function secondFactorRefusal(
  unit: Unit,
  context: Context,
  viewerId: string,
  given: string | null | undefined,
  field = "secondFactorCode",
  isAll = false,
): Promise<Shortfall | null> {
  const { locale } = context;
  const factor = await lockFactor(unit, context, viewerId);
  if (!factor || factor.confirmedAt === null)
    return isAll ? { refusal: factorOff(locale), isGuess: false } : null;
  const code = tidyFactorCode(given ?? "");
  if (code === "") return { refusal: factorNeeded(locale, field), isGuess: false };
  const isRight =
    (await useAppCode(unit, context, factor, code)) || (await useRecovery(unit, context, viewerId, code));
  return isRight ? null : { refusal: wrongFactorCode(locale, field), isGuess: true };
}

/** Keeps a new secret until its first code is given; false where a second factor is in force. */
export async function beginFactor(
  unit: Unit,
  context: Context,
  viewerId: string,
  secret: string,
): Promise<boolean> {
  const before = await lockFactor(unit, context, viewerId);
  if (isOn(before)) return false;
  const { keyId, sealed } = context.secrets.seal(secret, boundTo(viewerId));
  await unit.run(
    `insert into second_factor (viewer_id, key_id, sealed, begun_at, confirmed_at, last_step)
       values ($1, $2, $3, $4, null, 0)
       on conflict (viewer_id) do update set key_id = excluded.key_id, sealed = excluded.sealed,
         begun_at = excluded.begun_at where second_factor.confirmed_at is null`,
    [viewerId, keyId, sealed, context.clock.now()],
  );
  return true;
}

/** What came of the first code of a new secret. */
export type Confirmed = "on" | "notBegun" | "wrong" | "confirmed";

/** Puts a new secret in force when its first code is right. */
export async function confirmFactor(
  unit: Unit,
  context: Context,
  viewerId: string,
  code: string,
): Promise<Confirmed> {
  const now = context.clock.now();
  const factor = await lockFactor(unit, context, viewerId);
  if (isOn(factor)) return "on";
  if (!factor || !canConfirmFactor(factor.begunAt, now)) return "notBegun";
  if (!(await useAppCode(unit, context, factor, tidyFactorCode(code)))) return "wrong";
  await unit.run("update second_factor set confirmed_at = $2 where viewer_id = $1", [viewerId, now]);
  return "confirmed";
}

/** Gives out new recovery codes in the place of all others. They are stored as hashes; this is their only sight. */
export async function renewRecoveryCodes(unit: Unit, viewerId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await unit.run("delete from recovery_code where viewer_id = $1", [viewerId]);
  await unit.insert(
    RecoveryCode,
    codes.map((code) => ({ viewerId, hash: hashOf(tidyFactorCode(code)), usedAt: null })),
  );
  return codes;
}

/** Takes somebody's second factor away, with its recovery codes. */
export async function removeFactor(unit: Unit, viewerId: string): Promise<void> {
  await unit.run("delete from recovery_code where viewer_id = $1", [viewerId]);
  await unit.run("delete from second_factor where viewer_id = $1", [viewerId]);
}

/** Of several that come at once with the same code only the first uses it: the others wait for the row. */
async function lockFactor(unit: Unit, context: Context, viewerId: string): Promise<SecondFactor | null> {
  const tail = `where t.viewer_id = $1${forUpdate(context.database)}`;
  const [factor] = await unit.read(SecondFactor, tail, [viewerId]);
  return factor ?? null;
}

async function useAppCode(
  unit: Unit,
  context: Context,
  factor: SecondFactor,
  code: string,
): Promise<boolean> {
  const { viewerId, lastStep } = factor;
  // A recovery code is good also where the key opens no more.
  if (!isFactorCode(code)) return false;
  const step = stepOf(context.secrets.open(factor, boundTo(viewerId)), code, context.clock.now());
  if (step === null || step <= lastStep) return false;
  await unit.run("update second_factor set last_step = $2 where viewer_id = $1", [viewerId, step]);
  return true;
}

async function useRecovery(unit: Unit, context: Context, viewerId: string, code: string): Promise<boolean> {
  const now = context.clock.now();
  const used = await unit.run(
    "update recovery_code set used_at = $3 where viewer_id = $1 and hash = $2 and used_at is null",
    [viewerId, hashOf(code), now],
  );
  if (used !== 1) return false;
  // Who signs in may come from a browser in which somebody else still is.
  const actor = context.viewer?.id === viewerId ? context.viewer : SYSTEM;
  await audit(unit, now, actor, "recoveryCode.used", { subjectId: viewerId });
  return true;
}

function isOn(factor: SecondFactor | null): boolean {
  return factor !== null && factor.confirmedAt !== null;
}

function hashOf(code: string): string {
  return hashSecret(`recovery code ${code}`);
}

function boundTo(viewerId: string): string {
  return `second factor ${viewerId}`;
}
