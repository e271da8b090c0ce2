import { roleMay } from "@kabinet/shared";
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { isAllowed, type AnyChange } from "../../../orders/change";
import type { ChangeList } from "../../../orders/change-list";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { say } from "../../../platform/texts/fill";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Client } from "../client/client.entity";
import { permissionsOf, NOTHING_ALLOWED } from "./subscriber-permission.store";

/** Whether a company's subscribers may order one kind of change by themselves. */
@ObjectType({ description: "Whether a company's subscribers may order one kind of change by themselves." })
class SubscriberPermission {
  /** Kind of the change; the field is added where the kinds are known. */
  kind!: string;

  @Field(() => String, { description: "What people call it, in the viewer's language." })
  title!: string;

  @Field(() => Boolean, { description: "Whether the company's subscribers may order it now." })
  isAllowed!: boolean;

  @Field(() => Boolean, { description: "Whether they may while the company has said nothing about it." })
  isAllowedByDefault!: boolean;
}

/** What a company's subscribers may change by themselves. */
@ObjectType({ description: "What a company's subscribers may change by themselves." })
class SubscriberPermissions {
  @Field(() => Boolean, {
    description:
      "Whether they may also order what costs the company money: a fee, or a higher monthly price. Off until the company allows it.",
  })
  maySpend!: boolean;

  @Field(() => [SubscriberPermission], {
    description: "Every kind of change that a subscriber could order at all, in the order of the menu.",
  })
  changes!: SubscriberPermission[];
}

/** The kinds of change that a company can leave to its subscribers. */
export function kindsForSubscribers(changes: ChangeList): readonly AnyChange[] {
  return changes.all.filter(({ may }) => roleMay("subscriber", may));
}

/** What a company allows, over the kinds of change that there are. */
export function subscriberPermissionResolver(changes: ChangeList): new () => object {
  Field(() => changes.kinds, { description: "The kind of change." })(SubscriberPermission.prototype, "kind");

  @Resolver(() => Client)
  class SubscriberPermissionsResolver {
    @FieldResolver(() => SubscriberPermissions, {
      description: "What the company's subscribers may change by themselves.",
    })
    async subscriberPermissions(
      @Root() client: Client,
      @Ctx() { database, locale }: Context,
    ): Promise<SubscriberPermissions> {
      const permissions = (await permissionsOf(database, [client])).get(client.id) ?? NOTHING_ALLOWED;
      return {
        maySpend: permissions.maySpend,
        changes: kindsForSubscribers(changes).map((change) => ({
          kind: change.kind,
          title: say(change.title, locale),
          isAllowed: isAllowed(change, permissions),
          isAllowedByDefault: change.isOpenToSubscribers,
        })),
      };
    }

    @FieldResolver(() => Boolean, {
      description: "Whether the viewer may set what the company's subscribers may change by themselves.",
    })
    viewerCanSetSubscriberPermissions(@Root() client: Client, @Ctx() context: Context): boolean {
      return mayWriteIn(viewerOf(context), "subscriberPermission.change", client.id);
    }
  }
  return SubscriberPermissionsResolver;
}
