import { SESSIONS_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { guessProof } from "../viewer/guess.task";
import { handOver, openSessionFor, requireBrowser, type OpenedSession } from "./session-opening.task";
import { secondFactorRefusal } from "../second-factor/second-factor.store";
import { hashSecret } from "../../../platform/secrets/secret";
import { tidyLogin } from "../viewer/sign-in.policy";
import { wrongCredentials } from "../viewer/viewer-errors.policy";
import { viewerByLogin, viewerAsking } from "../viewer/viewer.store";
import { Viewer } from "../viewer/viewer.type";

/** By what somebody signs in. */
@InputType({ description: "By what somebody signs in." })
export class SignInInput {
  @Field(() => String, {
    description: "E-mail address of an administrator, or number of a subscriber in any writing.",
  })
  login!: string;

  @Field(() => String, { description: "The password; it is never stored, logged or answered." })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "A code of the second factor, from the app or one of the recovery codes; needed where SECOND_FACTOR_REQUIRED asks for it.",
  })
  secondFactorCode?: string | null;
}

/** Who is signed in now. */
@ObjectType({ description: "Who is signed in now." })
export class SignInPayload {
  @Field(() => Viewer, { nullable: true, description: "Who has signed in; null when refused." })
  viewer!: Viewer | null;

  @Field(() => Int, {
    description: `How many of the viewer's other sessions have ended for this one, those unused for longest: one person has at most ${String(SESSIONS_MAX)}.`,
  })
  sessionsEnded!: number;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** That nobody has signed in. */
export function notSignedIn(error: UserError): SignInPayload {
  return { viewer: null, sessionsEnded: 0, userErrors: [error] };
}

/** Hands the session over, and says who has signed in by it. */
export async function signedIn(context: Context, opened: OpenedSession): Promise<SignInPayload> {
  handOver(context, opened);
  return { viewer: await viewerAsking(context), sessionsEnded: opened.endedForIt, userErrors: [] };
}

/** Signs in by login and password. */
async function signIn(context: Context, input: SignInInput): Promise<SignInPayload> {
  requireBrowser(context);
  const { login, password, secondFactorCode } = input;
  const viewer = await viewerByLogin(context.database, login);
  const wrong = () => wrongCredentials(context.locale);
  const guessed = await guessProof(context, {
    account: hashSecret(tidyLogin(login)),
    viewer,
    password,
    further: (unit) => secondFactorRefusal(unit, context, viewer?.id ?? "", secondFactorCode),
    // Only who exists has a password that can be right.
    right: (unit) => openSessionFor(unit, context, viewer?.id ?? ""),
    wrong,
  });
  if ("refusal" in guessed) return notSignedIn(guessed.refusal);
  return guessed.right ? signedIn(context, guessed.right) : notSignedIn(wrong());
}

/** The mutation. */
@Resolver()
export class SignInResolver {
  @May("session.open")
  @Mutation(() => SignInPayload, {
    description:
      "Signs in by login and password and sets the session's cookie. A wrong login and a wrong password are answered alike (WRONG_CREDENTIALS). Who has a second factor gives its code too: SECOND_FACTOR_REQUIRED says so, once the password is right. At most ten guesses an account (passwords and codes together) are evaluated in 15 minutes; then TOO_MANY_ATTEMPTS says in `opensAt` when the next is. Errors: WRONG_CREDENTIALS, SECOND_FACTOR_REQUIRED, WRONG_CODE, TOO_MANY_ATTEMPTS, INVALID_INPUT.",
  })
  signIn(
    @Ctx() context: Context,
    @Arg("input", () => SignInInput, { description: "Who signs in, and with what password." })
    input: SignInInput,
  ): Promise<SignInPayload> {
    return signIn(context, input);
  }
}
