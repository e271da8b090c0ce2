import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { AuditAction } from "@kabinet/shared";
import type { ChangeList } from "../../../orders/change-list";
import { cancelPlan, pausePlan, resumePlan } from "../../../orders/plan-orders.store";
import { orderText } from "../../../orders/order.texts";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf, type Acting } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import { requireProof } from "../../../platform/authorization/step-up";
import { writtenRole, type SignedIn } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { lockClient } from "../../company/client/client.store";
import { type BulkChange, BulkChangeState } from "./bulk-change.entity";
import { canBe, rowsToApply, type BulkAct } from "./bulk-change.policy";
import {
  acceptChangedRows,
  BULK_DUE,
  insertBulkChange,
  lockBulkChange,
  refuseUnseenRows,
  updateBulkChange,
} from "./bulk-change.store";
import { bulkChangeText } from "./bulk-change.texts";
import { orderCounts } from "./bulk-counts.task";
import { BulkChangePayload } from "./bulk-change.type";
import { newBulkChange, requireRights, requireRoom } from "./bulk-plan.task";

const ID_OF = "Id of the change of many lines.";
const KEY = "1 to 100 characters; the same key is carried out once.";
const BUSY = "Errors: NOT_FOUND, FORBIDDEN, BULK_CHANGE_BUSY";

/** Which change of many lines is to be ordered, as it was seen. */
@InputType({ description: "Which change of many lines is to be ordered, as it was seen." })
class ApplyBulkChangeInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => String, { description: "Its `digest`: nothing but what was seen with it is ordered." })
  digest!: string;
}

/** What is done to a change of many that exists. */
@InputType({ description: "Which change of many lines is meant." })
class BulkChangeActInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;
}

/** What can be done to a change of many lines. */
export function bulkActsResolver(changes: ChangeList): new () => object {
  @Resolver()
  class BulkActsResolver {
    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description:
        "Orders the rows that change something, each as an order of its own, beside and behind single orders. A row that " +
        "would come to something else by now is not ordered: it is shown anew (`isChangedSince`) and ordered when this is " +
        `called once more with the new digest. Needs a recent proof of who the viewer is where one of its kinds does. ${BUSY}, PREVIEW_CHANGED, NO_ROWS, STEP_UP_REQUIRED.`,
    })
    applyBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => ApplyBulkChangeInput, { description: "Which, and what was seen of it." })
      { id, digest }: ApplyBulkChangeInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      const request = { applyBulkChange: id, digest };
      return actOn(context, id, idempotencyKey, request, (unit, acting, bulk) =>
        apply(unit, acting, changes, bulk, digest),
      );
    }

    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description: `Has the orders wait that have not begun; what the network is doing goes on. ${BUSY}.`,
    })
    pauseBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => BulkChangeActInput, { description: "Which one." }) { id }: BulkChangeActInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      return actOn(context, id, idempotencyKey, { pauseBulkChange: id }, async (unit, acting, bulk) => {
        await requireAct(unit, acting, bulk, "pause");
        await pausePlan(unit, id);
        await move(unit, acting, bulk, "bulkChange.paused", { isPaused: true });
      });
    }

    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description: `Has the orders go on that were made to wait. ${BUSY}.`,
    })
    resumeBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => BulkChangeActInput, { description: "Which one." }) { id }: BulkChangeActInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      return actOn(context, id, idempotencyKey, { resumeBulkChange: id }, async (unit, acting, bulk) => {
        await requireAct(unit, acting, bulk, "resume");
        await resumePlan(unit, id);
        await move(unit, acting, bulk, "bulkChange.resumed", { isPaused: false });
      });
    }

    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description: `Gives up what has not begun: rows that are not ordered stay so, orders that wait are cancelled. What is done stays done; \`revertBulkChange\` takes it back. ${BUSY}.`,
    })
    cancelBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => BulkChangeActInput, { description: "Which one." }) { id }: BulkChangeActInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      return actOn(context, id, idempotencyKey, { cancelBulkChange: id }, async (unit, acting, bulk) => {
        await requireAct(unit, acting, bulk, "cancel");
        await cancelPlan(unit, id, acting.viewer, acting.clock.now());
        const { underWay, held } = await orderCounts(unit, id);
        const isOver = underWay + held === 0;
        await move(unit, acting, bulk, "bulkChange.cancelled", {
          ...{ state: isOver ? BulkChangeState.CANCELLED : BulkChangeState.UNDER_WAY, isPaused: false },
          ...(isOver && { endedAt: acting.clock.now() }),
        });
      });
    }

    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description: `Plans a new change of many lines with the rows whose orders failed, were refused or cancelled; it is worked out anew and ordered by \`applyBulkChange\`. ${BUSY}, TOO_MANY_BULK_CHANGES.`,
    })
    retryBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => BulkChangeActInput, { description: "Which one." }) { id }: BulkChangeActInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      return planAfter(context, changes, "retry", id, idempotencyKey);
    }

    @May("bulkChange.plan")
    @Mutation(() => BulkChangePayload, {
      description: `Plans a new change of many lines that brings back what was there before each row that is done, with its own working out and price. A row is refused where another order has changed the same thing since, or where nothing can take it back. ${BUSY}, TOO_MANY_BULK_CHANGES.`,
    })
    revertBulkChange(
      @Ctx() context: Context,
      @Arg("input", () => BulkChangeActInput, { description: "Which one." }) { id }: BulkChangeActInput,
      @Arg("idempotencyKey", () => String, { description: KEY }) idempotencyKey: string,
    ): Promise<BulkChangePayload> {
      return planAfter(context, changes, "revert", id, idempotencyKey);
    }
  }
  return BulkActsResolver;
}

