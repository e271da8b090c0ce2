import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { hasSecondFactor } from "../second-factor/second-factor.store";
import { wantingSecondFactor, wantSecondFactor } from "../viewer/access.store";
import { forgetPresence } from "../viewer/presence.task";
import { isByPasskey } from "../viewer/session.store";
import { lockAccesses } from "./access-writing.task";
import { accessText } from "./access.texts";

/** What a company wants of everybody who looks after it. */
@InputType({ description: "What a company wants of everybody who looks after it." })
export class SetAccessPolicyInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => Boolean, {
    description: "Whether the company is shown only to who has a second factor, or signed in by a passkey.",
  })
  needsSecondFactor!: boolean;
}

/** The company with what it wants now. */
@ObjectType({ description: "The company with what it wants now." })
export class SetAccessPolicyPayload {
  @Field(() => Client, { nullable: true, description: "The company; null when refused." })
  client!: Client | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function set(
  unit: Unit,
  context: Context,
  { clientId, needsSecondFactor }: SetAccessPolicyInput,
): Promise<readonly string[]> {
  const { clock, locale } = context;
  const viewer = viewerOf(context);
  await lockAccesses(unit, context, clientId);
  const hasOwn =
    (await hasSecondFactor(unit, viewer.id)) || (await isByPasskey(unit, viewer.credentialId ?? ""));
  if (needsSecondFactor && !hasOwn)
    throw refuse("SECOND_FACTOR_NEEDED", locale, accessText("SECOND_FACTOR_NEEDED"), {
      field: ["needsSecondFactor"],
    });
  const before = (await wantingSecondFactor(unit, [clientId])).length > 0;
  const people = await wantSecondFactor(unit, clientId, needsSecondFactor);
  await audit(unit, clock.now(), viewer, "accessPolicy.changed", {
    ...{ clientId, subjectId: clientId },
    ...{ before: { needsSecondFactor: before }, after: { needsSecondFactor } },
  });
  return people;
}

/** The mutation. */
@Resolver()
export class SetAccessPolicyResolver {
  @May("access.change")
  @Mutation(() => SetAccessPolicyPayload, {
    description:
      "Says whether a company is shown only to who has a second factor or signed in by a passkey. Of those who have neither it is withheld from their next request on, and from what they have open: SECOND_FACTOR_NEEDED says so where it is named, `Viewer.withheldCompanies` lists it, and it comes back once they have one. Their tokens rest as well. Who switches it on has one themselves. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, SECOND_FACTOR_NEEDED, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  async setAccessPolicy(
    @Ctx() context: Context,
    @Arg("input", () => SetAccessPolicyInput, { description: "What is wanted." }) input: SetAccessPolicyInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<SetAccessPolicyPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { setAccessPolicy: input },
      resultId: input.clientId,
      make: (unit) => set(unit, context, input),
      find: () => Promise.resolve([]),
    });
    for (const personId of result ?? []) forgetPresence(context.database, personId);
    return { client: result ? await clientOf(context).load(input.clientId) : null, userErrors };
  }
}
