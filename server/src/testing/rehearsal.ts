import { CHANGES } from "../modules";
import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { judge, type Evaluation } from "../orders/evaluate";
import { Fold, foldChanges, loadForFold, type PlannedChange, type Scenes } from "../orders/fold";
import { placeOrder } from "../orders/place-order";
import type { Acting } from "../platform/authorization/acting";
import type { Database } from "../platform/database/database";
import { workUntilIdle } from "./order-scene";
import { TestClock } from "./test-clock";
import { administratorOf } from "./test-viewer";

const ZONE = "Europe/Minsk";
const SYSTEM_WANTS = { viewer: null, bySubscriber: false } as const;

/** A change that is wished of some line; the input lacks the line. */
export interface Wish {
  readonly kind: string;
  readonly input: object;
}

/** A line, and what is wished of it. */
export type Wished = readonly [line: Subscriber, wish: Wish];

/** What a judgement says, as far as it must be the same however the scene came about. */
function said(evaluation: Evaluation | null): object {
  if (!evaluation) throw new Error("a line is gone");
  const { refusals, warnings, before, after, price, differences } = evaluation;
  const codes = (notices: readonly { readonly code: string }[]): string[] => notices.map(({ code }) => code);
  return { refusals: codes(refusals), warnings: codes(warnings), before, after, price, differences };
}

/** One database of lines, on which wishes are carried out by the engine and folded besides. */
export class Rehearsal {
  private readonly clock: TestClock;
  /** The scenes as they were at first, and as they have been moved on ever since. */
  private first: ReadonlyMap<string, Scenes> = new Map();
  private fold = new Fold(new Map());
  /** What was said of each wish. */
  private readonly done: { readonly planned: PlannedChange; readonly said: object }[] = [];
  /** Codes of all that was refused. */
  readonly refused = new Set<string>();

  constructor(
    private readonly database: Database,
    now: number,
  ) {
    this.clock = new TestClock(now);
  }

  /** Loads the scenes of lines once, for all of these kinds; later nothing is loaded for the fold. */
  async begin(lines: readonly Subscriber[], kinds: readonly string[]): Promise<void> {
    this.first = await this.load(
      kinds.flatMap((kind) => lines.map((line) => this.planned([line, { kind, input: {} }]))),
    );
    this.fold = new Fold(this.first);
  }

  /** Carries out a wish of each of some lines; what the fold says of each has to be what the database says. */
  async step(wishes: readonly Wished[], pass = 0): Promise<void> {
    const planned = wishes.map((each) => this.planned(each));
    const loaded = await this.load(planned);
    for (const [i, wished] of wishes.entries()) {
      const one = planned[i];
      if (!one) throw new Error("nothing is wished of a line");
      const real = loaded.get(wished[0].id)?.get(one.change.kind);
      const found = said(real ? judge({ ...SYSTEM_WANTS, ...real, input: one.input }) : null);
      const expected = this.fold.next(one, SYSTEM_WANTS);
      expect([...wished, said(expected)]).toEqual([...wished, found]);
      this.done.push({ planned: one, said: found });
      for (const { code } of expected?.refusals ?? []) this.refused.add(code);
      if (expected?.refusals.length === 0) await this.place(wished[0], one);
    }
    await workUntilIdle(this.database, this.clock);
    const [open] = await this.database.rows<{ n: number }>(
      "select count(*) as n from orders where state not in ('completed', 'pending', 'cancelled')",
    );
    expect(open?.n).toBe(0);
    if (pass > 0) this.later(pass);
  }

  /** Folds all that was wished in one go; it is told what it was told step by step. */
  foldAtOnce(): void {
    const planned = this.done.map((each) => each.planned);
    const all = foldChanges(this.first, planned, SYSTEM_WANTS);
    expect(all.map(said)).toEqual(this.done.map((each) => each.said));
  }

  private planned([line, { kind, input }]: Wished): PlannedChange {
    const orderId = `${line.id}-${String(this.done.length)}`;
    const whole: object = { subscriberId: line.id, ...input };
    return { change: CHANGES.get(kind), input: whole, orderId };
  }

  private load(planned: readonly PlannedChange[]): Promise<Map<string, Scenes>> {
    const now = this.clock.now();
    const when = { changes: CHANGES, now, orderId: null, at: now, timeZone: ZONE };
    return loadForFold(this.database, planned, { ...SYSTEM_WANTS, ...when, lock: false });
  }

  private async place({ clientId }: Subscriber, { change, input }: PlannedChange): Promise<void> {
    const { database, clock } = this;
    const viewer = administratorOf(clientId);
    const acting: Acting = { viewer, locale: "ru", timeZone: ZONE, clock, database, proof: null };
    const idempotencyKey = String(this.done.length);
    const { userErrors } = await placeOrder(acting, CHANGES, { change, input, idempotencyKey });
    expect([change.kind, input, userErrors]).toEqual([change.kind, input, []]);
  }

  /** Time goes on: the fold is told of that, as the scenes of the database are. */
  private later(by: number): void {
    this.clock.advance(by);
    const now = this.clock.now();
    const at = (scenes: Scenes): Scenes =>
      new Map([...scenes].map(([kind, each]) => [kind, { ...each, scene: { ...each.scene, now, at: now } }]));
    this.fold = new Fold(new Map(Array.from(this.fold.present(), ([id, scenes]) => [id, at(scenes)])));
  }
}
