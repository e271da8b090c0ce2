import { dateIn, firstDay, startOfDay } from "@kabinet/shared";
import type { Reader } from "../platform/database/database";
import type { AnyChange, ChangeOptions, OrderTarget, SharedGround, SharedStates, Step } from "./change";
import type { Refusal } from "./explanation";
import { judge, loadScenes, sharedGroundsOf } from "./evaluate";
import type { Evaluation, LoadedScene, Occasion, Question } from "./evaluate";

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
 * The scenes of all targets of some changes, by target, each for the kinds of change that are planned for it: in a fixed
 * number of statements for each kind, however many changes there are. Targets that the viewer does not see have none.
 */
export async function loadForFold(
  reader: Reader,
  planned: readonly Pick<PlannedChange, "change" | "input">[],
  occasion: Occasion,
): Promise<Map<string, Scenes>> {
  const found = new Map<string, Map<string, LoadedScene & { readonly change: AnyChange }>>();
  for (const change of new Set(planned.map((each) => each.change))) {
    const inputs = planned.flatMap((each) => (each.change === change ? [each.input] : []));
    for (const loaded of await loadScenes(reader, change, inputs, occasion)) {
      if (!loaded) continue;
      const { id } = loaded.scene.target;
      const own = found.get(id) ?? new Map<string, LoadedScene & { readonly change: AnyChange }>();
      found.set(id, own.set(change.kind, { ...loaded, change }));
    }
  }
  return found;
}

/**
 * Judges changes of many targets in their order: each on what those before it leave, of its own target and of the
 * company, without asking the database. A change that is refused leaves everything as it is. `scenes` holds, by target,
 * those of every kind of change that is planned for it; answers an evaluation for each change, null where there is no
 * such target.
 */
export function foldChanges(
  scenes: ReadonlyMap<string, Scenes>,
  planned: readonly PlannedChange[],
  wanted: Wanted,
): readonly (Evaluation | null)[] {
  const fold = new Fold(scenes);
  return planned.map((each) => fold.next(each, wanted));
}

/** Targets and companies as the changes leave them that were judged so far. */
export class Fold {
  private readonly scenes: Map<string, Scenes>;
  private readonly shared: SharedSoFar;

  constructor(scenes: ReadonlyMap<string, Scenes>) {
    this.scenes = new Map(scenes);
    this.shared = new SharedSoFar(scenes.values());
  }

  /**
   * Adds targets of which nothing has been judged yet. What companies share stays as the changes before have left it,
   * where it is known already.
   */
  add(scenes: ReadonlyMap<string, Scenes>): void {
    for (const [id, each] of scenes) this.scenes.set(id, each);
    this.shared.add(scenes.values());
  }

  /** Forgets targets of which nothing more will be judged, so that many do not all lie in memory. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) this.scenes.delete(id);
  }

  /** The scenes as they are by now. */
  present(): ReadonlyMap<string, Scenes> {
    return new Map(
      [...this.scenes].map(([id, scenes]) => [
        id,
        new Map(
          [...scenes].map(([kind, each]) => {
            const shared = this.shared.of(each.change, each.scene.target.clientId);
            return [kind, { ...each, scene: { ...each.scene, shared } }];
          }),
        ),
      ]),
    );
  }

  /** Judges one more change, and does it where it is not refused; null where there is no such target. */
  next(planned: PlannedChange, wanted: Wanted): Evaluation | null {
    const { change, input, orderId } = planned;
    const id = change.targetId(input);
    const own = this.scenes.get(id);
    if (!own) return null;
    const loaded = own.get(change.kind);
    if (!loaded) throw new Error(`no scene was loaded for ${change.kind}`);
    const { clientId } = loaded.scene.target;
    const scene = { ...loaded.scene, shared: this.shared.of(change, clientId) };
    const evaluation = judge({ ...wanted, ...loaded, scene, change, input });
    if (evaluation.refusals.length > 0) return evaluation;
    const step = stepOf(scene, evaluation, orderId);
    const refusal = this.take(change, scene, step);
    if (refusal) return { ...evaluation, refusals: [refusal] };
    this.scenes.set(id, scenesAfter(own, change, step));
    return evaluation;
  }

  /** What a step leaves of a target that was accepted already, whatever it takes. */
  done(id: string, change: AnyChange, step: Step<object>): void {
    const own = this.scenes.get(id);
    const loaded = own?.get(change.kind);
    if (!own || !loaded) throw new Error(`no scene was loaded for ${change.kind}`);
    this.take(change, loaded.scene, step);
    this.scenes.set(id, scenesAfter(own, change, step));
  }

  /** Takes of the company's shared grounds what a step needs; answers why where it cannot. */
  private take(change: AnyChange, scene: LoadedScene["scene"], step: Step<object>): Refusal | null {
    const { clientId } = scene.target;
    const taken = change.slice.take?.({ ...scene, shared: this.shared.of(change, clientId) }, step);
    if (taken && "refusal" in taken) return taken.refusal;
    if (taken) this.shared.set(change, clientId, taken.shared);
    return null;
  }
}

/** The shared grounds of companies, as far as they have moved. */
class SharedSoFar {
  private readonly states = new Map<SharedGround<object>, Map<string, object>>();

  constructor(all: Iterable<Scenes>) {
    this.add(all);
  }

  add(all: Iterable<Scenes>): void {
    for (const scenes of all)
      for (const { change, scene } of scenes.values())
        for (const [name, ground] of sharedGroundsOf(change.slice)) {
          const state = scene.shared[name];
          const known = this.states.get(ground) ?? new Map<string, object>();
          // What several kinds have loaded of a company is one thing: whichever of them moves it, moves it for all.
          if (state && !known.has(scene.target.clientId)) known.set(scene.target.clientId, state);
          this.states.set(ground, known);
        }
  }

  of({ slice }: AnyChange, clientId: string): SharedStates {
    return Object.fromEntries(
      sharedGroundsOf(slice).map(([name, ground]) => {
        const state = this.states.get(ground)?.get(clientId);
        if (!state) throw new Error(`${name} was not loaded for ${clientId}`);
        return [name, state];
      }),
    );
  }

  set({ slice }: AnyChange, clientId: string, shared: SharedStates): void {
    for (const [name, ground] of sharedGroundsOf(slice)) {
      const state = shared[name];
      if (state) this.states.get(ground)?.set(clientId, state);
    }
  }
}

function stepOf(
  { timeZone }: LoadedScene["scene"],
  { before, after, price, runsAt }: Evaluation,
  orderId: string,
): Step<object> {
  const today = dateIn(timeZone, runsAt);
  const isMonthStart = runsAt === startOfDay(timeZone, firstDay(today.slice(0, 7)));
  return { orderId, before, after, fees: price.fees, at: runsAt, today, isMonthStart };
}

/** The scenes of a target after a step: the slice of the change has moved, and what stands on that. */
function scenesAfter(scenes: Scenes, { kind, slice }: AnyChange, step: Step<object>): Scenes {
  const own = scenes.get(kind);
  if (!own) throw new Error(`no scene was loaded for ${kind}`);
  const effects = slice.effects?.(own.scene.ground, step);
  const target: OrderTarget = slice.moveTarget?.(own.scene.target, step.after) ?? own.scene.target;
  return new Map(
    [...scenes].map(([name, each]) => {
      const { ground } = each.scene;
      const next =
        each.change.slice === slice
          ? slice.advance(ground, step)
          : ((effects && each.change.slice.applyEffects?.(ground, effects)) ?? ground);
      return [name, { ...each, scene: { ...each.scene, target, ground: next } }];
    }),
  );
}
