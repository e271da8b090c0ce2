import { Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import { proofWanted } from "../../../platform/authorization/step-up";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { loginOf, viewerById } from "../viewer/viewer.store";
import { factorOn } from "./second-factor-errors.policy";
import { factorUri, newFactorSecret } from "./second-factor.policy";
import { beginFactor } from "./second-factor.store";

/** What the app is to be given; it is shown here and never again. */
@ObjectType({ description: "What the app is to be given; it is shown here and never again." })
export class StartSecondFactorPayload {
  @Field(() => String, {
    nullable: true,
    description: "The key, base 32, for who types it into the app; null when refused.",
  })
  secret!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The same as an `otpauth://` address, for a QR code that the app scans; null when refused.",
  })
  uri!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Makes a key for an app; it counts for nothing until its first code is given. */
async function startSecondFactor(context: Context): Promise<StartSecondFactorPayload> {
  const { database, locale } = context;
  const actor = viewerOf(context);
  const refused = (error: UserError): StartSecondFactorPayload => ({
    secret: null,
    uri: null,
    userErrors: [error],
  });
  const stale = proofWanted(actingOf(context));
  if (stale) return refused(stale);
  const viewer = await viewerById(database, actor.id);
  const login = viewer ? await loginOf(database, viewer) : "";
  const secret = newFactorSecret();
  if (!(await database.write((unit) => beginFactor(unit, context, actor.id, secret))))
    return refused(factorOn(locale));
  return { secret, uri: factorUri(secret, login), userErrors: [] };
}

/** The mutation. */
@Resolver()
export class StartSecondFactorResolver {
  @May("secondFactor.change")
  @Mutation(() => StartSecondFactorPayload, {
    description:
      "Makes a key for an authenticator app (TOTP: SHA-1, 6 digits, 30 seconds). Nothing changes until `confirmSecondFactor` is given the app's first code, within 30 minutes; beginning anew makes another key. Needs a recent proof of who the viewer is (`confirmIdentity`), else STEP_UP_REQUIRED. Tokens may not. Errors: SECOND_FACTOR_ON (one is in force), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  startSecondFactor(@Ctx() context: Context): Promise<StartSecondFactorPayload> {
    return startSecondFactor(context);
  }
}
