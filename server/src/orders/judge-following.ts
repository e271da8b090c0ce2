import type { Reader } from "../platform/database/database";
import type { AnyChange, ChangeOptions, Fee, Scene, Step } from "./change";
import type { Explanation } from "./explanation";
import { slicesMovingTheSame } from "./change-list";
import { judge, loadScenes, type Evaluation, type LoadedScene, type Occasion } from "./evaluate";
import type { OrderRecord } from "./order.entity";
import { Fold } from "./fold";
import { ordersUnderWay } from "./order.store";
import { orderText } from "./order.texts";

/** What is to be known before an order that follows another one of the same line. */
export const FOLLOWS: Explanation = {
  ...orderText.told("followsOrder"),
  // When its turn comes there is nothing to follow any more: that does not hold it.
  isRemark: true,
};

/** What a change comes to in its turn. */
export interface FollowingEvaluation {
  /** Null when the viewer sees no such target. */
  readonly evaluation: Evaluation | null;
  /** What it would come to if nothing were under way; the same as `evaluation` where it may follow nothing. */
  readonly standalone: Evaluation | null;
  /** Orders of the target that are being done just now and can move the same things, the oldest first. */
  readonly predecessors: readonly OrderRecord[];
  /** Whether the change may follow them: what it comes to is then judged on the ground that they leave. */
  readonly mayFollow: boolean;
}

/**
 * Works out what a change would come to, after the orders of its target that are being done just now and move the same
 * things: it may follow them, for what they leave is known.
 */
export async function judgeFollowing(
  reader: Reader,
  change: AnyChange,
  input: object & ChangeOptions,
  occasion: Occasion,
): Promise<FollowingEvaluation> {
  const [loaded] = await loadScenes(reader, change, [input], occasion);
  if (!loaded) return { evaluation: null, standalone: null, predecessors: [], mayFollow: false };
  const { viewer, bySubscriber, now, at } = occasion;
  const judged = ({ scene, window }: LoadedScene): Evaluation =>
    judge({ change, input, viewer, bySubscriber, scene, window });
  // What is planned is judged again at its time, when all that is under way now has ended.
  const standalone = judged(loaded);
  if (at > now || loaded.window)
    return { evaluation: standalone, standalone, predecessors: [], mayFollow: false };
  const { changes } = occasion;
  const { target } = loaded.scene;
  const predecessors = await ordersUnderWay(reader, target.id, slicesMovingTheSame(changes, change.slice));
  if (predecessors.length === 0)
    return { evaluation: standalone, standalone, predecessors, mayFollow: false };
  const scenes = new Map([[change.kind, { ...loaded, change }]]);
  for (const order of predecessors) {
    if (scenes.has(order.kind)) continue;
    const other = changes.get(order.kind);
    // The target is locked already, where it has to be.
    const [scene] = await loadScenes(reader, other, [inputOf(order)], { ...occasion, lock: false });
    if (scene) scenes.set(order.kind, { ...scene, change: other });
  }
  const fold = new Fold(new Map([[target.id, scenes]]));
  for (const order of predecessors)
    fold.done(target.id, changes.get(order.kind), stepOf(order, loaded.scene));
  const after = fold.present().get(target.id)?.get(change.kind);
  const evaluation = judged(after ?? loaded);
  const warnings = [FOLLOWS, ...evaluation.warnings];
  return { evaluation: { ...evaluation, warnings }, standalone, predecessors, mayFollow: true };
}

/** The change's own input of an order, as it was stored. */
export function inputOf(order: Pick<OrderRecord, "input">): object {
  return JSON.parse(order.input) as object;
}

/** What an order that is under way will have done to its target. */
export function stepOf(order: OrderRecord, { at, today }: Scene<unknown, unknown>): Step<object> {
  return {
    orderId: order.id,
    before: JSON.parse(order.before) as object,
    after: JSON.parse(order.after) as object,
    fees: JSON.parse(order.fees) as Fee[],
    at,
    today,
    isMonthStart: false,
  };
}
