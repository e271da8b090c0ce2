import type { AuditAction } from "@kabinet/shared";
import { audit, auditEach } from "../platform/audit/audit.store";
import type { Actor } from "../platform/authorization/viewer";
import type { Unit } from "../platform/database/database";
import type { OrderRecord, OrderState } from "./order.entity";

/** What an order moves, or its state, before and after what is done to it. */
interface Became {
  readonly before: object;
  readonly after: object;
}

/** Which order it is, and in which state it was. */
type Audited = Pick<OrderRecord, "id" | "clientId" | "subjectId" | "state">;

/** Writes to the audit what was done to an order, with what has become of what. */
export async function auditOrder(
  unit: Unit,
  at: number,
  actor: Actor,
  action: AuditAction,
  { id, clientId, subjectId }: Audited,
  became: Became,
): Promise<void> {
  await audit(unit, at, actor, action, { clientId, subjectId, orderId: id, ...became });
}

/** Writes to the audit that orders were accepted, with what each moves. */
export async function auditNewOrders(
  unit: Unit,
  at: number,
  actor: Actor,
  orders: readonly OrderRecord[],
): Promise<void> {
  const subjects = orders.map(({ id, clientId, subjectId, before, after }) => ({
    ...{ clientId, subjectId, orderId: id },
    before: JSON.parse(before) as object,
    after: JSON.parse(after) as object,
  }));
  await auditEach(unit, at, actor, "order.accepted", subjects);
}

/** The same of an order of which nothing but its state has changed. */
export async function auditState(
  unit: Unit,
  at: number,
  actor: Actor,
  action: AuditAction,
  order: Audited,
  state: OrderState,
): Promise<void> {
  await auditOrder(unit, at, actor, action, order, { before: { state: order.state }, after: { state } });
}
