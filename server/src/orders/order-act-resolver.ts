import { dateIn } from "@kabinet/shared";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { actingOf } from "../platform/authorization/acting";
import { May } from "../platform/authorization/may";
import { viewerOf, type Context } from "../platform/graphql/context";
import { DateTime } from "../platform/graphql/scalars";
import {
  canCancel,
  canConfirm,
  cancelOrder,
  canUndo,
  confirmOrder,
  previewUndo,
  undoOrder,
} from "./act-on-order";
import type { ChangeList } from "./change-list";
import { AND_THOSE_OF_ANY } from "./errors-of-changes";
import { CancelOrderInput, ConfirmOrderInput, RescheduleOrderInput, UndoOrderInput } from "./order-inputs";
import { OrderPayload, OrderPreview } from "./order-types";
import { shownPreview } from "./order-view";
import { OrderRecord } from "./order.entity";
import type { OrderOutcome } from "./place-order";
import { canReschedule, previewReschedule, rescheduleOrder } from "./reschedule-order";

const KEY =
  "A key of the caller's own, 1 to 100 characters: the same key and request get the first answer again.";

/** What can be done to an order that exists, and whether the viewer can. */
export function orderActResolver(changes: ChangeList): new () => object {
  @Resolver(() => OrderRecord)
  class OrderActResolver {
    @Mutation(() => OrderPayload, {
      description:
        "Cancels an order that has not begun. Errors: NOT_FOUND, NOT_CANCELLABLE; FORBIDDEN to a subscriber whose company ordered it.",
    })
    @May("order.act")
    cancelOrder(
      @Arg("input", () => CancelOrderInput, { description: "Which order." }) { orderId }: CancelOrderInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
      @Ctx() context: Context,
    ): Promise<OrderOutcome> {
      return cancelOrder(actingOf(context), changes, { orderId, idempotencyKey });
    }

    @Mutation(() => OrderPayload, {
      description: `Moves an order that waits for its time, a window or a person to another time, on the terms of that time, and its return with it where it has one: it stays the same order, with a step in its history. An order held for its new terms goes on by it, as by \`confirmOrder\`. Errors: NOT_FOUND, NOT_RESCHEDULABLE, RUN_AT_UNCHANGED, STEP_UP_REQUIRED; FORBIDDEN to a subscriber whose company ordered it; those that the mutation of its kind names, ${AND_THOSE_OF_ANY}.`,
    })
    @May("order.act")
    rescheduleOrder(
      @Arg("input", () => RescheduleOrderInput, { description: "Which order, and its new times." })
      input: RescheduleOrderInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
      @Arg("previewDigest", () => String, {
        nullable: true,
        description:
          "`digest` of `Order.reschedulePreview`: any other outcome is refused with PREVIEW_CHANGED.",
      })
      previewDigest: string | null | undefined,
      @Ctx() context: Context,
    ): Promise<OrderOutcome> {
      const { orderId, runAt, revertAt = null } = input;
      return rescheduleOrder(actingOf(context), changes, {
        ...{ orderId, runAt, revertAt, idempotencyKey },
        previewDigest: previewDigest ?? null,
      });
    }

    @Mutation(() => OrderPayload, {
      description: `Lets an order go on that is held because its terms have changed. Errors: NOT_FOUND, NOT_CONFIRMABLE, STEP_UP_REQUIRED; FORBIDDEN to a subscriber whose company ordered it; those that the mutation of its kind names, ${AND_THOSE_OF_ANY}.`,
    })
    @May("order.act")
    confirmOrder(
      @Arg("input", () => ConfirmOrderInput, { description: "Which order." }) { orderId }: ConfirmOrderInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
      @Ctx() context: Context,
    ): Promise<OrderOutcome> {
      return confirmOrder(actingOf(context), changes, { orderId, idempotencyKey });
    }

    @Mutation(() => OrderPayload, {
      description: `Takes a completed order back, by an order of its own with its own check and price. Errors: NOT_FOUND, NOT_UNDOABLE; FORBIDDEN to a subscriber whose company ordered it; those that the mutation of that order names, ${AND_THOSE_OF_ANY}.`,
    })
    @May("order.act")
    undoOrder(
      @Arg("input", () => UndoOrderInput, { description: "Which order." }) { orderId }: UndoOrderInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
      @Arg("previewDigest", () => String, {
        nullable: true,
        description: "`digest` of `Order.undoPreview`: any other outcome is refused with PREVIEW_CHANGED.",
      })
      previewDigest: string | null | undefined,
      @Ctx() context: Context,
    ): Promise<OrderOutcome> {
      return undoOrder(actingOf(context), changes, {
        orderId,
        idempotencyKey,
        previewDigest: previewDigest ?? null,
      });
    }

    @FieldResolver(() => Boolean, { description: "Whether it can still be cancelled." })
    viewerCanCancel(@Root() order: OrderRecord, @Ctx() context: Context): boolean {
      return canCancel(changes, viewerOf(context), order);
    }

    @FieldResolver(() => Boolean, { description: "Whether you can move it to another time." })
    viewerCanReschedule(@Root() order: OrderRecord, @Ctx() context: Context): boolean {
      return canReschedule(changes, viewerOf(context), order);
    }

    @FieldResolver(() => OrderPreview, {
      nullable: true,
      description: "What it would come to and cost at another time; null where it cannot be moved.",
    })
    async reschedulePreview(
      @Root() order: OrderRecord,
      @Arg("runAt", () => DateTime, { description: "The other time." }) runAt: number,
      @Ctx() context: Context,
      @Arg("revertAt", () => DateTime, {
        nullable: true,
        description: "When it would bring the old state back; as it is planned when it is not given.",
      })
      revertAt?: number | null,
    ): Promise<OrderPreview | null> {
      const times = { runAt, revertAt: revertAt ?? null };
      const previewed = await previewReschedule(actingOf(context), changes, order, times);
      const today = dateIn(context.timeZone, context.clock.now());
      return previewed && shownPreview(order.kind, previewed, today, context.locale);
    }

    @FieldResolver(() => Boolean, { description: "Whether it can be taken back now." })
    viewerCanUndo(@Root() order: OrderRecord, @Ctx() context: Context): Promise<boolean> {
      return canUndo(context.database, changes, viewerOf(context), order);
    }

    @FieldResolver(() => OrderPreview, {
      nullable: true,
      description: "What taking it back would do and cost; null where it cannot be taken back.",
    })
    async undoPreview(@Root() order: OrderRecord, @Ctx() context: Context): Promise<OrderPreview | null> {
      const undo = await previewUndo(actingOf(context), changes, order);
      const today = dateIn(context.timeZone, context.clock.now());
      return undo && shownPreview(undo.kind, undo.previewed, today, context.locale);
    }

    @FieldResolver(() => Boolean, { description: "Whether it waits for you to confirm its new terms." })
    viewerCanConfirm(@Root() order: OrderRecord, @Ctx() context: Context): boolean {
      return canConfirm(viewerOf(context), order);
    }
  }
  return OrderActResolver;
}
