import type { KnownChanges } from "../../../orders/change";
import type { Evaluation, Occasion } from "../../../orders/evaluate";
import type { Explanation } from "../../../orders/explanation";
import { Fold, loadForFold, type PlannedChange, type Scenes } from "../../../orders/fold";
import { FOLLOWS, inputOf, stepOf } from "../../../orders/judge-following";
import { slicesMovingTheSame } from "../../../orders/change-list";
import { orderText } from "../../../orders/order.texts";
import { ordersUnderWayOf } from "../../../orders/order.store";
import { OnClosedWindow, type OrderRecord } from "../../../orders/order.entity";
import type { Reader } from "../../../platform/database/database";
import { BulkRowOutcome, type BulkChange, type BulkChangeRow } from "./bulk-change.entity";
import { bulkChangeText } from "./bulk-change.texts";

/** When rows are worked out, and of which change of many. */
export interface Judging {
  readonly changes: KnownChanges;
  readonly bulk: Pick<BulkChange, "clientId" | "runAt" | "onClosedWindow" | "note">;
  readonly timeZone: string;
}

/** What a row comes to. */
export interface JudgedRow {
  readonly row: BulkChangeRow;
  /** Null where there is nothing to order. */
  readonly evaluation: Evaluation | null;
  /** The order that has to end first; null where there is none. */
  readonly afterId: string | null;
}

/**
 * Works rows out in their order, each on what those before it leave, of its own line and of the company: what is asked of
 * the database are a few statements for each batch. Rows of one line come in one batch.
 */
export class RowJudge {
  private readonly fold = new Fold(new Map());

  constructor(private readonly judging: Judging) {}

  /** What some rows come to that are still to be worked out; the rows are filled in. */
  async judge(
    reader: Reader,
    rows: readonly BulkChangeRow[],
    { now, lock }: { readonly now: number; readonly lock: boolean },
  ): Promise<JudgedRow[]> {
    const { changes, bulk, timeZone } = this.judging;
    const at = Math.max(bulk.runAt ?? now, now);
    const planned = new Map(rows.flatMap((row) => this.plannedOf(row)));
    const ids = [...new Set(rows.flatMap(({ subscriberId }) => subscriberId ?? []))];
    const occasion: Occasion = {
      ...{ changes, viewer: null, now, orderId: null, at, timeZone, bySubscriber: false, lock },
    };
    const before = at > now ? [] : await ordersUnderWayOf(reader, ids);
    const relevant = this.movingTheSame(before, [...planned.values()]);
    const going = relevant.map((order) => ({ change: changes.get(order.kind), input: inputOf(order) }));
    const scenes = await loadForFold(reader, [...planned.values(), ...going], occasion);
    this.fold.add(scenes);
    for (const order of relevant) this.follow(order, scenes);
    const lastOf = new Map(relevant.map(({ subjectId, id }) => [subjectId, id]));
    const judged = rows.map((row): JudgedRow => {
      const change = planned.get(row);
      if (!change) return { row, evaluation: null, afterId: null };
      const evaluation = this.fold.next(change, { viewer: null, bySubscriber: false });
      const afterId = row.subscriberId === null ? null : (lastOf.get(row.subscriberId) ?? null);
      return { row, afterId, evaluation: this.own(evaluation, change, at, afterId !== null) };
    });
    this.fold.forget(ids);
    return judged;
  }

  /**
   * What a row comes to besides its rules: a line that has gone to another company meanwhile is nobody's of this one, what
   * is to come back must not have to before it is done, and a closed window may be refused.
   */
  private own(
    evaluation: Evaluation | null,
    { input: { revertAt } }: PlannedChange,
    at: number,
    follows: boolean,
  ): Evaluation | null {
    const { clientId, onClosedWindow } = this.judging.bulk;
    if (!evaluation || evaluation.target.clientId !== clientId) return null;
    const { window, refusals, warnings } = evaluation;
    if (revertAt && revertAt <= at)
      return { ...evaluation, refusals: [...refusals, orderText.told("REVERT_BEFORE_RUN")] };
    if (window && onClosedWindow === OnClosedWindow.REFUSE) {
      const closed = { code: "WINDOW_CLOSED", text: window.explanation.text } as const;
      return { ...evaluation, refusals: [...refusals, closed] };
    }
    return follows ? { ...evaluation, warnings: [FOLLOWS, ...warnings] } : evaluation;
  }

