import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { requireProof } from "../../../platform/authorization/step-up";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { say } from "../../../platform/texts/fill";
import { newId } from "../../../platform/new-id";
import { dropPasskeys } from "../passkey/passkey.store";
import { hasSecondFactor, removeFactor } from "../second-factor/second-factor.store";
import { secondFactorText } from "../second-factor/second-factor.texts";
import { endAllSessions } from "../viewer/credentials.store";
import { forgetPresence } from "../viewer/presence.task";
import type { Person } from "../viewer/viewer.entity";
import { localeRead, loginOf, viewerByLogin } from "../viewer/viewer.store";
import { beginReset, writeTo } from "./password-reset.store";
import { REASON_MAX, REASON_MIN, reasonIn } from "./reason.policy";
import { recoveryText } from "./recovery.texts";

/** Whom one of the staff helps to sign in again, and why. */
@InputType({ description: "Whom one of the staff helps to sign in again, and why they may." })
export class HelpToSignInInput {
  @Field(() => String, { description: "By what they sign in: e-mail address, or number in any writing." })
  login!: string;

  @Field(() => String, {
    description: `How it was made sure who asks, ${String(REASON_MIN)} to ${String(REASON_MAX)} characters; the audit keeps it.`,
  })
  reason!: string;
}

/** That it is done, or why not. */
@ObjectType({ description: "That it is done, or why not." })
export class HelpToSignInPayload {
  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

type Help = (unit: Unit, context: Context, person: Person, reason: string) => Promise<void>;

/** Does something for a customer who cannot sign in, once a key; staff are no customers. */
async function helpOnce(
  context: Context,
  name: string,
  input: HelpToSignInInput,
  idempotencyKey: string,
  help: Help,
): Promise<HelpToSignInPayload> {
  const acting = actingOf(context);
  const { locale } = context;
  const { result, userErrors } = await writeOnce(acting, {
    idempotencyKey,
    request: { [name]: input },
    resultId: viewerOf(context).id,
    make: async (unit) => {
      const reason = reasonIn(input.reason);
      if (reason === null)
        throw refuse("INVALID_INPUT", locale, recoveryText("reason"), { field: ["reason"] });
      requireProof(acting);
      const person = await viewerByLogin(unit, input.login);
      if (!person || person.role === "staff")
        throw refuse("NOT_FOUND", locale, recoveryText("NOBODY"), { field: ["login"] });
      await help(unit, context, person, reason);
      return person.id;
    },
    find: (_unit, id) => Promise.resolve(id),
  });
  if (result !== null) forgetPresence(context.database, result);
  return { userErrors };
}

const resetFactor: Help = async (unit, context, person, reason) => {
  const now = context.clock.now();
  if (!(await hasSecondFactor(unit, person.id)))
    throw refuse("SECOND_FACTOR_OFF", context.locale, secondFactorText("off"), { field: ["login"] });
  await removeFactor(unit, person.id);
  await dropPasskeys(unit, person.id);
  await endAllSessions(unit, person.id);
  await audit(unit, now, viewerOf(context), "secondFactor.reset", {
    subjectId: person.id,
    after: { reason },
  });
  if (await writeTo(unit, person, "factorReset", now)) return;
  // Who has a number and no address is told there; that it could not be sent changes nothing.
  const text = say(recoveryText("factor.message"), localeRead(person.locale));
  const to = await loginOf(unit, person);
  void context.sms.sendSms({ key: newId("sms", now), to, text }).catch(() => undefined);
};

const sendReset: Help = async (unit, context, person, reason) => {
  const now = context.clock.now();
  if (!(await beginReset(unit, person, now)))
    throw refuse("INVALID_INPUT", context.locale, recoveryText("byCode"), { field: ["login"] });
  await audit(unit, now, viewerOf(context), "passwordReset.sent", {
    subjectId: person.id,
    after: { reason },
  });
};

const KEY = "1 to 100 characters; the same key is carried out once.";

/** The mutations. */
@Resolver()
export class ResetSecondFactorResolver {
  @May("signIn.reset")
  @Mutation(() => HelpToSignInPayload, {
    description:
      "For staff: takes off the second factor, its recovery codes and the passkeys of a customer who has lost them. All their sessions end; the password stays, and is asked for. They are told by mail, or by SMS where they have no address. Needs a recent proof of who the viewer is (`confirmIdentity`) and a reason, which the audit keeps. Errors: NOT_FOUND, SECOND_FACTOR_OFF, INVALID_INPUT, STEP_UP_REQUIRED.",
  })
  resetSecondFactor(
    @Ctx() context: Context,
    @Arg("input", () => HelpToSignInInput, { description: "Whose, and why." }) input: HelpToSignInInput,
    @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
  ): Promise<HelpToSignInPayload> {
    return helpOnce(context, "resetSecondFactor", input, idempotencyKey, resetFactor);
  }

  @May("signIn.reset")
  @Mutation(() => HelpToSignInPayload, {
    description:
      "For staff: mails a customer the link by which they set a new password themselves; nobody is told the password. It lasts an hour and serves once. Needs a recent proof of who the viewer is (`confirmIdentity`) and a reason, which the audit keeps. Errors: NOT_FOUND, INVALID_INPUT (also for a number: a code by SMS serves there), STEP_UP_REQUIRED.",
  })
  sendPasswordReset(
    @Ctx() context: Context,
    @Arg("input", () => HelpToSignInInput, { description: "Whose, and why." }) input: HelpToSignInInput,
    @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
  ): Promise<HelpToSignInPayload> {
    return helpOnce(context, "sendPasswordReset", input, idempotencyKey, sendReset);
  }
}
