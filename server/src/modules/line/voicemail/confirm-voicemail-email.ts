import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { SYSTEM } from "../../../platform/authorization/viewer";
import type { Context } from "../../../platform/graphql/context";
import { userError, UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashSecret } from "../../../platform/secrets/secret";
import { placeOf } from "../../people/viewer/guess.task";
import { tooManyAttempts } from "../../people/viewer/viewer-errors.policy";
import { countAttempt } from "../../people/viewer/throttle.store";
import { voicemailText } from "./voicemail.texts";
import { confirmByLink } from "./voicemail.store";

/** Links that one network address may try in 15 minutes: no token is guessed, but each look costs something. */
const TRIES = [{ most: 30, counts: () => true }];

/** That the address gets copies from now on. */
@ObjectType({ description: "That the address gets copies from now on." })
export class ConfirmVoicemailEmailPayload {
  @Field(() => Boolean, { description: "Whether the address is confirmed." })
  isConfirmed!: boolean;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Confirms the address of a mailed link; pressed twice it is confirmed as it was. */
async function confirmVoicemailEmail(context: Context, token: string): Promise<ConfirmVoicemailEmailPayload> {
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const place = placeOf(context.ip);
  const attempt = { id: newId("att", now), at: now, place, known: false };
  const opensAt = await countAttempt(database, [{ key: `mail-links-from ${place}`, limits: TRIES }], attempt);
  if (opensAt !== null)
    return { isConfirmed: false, userErrors: [tooManyAttempts(locale, opensAt, timeZone)] };
  const row = await database.write(async (unit) => {
    const found = await confirmByLink(unit, hashSecret(token.slice(0, 100)), now);
    if (found?.confirmedAt === null) {
      const { clientId, subscriberId: subjectId } = found;
      await audit(unit, now, SYSTEM, "voicemailEmail.confirmed", { clientId, subjectId });
    }
    return found;
  });
  return row
    ? { isConfirmed: true, userErrors: [] }
    : {
        isConfirmed: false,
        userErrors: [
          userError("EMAIL_LINK_INVALID", locale, voicemailText("EMAIL_LINK_INVALID"), { field: ["token"] }),
        ],
      };
}

/** The mutation. */
@Resolver()
export class ConfirmVoicemailEmailResolver {
  @May("voicemail.confirmEmail")
  @Mutation(() => ConfirmVoicemailEmailPayload, {
    description:
      "Confirms an e-mail address for copies of voice messages by the token of the mailed link, signed in or not. A token lasts 72 hours and is of no use once the address is not wanted any more. Opening the link alone confirms nothing: programs that look through mail do that too. Errors: EMAIL_LINK_INVALID, TOO_MANY_ATTEMPTS.",
  })
  confirmVoicemailEmail(
    @Ctx() context: Context,
    @Arg("token", () => String, { description: "What stands behind the # of the link." }) token: string,
  ): Promise<ConfirmVoicemailEmailPayload> {
    return confirmVoicemailEmail(context, token);
  }
}
