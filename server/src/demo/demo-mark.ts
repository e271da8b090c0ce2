import { BillingDay } from "../modules/usage/rating/billing-day.entity";
import { Client } from "../modules/company/client/client.entity";
import type { Database } from "../platform/database/database";

/** The tables that the demo fills, and nothing else does while it is being made. */
const TABLES = [
  "appeal_read",
  "appeal_message",
  "appeal",
  "viewer_client",
  "viewer",
  "usage_view",
  "usage_party_tally",
  "usage_day_tally",
  "usage_month",
  "usage_record",
  "usage_counter",
  "charge",
  "invoice_line",
  "invoice",
  "payment",
  "instalment",
  "instalment_plan",
  "closed_user_group_member",
  "closed_user_group",
  "voicemail_email",
  "call_forwarding",
  "order_event",
  "orders",
  "pause",
  "service",
  "sim_code_view",
  "sim_code",
  "sim",
  "subscriber_fact",
  "subscriber",
  "account",
  "client_bank_account",
  "client",
  "pool_number",
  "tariff_plan_service",
  "tariff_price",
  "tariff_plan",
  "service_rule",
  "service_specification",
  "billing_day",
] as const;

/** What is in a database as far as the demo is concerned. */
export type DemoPresence = "empty" | "brokenOff" | "demo" | "other";

/** Looks what is in a database. */
export async function demoPresence(database: Database): Promise<DemoPresence> {
  const days = await database.read(BillingDay, "order by t.day desc limit 1");
  if (days[0]) return days[0].step === "generating" ? "brokenOff" : "demo";
  const clients = await database.read(Client, "limit 1");
  return clients.length === 0 ? "empty" : "other";
}

/** Whether the database holds a whole demo. */
export async function isDemo(database: Database): Promise<boolean> {
  return (await demoPresence(database)) === "demo";
}

/** Marks that a demo is being made; throws where there are data already. */
export async function beginDemo(
  database: Database,
  mark: { readonly day: string; readonly seed: number; readonly usageRate: number },
): Promise<void> {
  const presence = await demoPresence(database);
  if (presence === "demo" || presence === "other")
    throw new Error("the database is not empty: demo data need one of their own");
  await database.write(async (unit) => {
    if (presence === "brokenOff") {
      for (const table of TABLES) await unit.run(`delete from ${table}`);
    }
    await unit.insert(BillingDay, [{ ...mark, step: "generating", cursor: "", usageRecords: 0 }]);
  });
}

/** Marks that the demo is whole: billing goes on from here. */
export async function endDemo(database: Database, day: string): Promise<void> {
  await database.write((unit) =>
    unit.run("update billing_day set step = 'done', cursor = '' where day = $1", [day]),
  );
  if (database.kind === "postgres") await database.write((unit) => unit.run("analyze"));
}
