import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { BY_PEOPLE_ONLY, writeDenial, NOT_YOURS } from "../platform/authorization/denial";
import { viewerOf, type Context } from "../platform/graphql/context";
import { UserError, userError } from "../platform/graphql/user-error";
import { permissionDenial, type AnyChange, type OrderTarget, type TargetKind } from "./change";
import { kindName, type ChangeList } from "./change-list";
import { orderText } from "./order.texts";

/** Whether the viewer may order one kind of change. */
@ObjectType({ description: "Whether the viewer may order one kind of change, and if not, why." })
class ViewerChange {
  /** Kind of the change; the field is added where the kinds are known. */
  kind!: string;

  @Field(() => Boolean, {
    description:
      "Whether they may order it at all: of the same kind, `viewerCan…` says the same in short. Whether it is possible now, and allowed at its price, its preview says.",
  })
  may!: boolean;

  @Field(() => UserError, {
    nullable: true,
    description:
      "Why not; null when they may. FORBIDDEN: it is not for them to do, or not within the scopes of their token. READ_ONLY_ACCESS: they may look at this company only. NOT_LEFT_TO_SUBSCRIBERS: the company does not let its subscribers order it. SPENDING_NOT_ALLOWED: it costs money in any case, and the company does not let its subscribers spend.",
  })
  why!: UserError | null;
}

/** One of the viewer's things that changes can be made of. */
type OwnTarget = Pick<OrderTarget, "id" | "clientId">;

/** What the viewer may order of a target: `viewerChanges` of all kinds, and `viewerCan…` of each. */
export function viewerChangesResolvers(changes: ChangeList): readonly (new () => object)[] {
  Field(() => changes.kinds, { description: "The kind of change." })(ViewerChange.prototype, "kind");
  const targets = [...new Set(changes.all.map(({ target }) => target))];
  const ofTarget = (target: TargetKind<OrderTarget>): readonly AnyChange[] =>
    changes.all.filter((change) => change.target === target);
  return [...targets.map((target) => viewerChanges(target, ofTarget(target))), ...changes.all.map(viewerCan)];
}

function viewerChanges({ type }: TargetKind<OrderTarget>, changes: readonly AnyChange[]): new () => object {
  const description =
    "Every kind of change there is of it, in the order of the menu, each with whether the viewer may order it and, if not, why.";
  @Resolver(() => type)
  class ViewerChangesResolver {
    @FieldResolver(() => [ViewerChange], { description })
    viewerChanges(@Root() target: OwnTarget, @Ctx() context: Context): Promise<ViewerChange[]> {
      return Promise.all(
        changes.map(async (change) => {
          const why = await whyNot(context, change, target);
          return { kind: change.kind, may: why === null, why };
        }),
      );
    }
  }
  return ViewerChangesResolver;
}

function viewerCan(change: AnyChange): new () => object {
  const name = `viewerCan${change.kind.charAt(0).toUpperCase()}${change.kind.slice(1)}`;
  const description = `Whether the viewer may order ${change.kind} at all: short for \`may\` of ${kindName(change.kind)} in \`viewerChanges\`, which also says why not.`;
  @Resolver(() => change.target.type)
  class ViewerCanResolver {
    @FieldResolver(() => Boolean, { description })
    // TypeGraphQL knows the resolvers of a type's fields by the names of their methods: each needs its own.
    async [name](@Root() target: OwnTarget, @Ctx() context: Context): Promise<boolean> {
      return (await whyNot(context, change, target)) === null;
    }
  }
  return ViewerCanResolver;
}

/** Why the viewer may order no change of a kind of something that they see, whatever the input; null when they may. */
async function whyNot(
  context: Context,
  change: AnyChange,
  { id, clientId }: OwnTarget,
): Promise<UserError | null> {
  const viewer = viewerOf(context);
  const told = ({ code, text }: typeof NOT_YOURS): UserError => userError(code, context.locale, text);
  const denied = writeDenial(viewer, change.may, clientId);
  if (denied) return told(denied);
  if (viewer.grants !== undefined && change.needsStepUp) return told(BY_PEOPLE_ONLY);
  if (viewer.role !== "subscriber") return null;
  const permissions = await change.target.subscriberPermissions(context, id);
  if (!permissions) return told(NOT_YOURS);
  const code = permissionDenial(change, permissions);
  return code && userError(code, context.locale, orderText(code));
}
