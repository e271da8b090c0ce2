import { audit } from "../../../platform/audit/audit.store";
import { SYSTEM } from "../../../platform/authorization/viewer";
import type { Context } from "../../../platform/graphql/context";
import type { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashPassword } from "../../../platform/secrets/password";
import { newCode } from "../../../platform/secrets/secret";
import { orBusy, placeOf } from "../viewer/guess.task";
import type { SignInCode } from "../viewer/sign-in-code.entity";
import { keepCode } from "../viewer/sign-in-code.store";
import { ADDRESS_CODES, CODE_LIFETIME, CODE_TRIES, NUMBER_CODES } from "../viewer/sign-in.policy";
import { tooManyAttempts } from "../viewer/viewer-errors.policy";
import { countAttempt } from "../viewer/throttle.store";

/** A code that is wanted. */
interface CodeWish {
  /** What the code is kept by: the number, or what else the code is for beside signing in. */
  readonly key: string;
  /** E.164. */
  readonly number: string;
  /** The line that has the number; null for an unknown number, for which all but the sending is done. */
  readonly lineId: string | null;
  /** Whether it is asked for where its subscriber is known to be: signed in, or where they signed in before. */
  readonly known: boolean;
  readonly message: (code: string) => string;
}

/** Makes a code and sends it; answers until when it can be used. Codes of every sort count together. */
export async function issueCode(
  context: Context,
  { key, number, lineId, known, message }: CodeWish,
): Promise<{ readonly expiresAt: number } | { readonly refusal: UserError }> {
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const place = placeOf(context.ip);
  const countings = [
    { key: `code-of ${number}`, limits: NUMBER_CODES },
    { key: `codes-from ${place}`, limits: ADDRESS_CODES },
  ];
  const opensAt = await countAttempt(database, countings, {
    id: newId("att", now),
    at: now,
    place,
    known,
  });
  if (opensAt !== null) return { refusal: tooManyAttempts(locale, opensAt, timeZone) };
  const code = newCode();
  const kept: SignInCode = {
    number: key,
    id: newId("cod", now),
    subscriberId: lineId,
    codeHash: await orBusy(context, hashPassword(code)),
    triesLeft: CODE_TRIES,
    expiresAt: now + CODE_LIFETIME,
  };
  await database.write(async (unit) => {
    await keepCode(database, unit, kept, now);
    await audit(unit, now, SYSTEM, "code.requested", { subjectId: kept.subscriberId });
  });
  // Not waited for: how long the network takes would tell that the number is known.
  if (kept.subscriberId !== null) void send(context, kept, number, message(code));
  return { expiresAt: kept.expiresAt };
}

/** A code that cannot be sent is noted; its owner asks for another. */
async function send(
  context: Context,
  { id, subscriberId }: SignInCode,
  to: string,
  text: string,
): Promise<void> {
  try {
    await context.sms.sendSms({ key: id, to, text });
  } catch {
    await context.database
      .write((unit) => audit(unit, context.clock.now(), SYSTEM, "code.unsent", { subjectId: subscriberId }))
      .catch(() => undefined);
  }
}
