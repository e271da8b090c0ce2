import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { chooseMailLocale, lockViewer, viewerAsking, viewerById } from "../viewer/viewer.store";
import { Viewer } from "../viewer/viewer.type";
import { languageOf, mailLocaleFor } from "./mail-language.policy";
import { MailLanguageChoice } from "./mail-notice.entity";
import { keepNoticeSetting, noticeSetting } from "./mail-notice.store";
import { NOTICE_KINDS } from "./unsubscribing.policy";

/** Of what the viewer wants to be told by mail. */
@InputType({
  description: "Of what the viewer wants to be told by e-mail; what is not given stays as it is.",
})
class SetMailNoticesInput {
  @Field(() => MailLanguageChoice, { nullable: true, description: "The language of all mail to them." })
  language?: MailLanguageChoice | null;

  @Field(() => Boolean, { nullable: true, description: "Of answers to appeals in which they wrote." })
  appealAnswers?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "For staff: of appeals that a colleague gives to them.",
  })
  appealAssignments?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Of orders of theirs that were planned or held, and were not done, or that somebody else has moved or cancelled.",
  })
  orderOutcomes?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Of what the operator decided on payments that they registered.",
  })
  paymentDecisions?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Of limits that are nearly or fully used up, and of unusual days.",
  })
  limitAlerts?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Of invoices that will leave the corridor that they have set.",
  })
  invoiceCorridors?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Of invoices that were sent by e-mail and came back.",
  })
  invoiceReturns?: boolean | null;
}

/** What the mutation answers. */
@ObjectType({ description: "What the setting of notices by mail answers." })
class SetMailNoticesPayload {
  @Field(() => Viewer, { nullable: true, description: "The viewer with the new setting; null when refused." })
  viewer!: Viewer | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class SetMailNoticesResolver {
  @May("notice.change")
  @Mutation(() => SetMailNoticesPayload, {
    description:
      "Sets of what the viewer is told by e-mail, and in which language; it holds at once, also for mail that waits to be sent. Errors: INVALID_INPUT, FORBIDDEN.",
  })
  async setMailNotices(
    @Ctx() context: Context,
    @Arg("input", () => SetMailNoticesInput, { description: "What is to be changed." })
    input: SetMailNoticesInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<SetMailNoticesPayload> {
    const { id } = viewerOf(context);
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { setMailNotices: input },
      resultId: id,
      make: (unit) => set(unit, context, input),
      find: () => viewerAsking(context),
    });
    return { viewer: result, userErrors };
  }
}

async function set(unit: Unit, context: Context, input: SetMailNoticesInput): Promise<Viewer | null> {
  const viewer = viewerOf(context);
  await lockViewer(unit, viewer.id);
  const { viewerId, ...kept } = await noticeSetting(unit, viewer.id);
  const wanted = { ...kept };
  for (const kind of NOTICE_KINDS) wanted[kind] = input[kind] ?? kept[kind];
  await keepNoticeSetting(unit, { viewerId, ...wanted });
  const spoken = languageOf((await viewerById(unit, viewer.id))?.mailLocale ?? null);
  const language = input.language ?? spoken;
  if (language !== spoken) await chooseMailLocale(unit, viewer.id, mailLocaleFor(language));
  const subject = {
    ...{ clientId: null, subjectId: viewer.id },
    before: { language: spoken, ...kept },
    after: { language, ...wanted },
  };
  await audit(unit, context.clock.now(), viewer, "viewer.mailNoticesSet", subject);
  return viewerAsking(context);
}
