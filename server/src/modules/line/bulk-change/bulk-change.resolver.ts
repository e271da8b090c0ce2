import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { ChangeList } from "../../../orders/change-list";
import type { StoredExplanation } from "../../../orders/explanation";
import type { Difference } from "../../../orders/evaluate";
import { OrderActor, OrderDifference, OrderWarning } from "../../../orders/order-types";
import { OrderRecord } from "../../../orders/order.entity";
import { orderOf } from "../../../orders/order.store";
import { shownActor, shownDifferences, shownKept } from "../../../orders/order-view";
import { May } from "../../../platform/authorization/may";
import { mayWriteIn } from "../../../platform/authorization/rights";
import type { Page } from "../../../platform/graphql/connection";
import { PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { problem } from "../../../platform/errors";
import { updatesOf } from "../../../platform/graphql/updates";
import { say } from "../../../platform/texts/fill";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import {
  BulkChange,
  BulkChangeConnection,
  BulkChangeRow,
  BulkChangeRowConnection,
  BulkRowOutcome,
} from "./bulk-change.entity";
import { canBe, type BulkAct } from "./bulk-change.policy";
import { BULK_CHANGED, bulkChangeOf, listBulkChanges, listRows, rowGroups } from "./bulk-change.store";
import {
  BulkChangeCounts,
  BulkChangeGroup,
  BulkChangePrice,
  BulkChangeProgress,
  BulkChangeReason,
} from "./bulk-change.type";
import { countsOf, summedUp } from "./bulk-counts.task";
import { progressOf } from "./bulk-progress.policy";

/** Which rows are asked for. */
@InputType({
  description: "Which rows of a change of many lines are asked for: those that fit all that is given.",
})
class BulkChangeRowFilter {
  @Field(() => BulkRowOutcome, { nullable: true, description: "Rows that come to this." })
  outcome?: BulkRowOutcome | null;

  @Field(() => String, { nullable: true, description: "Rows of which this is the code of the first reason." })
  code?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Rows that came to something else when they were to be ordered (true), or the others (false).",
  })
  isChangedSince?: boolean | null;
}

