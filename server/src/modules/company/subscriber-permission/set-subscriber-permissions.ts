import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { ChangeList } from "../../../orders/change-list";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { requireProof } from "../../../platform/authorization/step-up";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { Client } from "../client/client.entity";
import { lockClient, setMaySpend } from "../client/client.store";
import { kindsForSubscribers } from "./subscriber-permission.resolver";
import { permissionsSaid, setPermissions } from "./subscriber-permission.store";
import { subscriberPermissionText } from "./subscriber-permission.texts";

/** Whether subscribers may order one kind of change. */
@InputType({ description: "Whether subscribers may order one kind of change." })
class SubscriberPermissionInput {
  /** Kind of the change; the field is added where the kinds are known. */
  kind!: string;

  @Field(() => Boolean, { description: "Whether the company's subscribers may order it by themselves." })
  isAllowed!: boolean;
}

/** What a company's subscribers may change by themselves; what is not named stays as it is. */
@InputType({
  description: "What a company's subscribers may change by themselves; what is not named stays as it is.",
})
class SetSubscriberPermissionsInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they may order what costs the company money; as it was when not given.",
  })
  maySpend?: boolean | null;

  @Field(() => [SubscriberPermissionInput], {
    defaultValue: [],
    description: "Kinds of change that they may or may not order, each at most once.",
  })
  changes!: SubscriberPermissionInput[];
}

/** The company with its new settings. */
@ObjectType({ description: "The company with its new settings." })
class SetSubscriberPermissionsPayload {
  @Field(() => Client, { nullable: true, description: "The company; null when refused." })
  client!: Client | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation, over the kinds of change that there are. */
export function setSubscriberPermissionsResolver(changes: ChangeList): new () => object {
  const kinds = new Set(kindsForSubscribers(changes).map(({ kind }) => kind));
  Field(() => changes.kinds, { description: "The kind of change, one of `subscriberPermissions.changes`." })(
    SubscriberPermissionInput.prototype,
    "kind",
  );

  @Resolver()
  class SetSubscriberPermissionsResolver {
    @May("subscriberPermission.change")
    @Mutation(() => SetSubscriberPermissionsPayload, {
      description:
        "Sets what the company's subscribers may change by themselves, from the next request on; orders of theirs that wait are looked at again when they run. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: NOT_FOUND, INVALID_INPUT, STEP_UP_REQUIRED.",
    })
    async setSubscriberPermissions(
      @Ctx() context: Context,
      @Arg("input", () => SetSubscriberPermissionsInput, { description: "The settings to change." })
      input: SetSubscriberPermissionsInput,
      @Arg("idempotencyKey", () => String, {
        description: "1 to 100 characters; the same key is carried out once.",
      })
      idempotencyKey: string,
    ): Promise<SetSubscriberPermissionsPayload> {
      const { result, userErrors } = await writeOnce(actingOf(context), {
        idempotencyKey,
        request: { setSubscriberPermissions: input },
        resultId: input.clientId,
        make: (unit) => set(unit, context, input, kinds),
        find: (unit, id) => lockClient(unit, context, id),
      });
      return { client: result, userErrors };
    }
  }
  return SetSubscriberPermissionsResolver;
}

async function set(
  unit: Unit,
  context: Context,
  input: SetSubscriberPermissionsInput,
  kinds: ReadonlySet<string>,
): Promise<Client> {
  const { locale, clock } = context;
  const client = await lockClient(unit, context, input.clientId);
  if (!client)
    throw refuse("NOT_FOUND", locale, subscriberPermissionText("noClient"), { field: ["clientId"] });
  const named = new Set<string>();
  for (const [i, { kind }] of input.changes.entries()) {
    const at = { field: ["changes", String(i), "kind"], elementIndex: i };
    if (!kinds.has(kind)) throw refuse("INVALID_INPUT", locale, subscriberPermissionText("noKind"), at);
    if (named.has(kind)) throw refuse("INVALID_INPUT", locale, subscriberPermissionText("twice"), at);
    named.add(kind);
  }
  requireProof(actingOf(context));
  const maySpend = input.maySpend ?? client.subscribersMaySpend;
  const allowed = await permissionsSaid(unit, client.id, [...named]);
  await setMaySpend(unit, client.id, maySpend);
  await setPermissions(unit, client.id, input.changes);
  const subject = {
    clientId: client.id,
    subjectId: client.id,
    before: { maySpend: client.subscribersMaySpend, changes: allowed },
    after: { maySpend, changes: input.changes },
  };
  await audit(unit, clock.now(), viewerOf(context), "client.subscriberPermissionsSet", subject);
  return Object.assign(client, { subscribersMaySpend: maySpend });
}