  private plannedOf(row: BulkChangeRow): [BulkChangeRow, PlannedChange][] {
    const { changes, bulk } = this.judging;
    const { subscriberId, kind, input } = row;
    if (subscriberId === null || isSettled(row)) return [];
    const change = changes.get(kind);
    const { runAt, onClosedWindow } = bulk;
    const own = { note: bulk.note, ...(JSON.parse(input) as object), subscriberId, runAt, onClosedWindow };
    const orderId = row.orderId ?? `${row.bulkChangeId} ${String(row.place)}`;
    return [[row, { change, input: own, orderId }]];
  }

  private movingTheSame(orders: readonly OrderRecord[], planned: readonly PlannedChange[]): OrderRecord[] {
    const { changes } = this.judging;
    const slices = new Set(
      [...new Set(planned.map(({ change }) => change.slice))].flatMap((slice) =>
        slicesMovingTheSame(changes, slice),
      ),
    );
    return orders.filter(({ slice }) => slices.has(slice));
  }

  private follow(order: OrderRecord, scenes: ReadonlyMap<string, Scenes>): void {
    const change = this.judging.changes.get(order.kind);
    const loaded = scenes.get(order.subjectId)?.get(order.kind);
    if (loaded) this.fold.done(order.subjectId, change, stepOf(order, loaded.scene));
  }
}

/** What was clear of a row when it was made: it needs no working out, and nothing that happens changes it. */
const SETTLED: readonly (string | null)[] = [
  ...["NO_LINE", "NOT_A_NUMBER", "SHORTENED", "REPEATED", "CONTRADICTING"],
  ...["NOT_REVERSIBLE", "OVERTAKEN", "ALREADY_UNDONE"],
];

function isSettled({ code }: BulkChangeRow): boolean {
  return code !== null && SETTLED.includes(code);
}

/** Writes into a row what it has come to. */
export function fill({ row, evaluation }: JudgedRow, changes: KnownChanges): BulkChangeRow {
  if (isSettled(row)) return row;
  if (!evaluation) return Object.assign(row, refusedBy([bulkChangeText.told("NO_LINE")]));
  const { refusals, warnings, differences, price, once, from, runsAt, digest } = evaluation;
  const [first] = refusals;
  if (first) {
    const unchanged: readonly string[] = changes.get(row.kind).unchangedBy ?? [];
    const isUnchanged = refusals.every(({ code }) => unchanged.includes(code));
    const outcome = isUnchanged ? BulkRowOutcome.UNCHANGED : BulkRowOutcome.REFUSED;
    return Object.assign(row, refusedBy(refusals), { outcome });
  }
  return Object.assign(row, {
    ...{ outcome: BulkRowOutcome.CHANGES, code: null, reasons: "[]", digest },
    ...{ changes: JSON.stringify(differences), warnings: JSON.stringify(warnings) },
    ...{ priceOnce: once, monthlyBefore: price.monthlyBefore, monthlyAfter: price.monthlyAfter },
    ...{ priceFrom: from, runsAt },
  });
}

/** What a row says for which nothing is ordered. */
export function refusedBy(reasons: readonly Explanation[]): Partial<BulkChangeRow> {
  return {
    ...{ outcome: BulkRowOutcome.REFUSED, code: reasons[0]?.code ?? null, reasons: JSON.stringify(reasons) },
    ...{ changes: "[]", warnings: "[]", priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0 },
    ...{ priceFrom: null, runsAt: null, digest: null },
  };
}
