import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** Call details lie together by subscriber and time: that is how they are read. */
const USAGE_RECORD = `create table "usage_record" (
    "subscriber_id" varchar not null,
    "started_at" bigint not null,
    "id" varchar not null,
    "client_id" varchar not null,
    "kind" varchar not null,
    "direction" varchar not null,
    "other_party" varchar not null,
    "quantity" bigint not null,
    "zone" varchar not null,
    "roaming_country" varchar,
    "gross" bigint not null,
    "vat_rate" integer not null,
    "included" boolean not null,
    "state" varchar not null,
    "offset_minutes" integer not null,
    primary key ("subscriber_id", "started_at", "id")
  )`;

const TABLES = [
  `create table "account" (
    "id" varchar not null,
    "client_id" varchar not null,
    "number" varchar not null,
    "name" varchar not null,
    "state" varchar not null,
    primary key ("id")
  )`,
  `create unique index "account_client" on "account" ("client_id", "number")`,
  `create table "charge" (
    "id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    "subscriber_id" varchar not null,
    "month" varchar not null,
    "kind" varchar not null,
    "specification_id" varchar,
    "gross" bigint not null,
    "vat_rate" integer not null,
    "charged_on" varchar not null,
    "order_id" varchar,
    "invoice_id" varchar,
    primary key ("id")
  )`,
  `create index "charge_account_month" on "charge" ("account_id", "month", "kind")`,
  `create index "charge_subscriber_month" on "charge" ("subscriber_id", "month")`,
  `create table "closed_user_group" (
    "id" varchar not null,
    "client_id" varchar not null,
    "name" varchar not null,
    primary key ("id")
  )`,
  `create index "closed_user_group_client" on "closed_user_group" ("client_id")`,
  `create table "closed_user_group_member" (
    "subscriber_id" varchar not null,
    "cug_index" integer not null,
    "group_id" varchar not null,
    primary key ("subscriber_id", "cug_index")
  )`,
  `create index "closed_user_group_member_group" on "closed_user_group_member" ("group_id")`,
  `create table "client" (
    "id" varchar not null,
    "name" varchar not null,
    "unp" varchar not null,
    "state" varchar not null,
    "contract_number" varchar not null,
    "contract_date" varchar not null,
    "form_of_payment" varchar not null,
    "invoice_delivery_method" varchar not null,
    "invoice_delivery_address" varchar not null,
    "subscribers_may_spend" boolean not null,
    primary key ("id")
  )`,
  `create table "client_bank_account" (
    "client_id" varchar not null,
    "iban" varchar not null,
    "bank_name" varchar not null,
    "bic" varchar not null,
    primary key ("client_id", "iban")
  )`,
  `create table "instalment_plan" (
    "id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    "subscriber_id" varchar not null,
    "equipment" varchar not null,
    "price" bigint not null,
    "bought_on" varchar not null,
    primary key ("id")
  )`,
  `create index "instalment_plan_client" on "instalment_plan" ("client_id")`,
  `create index "instalment_plan_subscriber" on "instalment_plan" ("subscriber_id")`,
  `create table "instalment" (
    "plan_id" varchar not null,
    "month" varchar not null,
    "amount" bigint not null,
    "charge_id" varchar,
    primary key ("plan_id", "month")
  )`,
  `create table "invoice" (
    "id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    "number" varchar not null,
    "month" varchar not null,
    "formed_on" varchar not null,
    "due_on" varchar not null,
    "state" varchar not null,
    "total" bigint not null,
    primary key ("id")
  )`,
  `create index "invoice_client" on "invoice" ("client_id", "month")`,
  `create unique index "invoice_account_month" on "invoice" ("account_id", "month")`,
  `create table "invoice_line" (
    "invoice_id" varchar not null,
    "kind" varchar not null,
    "vat_rate" integer not null,
    "charged" bigint not null,
    "gross" bigint not null,
    "vat" bigint not null,
    primary key ("invoice_id", "kind", "vat_rate")
  )`,
  `create table "pool_number" (
    "number" varchar not null,
    "national_number" varchar not null,
    "category" varchar not null,
    "state" varchar not null,
    "state_until" bigint,
    primary key ("number")
  )`,
  `create index "pool_number_category" on "pool_number" ("state", "category", "national_number")`,
  `create table "payment" (
    "id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    "paid_on" varchar not null,
    "amount" bigint not null,
    "state" varchar not null,
    "reference" varchar not null,
    primary key ("id")
  )`,
  `create index "payment_client" on "payment" ("client_id", "paid_on")`,
  `create index "payment_account" on "payment" ("account_id", "paid_on")`,
  `create table "service_specification" (
    "id" varchar not null,
    "code" varchar not null,
    "category" varchar not null,
    "name_ru" varchar not null,
    "name_be" varchar not null,
    "name_en" varchar not null,
    "description_ru" varchar not null,
    "description_be" varchar not null,
    "description_en" varchar not null,
    "position" integer not null,
    "monthly_fee" bigint not null,
    "connection_fee" bigint not null,
    "included_megabytes" integer,
    primary key ("id")
  )`,
  `create unique index "service_specification_code" on "service_specification" ("code")`,
  `create table "service" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "specification_id" varchar not null,
    "state" varchar not null,
    "active_since" bigint,
    "terminated_at" bigint,
    primary key ("id")
  )`,
  `create index "service_subscriber" on "service" ("subscriber_id", "state", "specification_id")`,
  `create table "sim" (
    "iccid" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "state" varchar not null,
    primary key ("iccid")
  )`,
  `create index "sim_subscriber" on "sim" ("subscriber_id", "state")`,
  `create table "subscriber" (
    "id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    "tariff_plan_id" varchar not null,
    "number" varchar not null,
    "national_number" varchar not null,
    "name" varchar not null,
    "name_folded" varchar not null,
    "state" varchar not null,
    "activated_on" varchar not null,
    primary key ("id")
  )`,
  `create index "subscriber_number" on "subscriber" ("national_number")`,
  `create index "subscriber_account" on "subscriber" ("account_id", "national_number", "id")`,
  `create index "subscriber_client_name" on "subscriber" ("client_id", "name_folded", "id")`,
  `create index "subscriber_client_number" on "subscriber" ("client_id", "national_number", "id")`,
  `create table "subscriber_fact" (
    "id" varchar not null,
    "subscriber_id" varchar not null,
    "aspect" varchar not null,
    "value" varchar not null,
    "valid_from" bigint not null,
    "valid_to" bigint,
    primary key ("id")
  )`,
  `create index "subscriber_fact_from" on "subscriber_fact" ("subscriber_id", "valid_from", "id")`,
  `create table "tariff_plan" (
    "id" varchar not null,
    "code" varchar not null,
    "name_ru" varchar not null,
    "name_be" varchar not null,
    "name_en" varchar not null,
    "position" integer not null,
    "state" varchar not null,
    "monthly_fee" bigint not null,
    "included_minutes" integer not null,
    "included_messages" integer not null,
    "included_megabytes" integer not null,
    primary key ("id")
  )`,
  `create table "tariff_price" (
    "tariff_plan_id" varchar not null,
    "usage_kind" varchar not null,
    "zone" varchar not null,
    "price" bigint not null,
    "per" integer not null,
    "step" integer not null,
    primary key ("tariff_plan_id", "usage_kind", "zone")
  )`,
  `create table "tariff_plan_service" (
    "tariff_plan_id" varchar not null,
    "specification_id" varchar not null,
    "included" boolean not null,
    primary key ("tariff_plan_id", "specification_id")
  )`,
  `create index "tariff_plan_service_specification" on "tariff_plan_service" ("specification_id")`,
  `create table "usage_counter" (
    "subscriber_id" varchar not null,
    "month" varchar not null,
    "seconds" bigint not null,
    "messages" integer not null,
    "bytes" bigint not null,
    "package_specification_id" varchar,
    "package_bytes" bigint not null,
    primary key ("subscriber_id", "month")
  )`,
  `create table "billing_day" (
    "day" varchar not null,
    "step" varchar not null,
    "cursor" varchar not null,
    "seed" integer not null,
    "usage_rate" bigint not null,
    "usage_records" integer not null,
    primary key ("day")
  )`,
  `create table "network_effect" (
    "command_key" varchar not null,
    "kind" varchar not null,
    "subject" varchar not null,
    "payload" text not null,
    "done_at" bigint not null,
    primary key ("command_key")
  )`,
  `create index "network_effect_subject" on "network_effect" ("subject", "done_at")`,
  `create table "orders" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subject_id" varchar not null,
    "kind" varchar not null,
    "slice" varchar not null,
    "input" text not null,
    "note" varchar,
    "state" varchar not null,
    "reason_code" varchar,
    "reason_text" text,
    "created_at" bigint not null,
    "actor_id" varchar not null,
    "actor_name" varchar not null,
    "actor_role" varchar not null,
    "run_at" bigint not null,
    "on_closed_window" varchar not null,
    "revert_at" bigint,
    "undoes_id" varchar,
    "before" text not null,
    "after" text not null,
    "changes" text not null,
    "warnings" text not null,
    "price_once" bigint not null,
    "monthly_before" bigint not null,
    "monthly_after" bigint not null,
    "fees" text not null,
    "price_from" varchar not null,
    "digest" varchar not null,
    "due_at" bigint,
    "fence" integer not null,
    "attempts" integer not null,
    "needs_reconciliation" boolean not null,
    "completed_at" bigint,
    primary key ("id")
  )`,
  `create index "orders_undoes" on "orders" ("undoes_id")`,
  `create index "orders_client" on "orders" ("client_id", "id")`,
  `create index "orders_subject" on "orders" ("subject_id", "id")`,
  `create index "orders_due" on "orders" ("due_at", "id")`,
  `create table "order_event" (
    "order_id" varchar not null,
    "seq" integer not null,
    "at" bigint not null,
    "state" varchar not null,
    "code" varchar not null,
    "text" text not null,
    "actor_name" varchar,
    "actor_role" varchar,
    primary key ("order_id", "seq")
  )`,
  `create table "idempotency_key" (
    "actor_id" varchar not null,
    "idempotency_key" varchar not null,
    "request_hash" varchar not null,
    "result_id" varchar not null,
    "created_at" bigint not null,
    primary key ("actor_id", "idempotency_key")
  )`,
  `create table "audit_record" (
    "id" varchar not null,
    "at" bigint not null,
    "actor_id" varchar not null,
    "actor_name" varchar not null,
    "actor_role" varchar not null,
    "action" varchar not null,
    "client_id" varchar,
    "subject_id" varchar,
    "order_id" varchar,
    primary key ("id")
  )`,
  `create index "audit_record_subject" on "audit_record" ("subject_id", "id")`,
  `create index "audit_record_client" on "audit_record" ("client_id", "id")`,
];

/** All tables of the first release. */
export class FirstRelease1767225600000 implements MigrationInterface {
  name = "FirstRelease1767225600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { kind, text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
    if (kind === "sqlite") {
      await queryRunner.query(`${USAGE_RECORD} without rowid`);
    } else {
      await queryRunner.query(text(`${USAGE_RECORD} partition by range (started_at)`));
      // Months get partitions of their own as they come; what fits none is kept here.
      await queryRunner.query(`create table usage_record_other partition of usage_record default`);
    }
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
