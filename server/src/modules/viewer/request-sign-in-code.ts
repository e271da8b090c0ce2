import { parseNumber } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../platform/audit/audit.store";
import { May } from "../../platform/authorization/may";
import { SYSTEM } from "../../platform/authorization/viewer";
import type { Context } from "../../platform/graphql/context";
import { DateTime } from "../../platform/graphql/scalars";
import { UserError } from "../../platform/graphql/user-error";
import { newId } from "../../platform/new-id";
import { orBusy, placeOf } from "./guess.store";
import { hashPassword } from "../../platform/secrets/password";
import { newCode } from "../../platform/secrets/secret";
import { ADDRESS_CODES, CODE_LIFETIME, CODE_TRIES, NUMBER_CODES } from "./sign-in.policy";
import { codeMessage, tooManyAttempts, wrongNumber } from "./sign-in-refusal.policy";
import type { SignInCode } from "./sign-in-code.entity";
import { keepCode } from "./sign-in-code.store";
import { countAttempt } from "./throttle.store";
import { lineByNumber } from "./viewer.store";

/** Whose number a code is wanted for. */
@InputType({ description: "Whose number a code is wanted for." })
export class RequestSignInCodeInput {
  @Field(() => String, { description: "The subscriber's number in any writing." })
  number!: string;
}

/** That a code has been sent, if the number is known. */
@ObjectType({
  description: "That a code has been sent, if the number is known: an unknown one is answered alike.",
})
export class RequestSignInCodePayload {
  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the code can be used, whether or not the number is known; null when refused.",
  })
  expiresAt!: number | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Makes a code for a number and sends it there; for an unknown number everything but the sending is done too. */
async function requestSignInCode(
  context: Context,
  input: RequestSignInCodeInput,
): Promise<RequestSignInCodePayload> {
  const { clock, database, locale, zone } = context;
  const number = parseNumber(input.number);
  if (number === null) return { expiresAt: null, userErrors: [wrongNumber(locale)] };
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
    known: false,
  });
  if (opensAt !== null) return { expiresAt: null, userErrors: [tooManyAttempts(locale, opensAt, zone)] };
  const code = newCode();
  const kept: SignInCode = {
    number,
    id: newId("cod", now),
    subscriberId: (await lineByNumber(database, number))?.id ?? null,
    codeHash: await orBusy(context, hashPassword(code)),
    triesLeft: CODE_TRIES,
    expiresAt: now + CODE_LIFETIME,
  };
  await database.write(async (unit) => {
    await keepCode(database, unit, kept, now);
    await audit(unit, now, SYSTEM, "code.requested", { subjectId: kept.subscriberId });
  });
  // Not waited for: how long the network takes would tell that the number is known.
  if (kept.subscriberId !== null) void send(context, kept, code);
  return { expiresAt: kept.expiresAt, userErrors: [] };
}

/** A code that cannot be sent is noted; its owner asks for another. */
async function send(context: Context, { id, number, subscriberId }: SignInCode, code: string): Promise<void> {
  try {
    await context.sms.sendSms({ key: id, to: number, text: codeMessage(context.locale, code) });
  } catch {
    await context.database
      .write((unit) => audit(unit, context.clock.now(), SYSTEM, "code.unsent", { subjectId: subscriberId }))
      .catch(() => undefined);
  }
}

/** The mutation. */
@Resolver()
export class RequestSignInCodeResolver {
  @May("anyone")
  @Mutation(() => RequestSignInCodePayload, {
    description:
      "Sends a code by SMS to a subscriber's number, to sign in for the first time or with a forgotten password. A code lasts 5 minutes and 3 tries; a number gets at most 3 in 15 minutes. Unknown numbers are answered alike.",
  })
  requestSignInCode(
    @Ctx() context: Context,
    @Arg("input", () => RequestSignInCodeInput, { description: "The line that is to be signed in to." })
    input: RequestSignInCodeInput,
  ): Promise<RequestSignInCodePayload> {
    return requestSignInCode(context, input);
  }
}
