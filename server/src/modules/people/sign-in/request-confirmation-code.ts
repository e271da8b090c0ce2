import { Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { factorNeeded } from "../second-factor/second-factor-errors.policy";
import { issueCode } from "./code-issue.task";
import { confirmationMessage, passwordNeeded } from "../viewer/viewer-errors.policy";
import { confirmationKey } from "../viewer/sign-in.policy";
import { confirmationMeansOf } from "./confirmation.task";
import { ConfirmationMeans } from "../viewer/viewer.entity";
import { loginOf, viewerById } from "../viewer/viewer.store";

/** That a code has been sent to the viewer's own number. */
@ObjectType({ description: "That a code has been sent to the viewer's own number." })
export class RequestConfirmationCodePayload {
  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the code can be used; null when refused.",
  })
  expiresAt!: number | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Sends a code by which somebody without a password confirms that it is still they. */
async function requestConfirmationCode(context: Context): Promise<RequestConfirmationCodePayload> {
  const { database, locale } = context;
  const actor = viewerOf(context);
  const refused = (error: UserError): RequestConfirmationCodePayload => ({
    expiresAt: null,
    userErrors: [error],
  });
  const viewer = await viewerById(database, actor.id);
  // Whoever holds the telephone for a minute must not get past a password.
  const means = viewer ? await confirmationMeansOf(database, viewer) : ConfirmationMeans.PASSWORD;
  if (means === ConfirmationMeans.SECOND_FACTOR) return refused(factorNeeded(locale, "code"));
  if (!viewer || means === ConfirmationMeans.PASSWORD) return refused(passwordNeeded(locale));
  const number = await loginOf(database, viewer);
  const issued = await issueCode(context, {
    key: confirmationKey(number),
    number,
    lineId: viewer.subscriberId,
    known: true,
    message: (code) => confirmationMessage(locale, code),
  });
  if ("refusal" in issued) return refused(issued.refusal);
  return { expiresAt: issued.expiresAt, userErrors: [] };
}

/** The mutation. */
@Resolver()
export class RequestConfirmationCodeResolver {
  @May("identity.requestCode")
  @Mutation(() => RequestConfirmationCodePayload, {
    description:
      "Sends a code by SMS to the viewer's own number, to confirm by it what asks for a confirmation; only for who has neither password nor second factor (`Viewer.confirmsBy`). It lasts 5 minutes and 3 tries, and signs nobody in; with codes to sign in that are asked for where the subscriber has signed in before a number gets at most 3 in 15 minutes. Errors: FORBIDDEN, SECOND_FACTOR_REQUIRED (who has one confirms by that), INVALID_INPUT (who has a password confirms by it), TOO_MANY_ATTEMPTS (`opensAt`).",
  })
  requestConfirmationCode(@Ctx() context: Context): Promise<RequestConfirmationCodePayload> {
    return requestConfirmationCode(context);
  }
}
