import { dateIn, firstDay, startOfDay } from "@kabinet/shared";
import type { AnyChange, ChangeOptions, OrderTarget, Step } from "./change";
import { judge, type Evaluation, type LoadedScene, type Question } from "./evaluate";

/** A change of a target, one of several that are judged as if those before it had been done. */
export interface PlannedChange {
  readonly change: AnyChange;
  readonly input: object & ChangeOptions;
  /** What its order is called: any text that no other of them has. */
  readonly orderId: string;
}

/** The scenes of one target, by the kind of change that each was loaded for. */
export type Scenes = ReadonlyMap<string, LoadedScene & { readonly change: AnyChange }>;

/** Who wants the changes. */
type Wanted = Pick<Question, "viewer" | "bySubscriber">;

/**
 * Judges changes of one target in their order: each on what those before it leave, without asking the database. A
 * change that is refused leaves everything as it is. The scenes are those of every kind among the changes, of one
 * target; answers an evaluation for each change.
 */
export function foldChanges(
  scenes: Scenes,
  planned: readonly PlannedChange[],
  wanted: Wanted,
): readonly Evaluation[] {
  let present = scenes;
  return planned.map(({ change, input, orderId }) => {
    const loaded = present.get(change.kind);
    if (!loaded) throw new Error(`no scene was loaded for ${change.kind}`);
    const evaluation = judge({ ...wanted, ...loaded, change, input });
    if (evaluation.refusals.length === 0) present = scenesAfter(present, change, evaluation, orderId);
    return evaluation;
  });
}

/** The scenes of a target after one change of it was done: its own slice has moved, and what stands on that. */
export function scenesAfter(
  scenes: Scenes,
  change: AnyChange,
  { before, after, price, runsAt }: Evaluation,
  orderId: string,
): Scenes {
  const own = scenes.get(change.kind);
  if (!own) throw new Error(`no scene was loaded for ${change.kind}`);
  const { timeZone } = own.scene;
  const today = dateIn(timeZone, runsAt);
  const isMonthStart = runsAt === startOfDay(timeZone, firstDay(today.slice(0, 7)));
  const step: Step<object> = { orderId, before, after, fees: price.fees, at: runsAt, today, isMonthStart };
  const { slice } = change;
  const news = slice.tells?.(own.scene.ground, step);
  const target: OrderTarget = slice.moveTarget?.(own.scene.target, after) ?? own.scene.target;
  return new Map(
    [...scenes].map(([kind, each]) => {
      const { ground } = each.scene;
      const next =
        each.change.slice === slice
          ? slice.advance(ground, step)
          : ((news && each.change.slice.hears?.(ground, news)) ?? ground);
      return [kind, { ...each, scene: { ...each.scene, target, ground: next } }];
    }),
  );
}
