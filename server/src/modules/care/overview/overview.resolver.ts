import type { Permission } from "@kabinet/shared";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { failedOrdersSince, orderCountsOf } from "../../../orders/order-counts.store";
import { mayIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { Client } from "../../company/client/client.entity";
import { lineCountsOf } from "../../company/subscriber/subscriber-counts.store";
import { nearDataLimitOf } from "../../line/subscriber-list/subscriber-list.store";
import { limitsReached } from "../../money/spending-limit/spending-limit.task";
import { appealsToAnswerOf } from "../appeal/appeal.store";
import { CompanyOverview } from "./overview.type";

/** What the overview adds to companies. */
@Resolver(() => Client)
export class ClientOverviewResolver {
  @FieldResolver(() => CompanyOverview, {
    description:
      "What of the company matters now, in a handful of figures; each is counted when it is asked for.",
  })
  overview(@Root() { id }: Client): CompanyOverview {
    return Object.assign(new CompanyOverview(), { clientId: id });
  }
}

/** The figures, each counted for all companies of an answer at once. */
@Resolver(() => CompanyOverview)
export class CompanyOverviewResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Its lines, whatever their state: those of `subscribers(clientId:)`.",
  })
  subscribers(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return figure(
      context,
      clientId,
      "subscriber.list",
      async () => (await lineCountsOf(context).load(clientId))?.all,
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Those of them that are suspended: `filter: { state: SUSPENDED }`.",
  })
  suspendedSubscribers(
    @Root() { clientId }: CompanyOverview,
    @Ctx() context: Context,
  ): Promise<number | null> {
    return figure(
      context,
      clientId,
      "subscriber.list",
      async () => (await lineCountsOf(context).load(clientId))?.suspended,
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Those of them that have nearly used up this month's megabytes: `filter: { isNearDataLimit: true }`. Null, too, while " +
      "no usage has been rated.",
  })
  nearDataLimit(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return figure(context, clientId, "subscriber.list", async () => {
      const found = await nearDataLimitOf(context).load(clientId);
      return found === null ? 0 : found.n;
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Orders that are under way now: those of `orders(clientId:)` in the states ACKNOWLEDGED, HELD and IN_PROGRESS.",
  })
  runningOrders(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return orders(context, clientId, "running");
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Orders that wait for their time: those in the state PENDING.",
  })
  plannedOrders(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return orders(context, clientId, "planned");
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Orders of the last days that were not done: those in the states FAILED and REJECTED with `createdFrom` of " +
      "`failedOrdersSince`.",
  })
  failedOrders(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return orders(context, clientId, "failed");
  }

  @FieldResolver(() => CalendarDate, {
    description:
      "The first day of whose orders `failedOrders` tells, in the operator's time zone: a week with today.",
  })
  failedOrdersSince(@Ctx() context: Context): string {
    return failedOrdersSince(context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Limits of the company that are used up this month: those of `spendingLimits(clientId:)` with " +
      "`filter: { states: [REACHED] }`.",
  })
  limitsReached(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return figure(context, clientId, "spendingLimit.read", () => limitsReached(context, clientId));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Conversations of the company with the operator in which it is the company's turn: those of `appeals(clientId:)` with " +
      "`filter: { turn: CUSTOMER }`.",
  })
  appealsToAnswer(@Root() { clientId }: CompanyOverview, @Ctx() context: Context): Promise<number | null> {
    return figure(
      context,
      clientId,
      "appeal.read",
      async () => (await appealsToAnswerOf(context).load(clientId))?.n,
    );
  }
}

function orders(
  context: Context,
  clientId: string,
  which: "running" | "planned" | "failed",
): Promise<number | null> {
  return figure(
    context,
    clientId,
    "order.read",
    async () => (await orderCountsOf(context).load(clientId))?.[which],
  );
}

/** A figure for who may see what it counts; what was not found counts nothing. */
async function figure(
  context: Context,
  clientId: string,
  right: Permission,
  count: () => Promise<number | null | undefined>,
): Promise<number | null> {
  if (!mayIn(viewerOf(context), right, clientId)) return null;
  const counted = await count();
  return counted === undefined ? 0 : counted;
}
