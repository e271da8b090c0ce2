import { createHash } from "node:crypto";
import { dateIn, type Localized } from "@kabinet/shared";
import { ulid } from "ulid";
import { ACTOR, PROGRAM } from "./data.ts";
import type { Row, Value } from "./sqlite.ts";

/** A service as far as its price goes; fees are 10^-6 BYN. */
export interface Offer {
  readonly id: string;
  readonly name: Localized;
  readonly monthlyFee: number;
}

/** A change of the package that may be made. */
export interface PackageChange {
  readonly key: string;
  readonly clientId: string;
  readonly subscriberId: string;
  /** Mobile internet itself. */
  readonly internet: Offer;
  readonly before: Offer | null;
  readonly after: Offer;
  /** Whether the month's fee of the new package has been charged already. */
  readonly charged: boolean;
}

/** The tables in which an order leaves rows, in the order in which they are written. */
export type OrderTable = "idempotency_key" | "orders" | "order_event" | "audit_record";
/** The row of each. */
export type OrderRows = Readonly<Record<OrderTable, Row>>;

/** What the answer says of an order. */
export interface OrderAnswer {
  readonly id: string;
  readonly differences: { readonly label: string; readonly before: string | null; readonly after: string }[];
  readonly once: number;
  readonly monthlyAfter: number;
  readonly from: string;
}

const KIND = "changeMobileInternetPackage";
/** Texts are kept as keys of the server's catalogue; names of packages as they were. */
const LABEL = { key: "mobile-internet.label.package" };
const NONE = { key: "mobile-internet.label.none" };
const PACKAGE_LOST = { code: "packageLost", text: { key: "mobile-internet.packageLost" } };
const FULL_MONTH = { code: "fullMonth", text: { key: "mobile-internet.fullMonth" } };
/** How the answer says them. */
const IN_RUSSIAN = { label: "Дополнительный пакет", none: "нет, интернет тарифного плана" };

/** Today in the operator's zone, YYYY-MM-DD. */
export function today(now: number): string {
  return dateIn("Europe/Minsk", now);
}

/** The rows that ours writes when it accepts this change (compared before anything is measured), and its answer. */
export function orderRows(change: PackageChange, now: number): { rows: OrderRows; answer: OrderAnswer } {
  const { clientId, subscriberId, before, after, internet } = change;
  const id = `ord_${ulid(now)}`;
  const from = today(now);
  const input = { subscriberId, packageId: after.id };
  const owed = after.monthlyFee > 0 && !change.charged;
  const fees = owed ? [{ kind: "serviceFee", specificationId: after.id, gross: after.monthlyFee }] : [];
  const changes = [{ label: LABEL, before: before?.name ?? NONE, after: after.name }];
  const once = owed ? after.monthlyFee : 0;
  const states = [before, after].map((each) => ({ connected: true, packageId: each?.id ?? null }));
  const warnings = before ? [PACKAGE_LOST, FULL_MONTH] : [FULL_MONTH];
  const monthlyBefore = internet.monthlyFee + (before?.monthlyFee ?? 0);
  const monthlyAfter = internet.monthlyFee + after.monthlyFee;
  // No line of the data has been charged in this month; on its first day what a line has is still being charged.
  const due = from.endsWith("-01") ? monthlyBefore : 0;
  const order = {
    id,
    client_id: clientId,
    subject_id: subscriberId,
    kind: KIND,
    slice: "mobileInternet",
    input: JSON.stringify(input),
    note: null,
    state: "acknowledged",
    reason_code: null,
    reason_text: null,
    created_at: now,
    actor_id: ACTOR.id,
    actor_name: ACTOR.name,
    actor_role: ACTOR.role,
    run_at: now,
    on_closed_window: "queue",
    revert_at: null,
    undoes_id: null,
    before: JSON.stringify(states[0]),
    after: JSON.stringify(states[1]),
    changes: JSON.stringify(changes),
    warnings: JSON.stringify(warnings),
    price_once: once,
    monthly_before: monthlyBefore,
    monthly_after: monthlyAfter,
    fees: JSON.stringify(fees),
    price_from: from,
    months: JSON.stringify([{ month: from.slice(0, 7), owed: due, total: due + once, without: due }]),
    digest: hash([KIND, subscriberId, input, states, fees, warnings]).slice(0, 24),
    due_at: now,
    fence: 0,
    attempts: 0,
    needs_reconciliation: 0,
    completed_at: null,
    terms_version: 1,
  } satisfies Record<string, Value>;
  const { actor_id, actor_name, actor_role } = order;
  const rows: OrderRows = {
    idempotency_key: {
      actor_id,
      idempotency_key: change.key,
      request_hash: hash({ kind: KIND, input }),
      result_id: id,
      created_at: now,
    },
    orders: order,
    order_event: {
      order_id: id,
      seq: 1,
      at: now,
      state: order.state,
      code: "accepted",
      text: "{}",
      actor_name,
      actor_role,
    },
    audit_record: {
      id: `aud_${ulid(now)}`,
      at: now,
      actor_id,
      actor_name,
      actor_role,
      action: "order.accepted",
      client_id: clientId,
      subject_id: subscriberId,
      order_id: id,
      program: PROGRAM,
      ip: "127.0.0.1",
      before: order.before,
      after: order.after,
    },
  };
  const shown = [
    { label: IN_RUSSIAN.label, before: before?.name.ru ?? IN_RUSSIAN.none, after: after.name.ru },
  ];
  return { rows, answer: { id, differences: shown, once, monthlyAfter, from } };
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
