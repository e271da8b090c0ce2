import { SIM_CODE_LOOKS_PER_SIM, SIM_CODE_LOOKS_PER_VIEWER, SIM_CODE_NOTE_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { SubscriberState, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { confirmViewer } from "../../people/sign-in/confirmation.task";
import { notWithToken } from "../../people/viewer/viewer-errors.policy";
import { SimCodeReason } from "./sim-code.entity";
import {
  codesNotKnown,
  nextLookAt,
  noSuchSubscriber,
  reasonRefusal,
  tidyNote,
  tooManyLooks,
  type Codes,
} from "./sim-code.policy";
import { countingLooks, knownCodesOf, lockCodes, noteLook, openCodes } from "./sim-code.store";

/** Whose codes are wanted, what for, and who it is that wants them. */
@InputType({ description: "Whose codes are wanted, what for, and the proof of who wants them." })
export class RevealSimCodesInput {
  @Field(() => ID, { description: "The subscriber whose present SIM card is meant." })
  subscriberId!: string;

  @Field(() => SimCodeReason, { description: "What the codes are needed for." })
  reason!: SimCodeReason;

  @Field(() => String, {
    nullable: true,
    description: `The reason in words, up to ${String(SIM_CODE_NOTE_MAX)} characters; needed with OTHER. The administrator and the subscriber see it.`,
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The viewer's password, asked for again; needed where `Viewer.confirmsBy` is PASSWORD.",
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A code of the app, or a recovery code, where `Viewer.confirmsBy` is SECOND_FACTOR; the code that `requestConfirmationCode` has sent where it is CODE.",
  })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "In the place of either: the browser's answer to `startPasskeyConfirmation`, as JSON (AuthenticationResponseJSON).",
  })
  passkey?: string | null;
}

/** The codes of one SIM card. */
@ObjectType({
  description: "The secret codes of one SIM card. Show them for a minute, and keep them nowhere.",
})
export class SimCodes {
  @Field(() => String, { description: "ICCID of the SIM card." })
  iccid!: string;

  @Field(() => String, { description: "PIN1, 4 to 8 digits: asked for when the telephone is switched on." })
  pin1!: string;

  @Field(() => String, {
    description: "PUK1, 8 digits: asked for after 3 wrong PIN1; 10 wrong ones end the SIM card.",
  })
  puk1!: string;

  @Field(() => String, { description: "PIN2, 4 to 8 digits: for fixed dialling and the charge counter." })
  pin2!: string;

  @Field(() => String, { description: "PUK2, 8 digits: asked for after 3 wrong PIN2." })
  puk2!: string;
}

/** The only sight of a SIM card's codes. */
@ObjectType({ description: "The codes, or why they are not shown." })
export class RevealSimCodesPayload {
  @Field(() => SimCodes, { nullable: true, description: "The codes; null when refused." })
  simCodes!: SimCodes | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Shows the codes of one SIM card to who proves to be allowed to see them, and writes the look down with it. */
async function revealSimCodes(context: Context, input: RevealSimCodesInput): Promise<RevealSimCodesPayload> {
  const { clock, database, locale, timeZone } = context;
  const refused = (error: UserError): RevealSimCodesPayload => ({ simCodes: null, userErrors: [error] });
  const actor = viewerOf(context);
  if (actor.scopes !== null) return refused(notWithToken(locale));
  const unfit = reasonRefusal(locale, input.reason, tidyNote(input.note));
  if (unfit) return refused(unfit);
  const line = await subscriberOf(context).load(input.subscriberId);
  if (!line) return refused(noSuchSubscriber(locale));
  const known = line.state === SubscriberState.TERMINATED ? null : await knownCodesOf(context).load(line.id);
  if (!known) return refused(codesNotKnown(locale));
  const { iccid } = known;
  // Looked at before the proof too, so that no attempt or code is spent in vain.
  const now = clock.now();
  const early = nextLookAt(await countingLooks(database, actor.id, iccid, now), now);
  if (early !== null) return refused(tooManyLooks(locale, early, timeZone));
  const confirmed = await confirmViewer(context, input, (unit) => look(unit, context, line, iccid, input));
  if ("refusal" in confirmed) return refused(confirmed.refusal);
  return "code" in confirmed.right ? refused(confirmed.right) : { simCodes: confirmed.right, userErrors: [] };
}

/** Counts, notes and opens in one unit: no look without its note, and no more looks than there may be. */
async function look(
  unit: Unit,
  context: Context,
  { id: subscriberId, clientId }: Subscriber,
  iccid: string,
  { reason, note }: RevealSimCodesInput,
): Promise<SimCodes | UserError> {
  const { clock, locale, secrets, timeZone } = context;
  const actor = viewerOf(context);
  const at = clock.now();
  const stored = await lockCodes(unit, actor.id, iccid);
  if (!stored) return codesNotKnown(locale);
  const opensAt = nextLookAt(await countingLooks(unit, actor.id, iccid, at), at);
  if (opensAt !== null) return tooManyLooks(locale, opensAt, timeZone);
  const codes: Codes = await openCodes(unit, secrets, stored);
  await noteLook(unit, {
    id: newId("scv", at),
    clientId,
    subscriberId,
    iccid,
    at,
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    reason,
    note: tidyNote(note),
  });
  await audit(unit, at, actor, "simCodes.revealed", { clientId, subjectId: subscriberId });
  return { iccid, ...codes };
}

/** The mutation. */
@Resolver()
export class RevealSimCodesResolver {
  @May("simCode.reveal")
  @Mutation(() => RevealSimCodesPayload, {
    description: `Shows PIN1, PUK1, PIN2 and PUK2 of one SIM card, and nothing else ever does. Asks for the password again (a code where there is a second factor, one by SMS from who has neither; or a passkey) and for a reason; each look is kept in \`simCodeViews\`, which the company and the subscriber see. At most ${String(SIM_CODE_LOOKS_PER_SIM)} looks an hour at one SIM card and ${String(SIM_CODE_LOOKS_PER_VIEWER)} an hour by one viewer, then SIM_CODES_LIMIT; wrong passwords count with those of signing in. Tokens may not. Errors: NOT_FOUND, INVALID_INPUT, WRONG_CREDENTIALS, WRONG_CODE, SECOND_FACTOR_REQUIRED, PASSKEY_NOT_ACCEPTED, TOO_MANY_ATTEMPTS (\`opensAt\`), SIM_CODES_NOT_KNOWN, SIM_CODES_LIMIT (\`opensAt\`), FORBIDDEN.`,
  })
  revealSimCodes(
    @Ctx() context: Context,
    @Arg("input", () => RevealSimCodesInput, { description: "Whose codes, what for, and the proof." })
    input: RevealSimCodesInput,
  ): Promise<RevealSimCodesPayload> {
    return revealSimCodes(context, input);
  }
}