/** Queries of changes of many lines. */
@Resolver()
export class BulkChangeQueryResolver {
  @May("bulkChange.read")
  @Query(() => BulkChange, {
    nullable: true,
    description: "One change of many lines; null when there is none, or it is not yours.",
  })
  bulkChange(
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<BulkChange | null> {
    return bulkChangeOf(context).load(id);
  }

  @May("bulkChange.read")
  @Subscription(() => BulkChange, {
    description:
      "The change of many lines now, and again as it moves. Error NOT_FOUND when there is none, or it is not yours.",
    subscribe: ({ args, context }) => bulkUpdates(context as Context, (args as { id: string }).id),
  })
  bulkChangeUpdated(
    @Arg("id", () => ID, { description: "Its id." }) _id: string,
    @Root() bulk: BulkChange,
  ): BulkChange {
    return bulk;
  }
}

function bulkUpdates(context: Context, id: string): AsyncGenerator<BulkChange, void, undefined> {
  return updatesOf({
    database: context.database,
    topic: BULK_CHANGED,
    concerns: (changed) => changed === id,
    read: () => {
      context.made.clear();
      return bulkChangeOf(context).load(id);
    },
    missing: () => problem("NOT_FOUND", context.locale),
  });
}

/** «Операции» of a company. */
@Resolver(() => Client)
export class ClientBulkChangesResolver {
  @May("bulkChange.read")
  @FieldResolver(() => BulkChangeConnection, { description: "Its changes of many lines, the newest first." })
  bulkChanges(
    @Root() { id }: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<BulkChange>> {
    return listBulkChanges(context.database, viewerOf(context), id, page);
  }
}

/** What is told of a change of many lines. */
export function bulkChangeResolver(changes: ChangeList): new () => object {
  const { kinds } = changes;

  @Resolver(() => BulkChange)
  class BulkChangeResolver {
    @FieldResolver(() => Client, { nullable: true, description: "The company." })
    client(@Root() { clientId }: BulkChange, @Ctx() context: Context): Promise<Client | null> {
      return clientOf(context).load(clientId);
    }

    @FieldResolver(() => [kinds], { description: "What is done to each line, in this order." })
    kinds(@Root() bulk: BulkChange): string[] {
      return JSON.parse(bulk.kinds) as string[];
    }

    @FieldResolver(() => String, { description: "What is done, for people, in the viewer's language." })
    title(@Root() bulk: BulkChange, @Ctx() { locale }: Context): string {
      const own = JSON.parse(bulk.kinds) as string[];
      return own.map((kind) => say(changes.get(kind).title, locale)).join(" + ");
    }

    @FieldResolver(() => OrderActor, { description: "Who planned it." })
    createdBy(@Root() { actorName, actorRole }: BulkChange, @Ctx() context: Context): OrderActor {
      return shownActor(actorName, actorRole, context);
    }

    @FieldResolver(() => OrderActor, { nullable: true, description: "Who applied it; null before." })
    appliedBy(@Root() bulk: BulkChange, @Ctx() context: Context): OrderActor | null {
      const by = JSON.parse(bulk.appliedBy ?? "null") as { name: string; role: string } | null;
      return by && shownActor(by.name, by.role, context);
    }

    @FieldResolver(() => BulkChangeCounts, { description: "How many rows come to what." })
    async counts(@Root() bulk: BulkChange, @Ctx() context: Context): Promise<BulkChangeCounts> {
      const { size, judged, changing, unchanged, refused, changedSince, ordered } = bulk;
      const orders = summedUp(await countsOf(context).load(bulk.id));
      return { rows: size, judged, changes: changing, unchanged, refused, changedSince, ordered, ...orders };
    }

    @FieldResolver(() => BulkChangeProgress, { description: "How far the present work has come." })
    async progress(@Root() bulk: BulkChange, @Ctx() context: Context): Promise<BulkChangeProgress> {
      const orders = summedUp(await countsOf(context).load(bulk.id));
      return progressOf(bulk, orders, context.clock.now());
    }

    @FieldResolver(() => BulkChangePrice, {
      description: "What the rows that change something cost together.",
    })
    price(@Root() { priceOnce, monthlyBefore, monthlyAfter }: BulkChange): BulkChangePrice {
      return { once: priceOnce, monthlyBefore, monthlyAfter };
    }

    @FieldResolver(() => [BulkChangeGroup], {
      description:
        "Rows that come to the same for the same reason, the most first; complete when it is PLANNED.",
    })
    async outcomes(@Root() bulk: BulkChange, @Ctx() context: Context): Promise<BulkChangeGroup[]> {
      const groups = await rowGroups(context.database, viewerOf(context), bulk);
      return groups.map(({ outcome, n, reasons }) => ({
        outcome,
        count: n,
        reason: reasonsShown(reasons, context)[0] ?? null,
      }));
    }

    @FieldResolver(() => BulkChangeRowConnection, { description: "Its rows, in their order." })
    rows(
      @Root() bulk: BulkChange,
      @Ctx() context: Context,
      @Args(() => PageArgs) page: PageArgs,
      @Arg("filter", () => BulkChangeRowFilter, {
        nullable: true,
        description: "Which rows; all when not given.",
      })
      filter?: BulkChangeRowFilter | null,
    ): Promise<Page<BulkChangeRow>> {
      return listRows(context.database, viewerOf(context), bulk, filter ?? {}, page);
    }

    @FieldResolver(() => BulkChange, {
      nullable: true,
      description: "The change of many that it takes back.",
    })
    reverts(@Root() { revertsId }: BulkChange, @Ctx() context: Context): Promise<BulkChange | null> | null {
      return revertsId === null ? null : bulkChangeOf(context).load(revertsId);
    }

    @FieldResolver(() => BulkChange, {
      nullable: true,
      description: "The change of many whose failed rows it tries again.",
    })
    retries(@Root() { retriesId }: BulkChange, @Ctx() context: Context): Promise<BulkChange | null> | null {
      return retriesId === null ? null : bulkChangeOf(context).load(retriesId);
    }
  }
  return BulkChangeResolver;
}

const CAN = {
  viewerCanApply: ["apply", "Whether the viewer may order its rows now (`applyBulkChange`)."],
  viewerCanPause: ["pause", "Whether the viewer may have its orders wait now (`pauseBulkChange`)."],
  viewerCanResume: ["resume", "Whether the viewer may have its orders go on now (`resumeBulkChange`)."],
  viewerCanCancel: ["cancel", "Whether the viewer may give it up now (`cancelBulkChange`)."],
  viewerCanRetry: ["retry", "Whether the viewer may try what failed again now (`retryBulkChange`)."],
  viewerCanRevert: ["revert", "Whether the viewer may have it taken back now (`revertBulkChange`)."],
} as const satisfies Readonly<Record<string, readonly [BulkAct, string]>>;

/** What the viewer may do to a change of many lines. */
export const bulkCanResolvers = Object.entries(CAN).map(([name, [act, description]]): new () => object => {
  @Resolver(() => BulkChange)
  class BulkCanResolver {
    @FieldResolver(() => Boolean, { description })
    // TypeGraphQL knows the resolvers of a type's fields by the names of their methods: each needs its own.
    async [name](@Root() bulk: BulkChange, @Ctx() context: Context): Promise<boolean> {
      if (!mayWriteIn(viewerOf(context), "bulkChange.plan", bulk.clientId)) return false;
      return canBe(act, bulk, summedUp(await countsOf(context).load(bulk.id)));
    }
  }
  return BulkCanResolver;
});

function reasonsShown(reasons: string, context: Context): BulkChangeReason[] {
  return shownKept(JSON.parse(reasons) as StoredExplanation[], context);
}

/** What is told of a row. */
export function bulkRowResolver(changes: ChangeList): new () => object {
  const { kinds } = changes;

  @Resolver(() => BulkChangeRow)
  class BulkChangeRowResolver {
    @FieldResolver(() => Subscriber, {
      nullable: true,
      description: "The line; null where what was given names none of the viewer's.",
    })
    subscriber(
      @Root() { subscriberId }: BulkChangeRow,
      @Ctx() context: Context,
    ): Promise<Subscriber | null> | null {
      return subscriberId === null ? null : subscriberOf(context).load(subscriberId);
    }

    @FieldResolver(() => kinds, { description: "What is done to the line." })
    kind(@Root() { kind }: BulkChangeRow): string {
      return kind;
    }

    @FieldResolver(() => [BulkChangeReason], {
      description: "Why it is unchanged or refused; empty where it is neither.",
    })
    reasons(@Root() { reasons }: BulkChangeRow, @Ctx() context: Context): BulkChangeReason[] {
      return reasonsShown(reasons, context);
    }

    @FieldResolver(() => [OrderDifference], { description: "What it makes another, before and after." })
    differences(@Root() row: BulkChangeRow, @Ctx() { locale }: Context): OrderDifference[] {
      return shownDifferences(JSON.parse(row.changes) as Difference[], locale);
    }

    @FieldResolver(() => [OrderWarning], { description: "What to know of it." })
    warnings(@Root() row: BulkChangeRow, @Ctx() context: Context): OrderWarning[] {
      return shownKept(JSON.parse(row.warnings) as StoredExplanation[], context);
    }

    @FieldResolver(() => OrderRecord, { nullable: true, description: "Its order; null while there is none." })
    order(@Root() { orderId }: BulkChangeRow, @Ctx() context: Context): Promise<OrderRecord | null> | null {
      return orderId === null ? null : orderOf(context).load(orderId);
    }
  }
  return BulkChangeRowResolver;
}
