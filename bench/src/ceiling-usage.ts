/** The ceiling of Q3: a page of call details. */
import type { FastifyInstance } from "fastify";
import { addDays, formatDecimal, startOfDay } from "@kabinet/shared";
import type { Sqlite } from "./sqlite.ts";

interface UsageRow {
  readonly id: string;
  readonly kind: string;
  readonly direction: string;
  readonly otherParty: string;
  readonly startedAt: number;
  readonly quantity: number;
  readonly zone: string;
  readonly roamingCountry: string | null;
  readonly gross: number;
  readonly vatRate: number;
  readonly included: number;
  readonly state: string;
}

/** What is asked for of the call details. */
interface UsagePage {
  readonly id: string;
  readonly filter: { readonly from: string; readonly through: string };
  readonly after: string;
}

/** How the ceiling writes its answers. */
interface Writing {
  readonly enumName: (value: string) => string;
  readonly text: (data: object) => string;
}

/** Adds the address that answers Q3. */
export function addUsage(app: FastifyInstance, reading: Sqlite, { enumName, text }: Writing): void {
  const usagePage = reading.prepare<UsageRow>(
    `select id, kind, direction, other_party as otherParty, started_at as startedAt, quantity, zone,
     roaming_country as roamingCountry, gross, vat_rate as vatRate, included, state
   from usage_record where subscriber_id = ?1 and started_at >= ?2 and started_at < min(?3, ?4 + 1)
     and (started_at, id) < (?4, ?5) order by started_at desc, id desc limit 101`,
  );

  app.post<{ Body: UsagePage }>("/Q3", async (request, reply) => {
    const { id, filter, after } = request.body;
    const [at, last] = JSON.parse(Buffer.from(after, "base64url").toString()) as [number, string];
    const [from, to] = [
      startOfDay("Europe/Minsk", filter.from),
      startOfDay("Europe/Minsk", addDays(filter.through, 1)),
    ];
    const rows = await usagePage(id, from, to, at, last);
    const page = rows.slice(0, 100);
    const end = page.at(-1);
    const nodes = page.map((row) => ({
      id: row.id,
      kind: enumName(row.kind),
      direction: enumName(row.direction),
      otherParty: row.otherParty,
      startedAt: new Date(row.startedAt).toISOString(),
      quantity: row.quantity,
      zone: enumName(row.zone),
      roamingCountry: row.roamingCountry,
      cost: { amount: formatDecimal(row.gross) },
      vatRate: row.vatRate,
      included: row.included === 1,
      state: enumName(row.state),
    }));
    const endCursor = end ? Buffer.from(JSON.stringify([end.startedAt, end.id])).toString("base64url") : null;
    void reply.type("application/json; charset=utf-8");
    return text({ usageRecords: { nodes, pageInfo: { hasNextPage: rows.length > 100, endCursor } } });
  });
}
