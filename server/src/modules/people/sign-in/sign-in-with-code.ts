import { parseNumber } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import type { UserError } from "../../../platform/graphql/user-error";
import { forgetPresence } from "../viewer/presence.task";
import { hasSecondFactor, secondFactorRefusal } from "../second-factor/second-factor.store";
import { askerOf, guessCode, guessProof, noteRefusal, orBusy } from "../viewer/guess.task";
import { openSessionFor, requireBrowser, type OpenedSession } from "./session-opening.task";
import { hashSecret } from "../../../platform/secrets/secret";
import { hashPassword } from "../../../platform/secrets/password";
import { passwordProblem } from "../viewer/password.policy";
import { codeIn, signInKey, tidyLogin } from "../viewer/sign-in.policy";
import { weakPassword, wrongCode, wrongNumber } from "../viewer/viewer-errors.policy";
import type { SignInCode } from "../viewer/sign-in-code.entity";
import { giveTryBack, useUp } from "../viewer/sign-in-code.store";
import { notSignedIn, signedIn, SignInPayload } from "./sign-in";
import type { Person } from "../viewer/viewer.entity";
import { changePassword, lineByNumber, userOfLine, viewerOfLine } from "../viewer/viewer.store";

/** A number, and the code that was sent to it. */
@InputType({ description: "A number, and the code that was sent to it." })
export class SignInWithCodeInput {
  @Field(() => String, { description: "The subscriber's number in any writing." })
  number!: string;

  @Field(() => String, {
    description:
      "The code of the latest message that this browser asked for: six digits, with or without spaces and dashes.",
  })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "When given, it becomes the password: next time the number and it suffice. 10 to 200 characters, not the number; sessions opened before end.",
  })
  newPassword?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A code of the second factor, from the app or one of the recovery codes; needed where SECOND_FACTOR_REQUIRED asks for it.",
  })
  secondFactorCode?: string | null;
}

/** Who came in by a code. */
interface Entered {
  readonly viewer: Person;
  readonly opened: OpenedSession;
}

/** Signs in by a code. */
async function signInWithCode(context: Context, input: SignInWithCodeInput): Promise<SignInPayload> {
  requireBrowser(context);
  const { locale } = context;
  const number = parseNumber(input.number);
  if (number === null) return notSignedIn(wrongNumber(locale));
  // An empty field of a form is no wish for a password.
  const newPassword = input.newPassword === "" ? null : (input.newPassword ?? null);
  const weak = newPassword === null ? null : await passwordProblem(newPassword, { login: number });
  if (weak) return notSignedIn(weakPassword(locale, weak));
  const code = codeIn(input.code);
  if (code === null) return notSignedIn(wrongCode(locale));
  const entered = await enter(context, number, { ...input, code }, newPassword);
  if ("code" in entered) return notSignedIn(entered);
  forgetPresence(context.database, entered.viewer.id);
  return signedIn(context, entered.opened);
}

async function enter(
  context: Context,
  number: string,
  { code: guess, secondFactorCode }: SignInWithCodeInput,
  newPassword: string | null,
): Promise<Entered | UserError> {
  const { clock, database, locale } = context;
  const guessed = await guessCode(context, signInKey(number, askerOf(context)), guess);
  if ("refusal" in guessed) return guessed.refusal;
  const { code, isRight, forgive } = guessed;
  const passwordHash =
    isRight && newPassword !== null ? await orBusy(context, hashPassword(newPassword)) : null;
  const user = code && isRight ? await viewerOfLine(database, code.subscriberId ?? "") : null;
  if (code && user && (await hasSecondFactor(database, user.id))) {
    const proved = await guessProof(context, {
      account: hashSecret(tidyLogin(number)),
      viewer: user,
      password: null,
      further: async (unit) => {
        const shortfall = await secondFactorRefusal(unit, context, user.id, secondFactorCode);
        // Who was not yet asked for it has guessed nothing.
        if (shortfall && !shortfall.isGuess) await giveTryBack(unit, code);
        if (!shortfall?.isGuess) await forgive(unit);
        return shortfall;
      },
      right: (unit) => open(unit, context, number, code, passwordHash),
      wrong: () => wrongCode(locale),
    });
    return "refusal" in proved ? proved.refusal : (proved.right ?? wrongCode(locale));
  }
  return database.write(async (unit) => {
    const entered = code && isRight ? await open(unit, context, number, code, passwordHash) : null;
    if (entered) await forgive(unit);
    else await noteRefusal(unit, clock.now(), null, code?.subscriberId ?? null);
    return entered ?? wrongCode(locale);
  });
}

async function open(
  unit: Unit,
  context: Context,
  number: string,
  code: SignInCode,
  passwordHash: string | null,
): Promise<Entered | null> {
  const line = await lineByNumber(unit, number);
  // The number may have gone to another line since the code was sent.
  if (!line || line.id !== code.subscriberId || !(await useUp(unit, code))) return null;
  const viewer = await userOfLine(unit, line, context.clock.now());
  if (!viewer) return null;
  if (passwordHash !== null) await changePassword(unit, viewer.id, passwordHash);
  const opened = await openSessionFor(unit, context, viewer.id);
  return opened && { viewer, opened };
}

/** The mutation. */
@Resolver()
export class SignInWithCodeResolver {
  @May("session.open")
  @Mutation(() => SignInPayload, {
    description:
      "Signs a subscriber in by the code sent to the number, and sets the session's cookie. A code is good once; wrong, used, expired and never sent are answered alike. Errors: WRONG_CODE, SECOND_FACTOR_REQUIRED, PASSWORD_TOO_WEAK, INVALID_INPUT, TOO_MANY_ATTEMPTS.",
  })
  signInWithCode(
    @Ctx() context: Context,
    @Arg("input", () => SignInWithCodeInput, { description: "The line and the code that was sent to it." })
    input: SignInWithCodeInput,
  ): Promise<SignInPayload> {
    return signInWithCode(context, input);
  }
}
