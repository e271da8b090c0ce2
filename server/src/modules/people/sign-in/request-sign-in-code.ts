import { parseNumber } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { issueCode } from "./code-issue.task";
import { codeMessage, wrongNumber } from "../viewer/viewer-errors.policy";
import { markedAsker, placeOf } from "../viewer/guess.task";
import { signInKey } from "../viewer/sign-in.policy";
import { isKnownPlace, lineByNumber, viewerOfLine } from "../viewer/viewer.store";

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
  const { database, locale } = context;
  const number = parseNumber(input.number);
  if (number === null) return { expiresAt: null, userErrors: [wrongNumber(locale)] };
  const lineId = (await lineByNumber(database, number))?.id ?? null;
  const issued = await issueCode(context, {
    key: signInKey(number, markedAsker(context)),
    number,
    lineId,
    known: await isHome(context, lineId),
    message: (code) => codeMessage(locale, code),
  });
  if ("refusal" in issued) return { expiresAt: null, userErrors: [issued.refusal] };
  return { expiresAt: issued.expiresAt, userErrors: [] };
}

/** Whether the line's subscriber has signed in from here before. */
async function isHome({ database, ip, clock }: Context, lineId: string | null): Promise<boolean> {
  // For an unknown number the same is done.
  const viewer = await viewerOfLine(database, lineId ?? "");
  return isKnownPlace(database, viewer?.id ?? null, placeOf(ip), clock.now());
}

/** The mutation. */
@Resolver()
export class RequestSignInCodeResolver {
  @May("session.open")
  @Mutation(() => RequestSignInCodePayload, {
    description:
      "Sends a code by SMS to a subscriber's number, to sign in for the first time or with a forgotten password. A code lasts 5 minutes and 3 tries; it is good in the browser that asked for it. A number gets at most 3 in 15 minutes from places where its subscriber has signed in before, and 3 from all others. Unknown numbers are answered alike. Errors: INVALID_INPUT, TOO_MANY_ATTEMPTS.",
  })
  requestSignInCode(
    @Ctx() context: Context,
    @Arg("input", () => RequestSignInCodeInput, { description: "The line that is to be signed in to." })
    input: RequestSignInCodeInput,
  ): Promise<RequestSignInCodePayload> {
    return requestSignInCode(context, input);
  }
}
