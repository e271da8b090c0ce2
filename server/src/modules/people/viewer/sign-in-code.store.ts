import type { Database, Unit } from "../../../platform/database/database";
import { forUpdate } from "../../../platform/database/database";
import { SignInCode } from "./sign-in-code.entity";

/** Codes swept away with each new one; more than one, so that the table stays small. */
const SWEPT = 50;

/** Keeps a number's new code in the place of the one before, and sweeps away codes that ended. */
export async function keepCode(database: Database, unit: Unit, code: SignInCode, now: number): Promise<void> {
  await unit.run(
    `insert into sign_in_code (number, id, subscriber_id, code_hash, tries_left, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (number) do update set id = excluded.id, subscriber_id = excluded.subscriber_id,
         code_hash = excluded.code_hash, tries_left = excluded.tries_left, expires_at = excluded.expires_at`,
    [code.number, code.id, code.subscriberId, code.codeHash, code.triesLeft, code.expiresAt],
  );
  await unit.run(
    `delete from sign_in_code where number in (
       select number from sign_in_code where expires_at <= $1 and number <> $2
         limit ${String(SWEPT)}${forUpdate(database, true)})`,
    [now, code.number],
  );
}

/**
 * Takes one of the tries of a number's code and answers the code; null when it has none left, or has ended. The try
 * is gone before the guess is looked at, so that no more than the tries are evaluated however many come at once.
 */
export function takeTry(database: Database, number: string, now: number): Promise<SignInCode | null> {
  return database.write(async (unit) => {
    const [code] = await unit.read(
      SignInCode,
      `where t.number = $1 and t.tries_left > 0 and t.expires_at > $2${forUpdate(database)}`,
      [number, now],
    );
    if (!code) return null;
    await unit.run("update sign_in_code set tries_left = tries_left - 1 where number = $1", [number]);
    return code;
  });
}

/** Gives a try back to a code that was right, where something else was still wanted. */
export async function giveTryBack(unit: Unit, { number, id }: SignInCode): Promise<void> {
  await unit.run("update sign_in_code set tries_left = tries_left + 1 where number = $1 and id = $2", [
    number,
    id,
  ]);
}

/** Uses a code up; false when somebody else has just done so. */
export async function useUp(unit: Unit, { number, id }: SignInCode): Promise<boolean> {
  return (await unit.run("delete from sign_in_code where number = $1 and id = $2", [number, id])) === 1;
}