/** Does something to a change of many, once a key; refusals leave no trace. */
async function actOn(
  context: Context,
  id: string,
  idempotencyKey: string,
  request: object,
  work: (unit: Unit, acting: Acting, bulk: BulkChange) => Promise<void>,
): Promise<BulkChangePayload> {
  const acting = actingOf(context);
  const { result, userErrors } = await writeOnce(acting, {
    ...{ idempotencyKey, request, resultId: id },
    make: async (unit) => {
      await work(unit, acting, await found(unit, acting, id));
      return found(unit, acting, id);
    },
    find: (unit, known) => lockBulkChange(unit, acting.viewer, known),
  });
  context.made.clear();
  return { bulkChange: result, userErrors };
}

async function found(unit: Unit, { viewer, locale }: Acting, id: string): Promise<BulkChange> {
  const bulk = await lockBulkChange(unit, viewer, id);
  if (!bulk) throw refuse("NOT_FOUND", locale, bulkChangeText("NOT_FOUND"), { field: ["id"] });
  return bulk;
}

async function requireAct(unit: Unit, { locale }: Acting, bulk: BulkChange, act: BulkAct): Promise<void> {
  if (!canBe(act, bulk, await orderCounts(unit, bulk.id)))
    throw refuse("BULK_CHANGE_BUSY", locale, bulkChangeText("BUSY"));
}

/** Writes what has become of it, with its audit row. */
async function move(
  unit: Unit,
  { viewer, clock }: Acting,
  bulk: BulkChange,
  action: AuditAction,
  values: Partial<BulkChange>,
): Promise<void> {
  const { id, clientId, state } = bulk;
  await updateBulkChange(unit, id, [state], values);
  await audit(unit, clock.now(), viewer, action, {
    ...{ clientId, subjectId: id },
    before: { state },
    after: { state: values.state ?? state, rows: rowsToApply(bulk) },
  });
  await unit.publish(BULK_DUE, id);
}

async function apply(
  unit: Unit,
  acting: Acting,
  changes: ChangeList,
  bulk: BulkChange,
  digest: string,
): Promise<void> {
  const { viewer, locale, clock } = acting;
  const kinds = JSON.parse(bulk.kinds) as string[];
  requireRights(viewer, locale, changes, bulk.clientId, kinds);
  if (bulk.state === BulkChangeState.PLANNED && rowsToApply(bulk) === 0)
    throw refuse("NO_ROWS", locale, bulkChangeText("NOTHING_TO_APPLY"));
  await requireAct(unit, acting, bulk, "apply");
  if (digest !== bulk.digest) throw refuse("PREVIEW_CHANGED", locale, orderText("PREVIEW_CHANGED"));
  if (kinds.some((kind) => changes.get(kind).needsStepUp)) requireProof(acting);
  await acceptChangedRows(unit, bulk.id);
  // Lines that whoever applies it does not see, by now or at all, are not theirs to change.
  const unseen = await refuseUnseenRows(unit, viewer, bulk);
  await move(unit, acting, bulk, "bulkChange.applied", {
    ...{ state: BulkChangeState.ORDERING, isPaused: false, appliedAt: clock.now(), endedAt: null },
    ...{ changedSince: unseen, changing: bulk.changing - unseen, refused: bulk.refused + unseen },
    appliedBy: JSON.stringify(actorOf(viewer)),
  });
}

/** In whose name orders are placed later. */
function actorOf(viewer: SignedIn): object {
  const { id, name, program = null, ip = null } = viewer;
  return { id, name, role: writtenRole(viewer), program, ip };
}

/** Plans a change of many that stands on what another one has done. */
async function planAfter(
  context: Context,
  changes: ChangeList,
  act: "retry" | "revert",
  from: string,
  idempotencyKey: string,
): Promise<BulkChangePayload> {
  const acting = actingOf(context);
  const { locale, clock } = acting;
  const viewer = viewerOf(context);
  const id = newId("blk", clock.now());
  const { result, userErrors } = await writeOnce(acting, {
    ...{ idempotencyKey, request: { [`${act}BulkChange`]: from }, resultId: id },
    make: async (unit) => {
      const earlier = await found(unit, acting, from);
      const { clientId } = earlier;
      await lockClient(unit, context, clientId);
      await requireRoom(unit, locale, clientId);
      await requireAct(unit, acting, earlier, act);
      const kinds = JSON.parse(earlier.kinds) as string[];
      requireRights(viewer, locale, changes, clientId, kinds);
      const stands = act === "retry" ? { retriesId: from } : { revertsId: from };
      const acts = kinds.map((kind) => ({ kind }));
      const now = clock.now();
      const bulk = newBulkChange(id, viewer, { clientId, acts, note: earlier.note, ...stands }, now);
      const { done, failed, cancelled } = await orderCounts(unit, from);
      bulk.size = act === "retry" ? failed + cancelled : done;
      await insertBulkChange(unit, bulk);
      await audit(unit, now, viewer, "bulkChange.planned", {
        ...{ clientId, subjectId: id },
        after: { kinds, rows: bulk.size, [`${act}Of`]: from },
      });
      return bulk;
    },
    find: (unit, known) => lockBulkChange(unit, viewer, known),
  });
  return { bulkChange: result, userErrors };
}
