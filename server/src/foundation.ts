import { defineModule } from "./define-module";
import { NETWORK_EFFECT_CLEARING } from "./network/network-effect-clearing.store";
import { NetworkEffect } from "./network/network-effect.entity";
import { changeResolvers } from "./orders/change-resolvers";
import { UNCONFIRMED_ORDERS } from "./orders/order-clearing.store";
import { orderResolvers } from "./orders/order-resolvers";
import { OrderEventRecord, OrderRecord } from "./orders/order.entity";
import { findOrder } from "./orders/order.store";
import { auditClearing } from "./platform/audit/audit-clearing.store";
import { AuditRecord } from "./platform/audit/audit-record.entity";
import { AuditSeal } from "./platform/audit/audit-seal.entity";
import { viewerOf } from "./platform/graphql/context";
import { idempotencyClearing } from "./platform/idempotency/idempotency-clearing.store";
import { IdempotencyKey } from "./platform/idempotency/idempotency-key.entity";
import { MAIL_ABOUT_CLEARING, MAIL_CLEARING } from "./platform/mail/outbox-clearing.store";
import { OutboxMail, OutboxMailAbout } from "./platform/mail/outbox-mail.entity";

/** What modules stand on: the engine, the network and the platform have tables and resolvers of their own as well. */
export const FOUNDATION = [
  defineModule({
    id: "orders",
    area: "orders",
    entities: [OrderRecord, OrderEventRecord],
    kept: { OrderRecord: "the history of a line", OrderEventRecord: "the history of a line" },
    resolversOf: (changes) => [...orderResolvers(changes), ...changeResolvers(changes)],
    nodes: { ord: (context, id) => findOrder(context.database, viewerOf(context), id) },
    clearings: () => [UNCONFIRMED_ORDERS],
  }),
  defineModule({
    id: "network",
    area: "network",
    entities: [NetworkEffect],
    clearings: () => [NETWORK_EFFECT_CLEARING],
  }),
  defineModule({
    id: "audit",
    area: "platform",
    entities: [AuditRecord, AuditSeal],
    kept: { AuditSeal: "what the audit was, so that the chain can be followed past what was cleared" },
    clearings: ({ keepAuditYears }) => [auditClearing(keepAuditYears)],
  }),
  defineModule({
    id: "idempotency",
    area: "platform",
    entities: [IdempotencyKey],
    clearings: ({ keepIdempotencyDays }) => [idempotencyClearing(keepIdempotencyDays)],
  }),
  defineModule({
    id: "mail",
    area: "platform",
    entities: [OutboxMail, OutboxMailAbout],
    clearings: () => [MAIL_CLEARING, MAIL_ABOUT_CLEARING],
  }),
];
