import type { CalendarDate } from "@kabinet/shared";
import type { Reader, Unit } from "../../../platform/database/database";
import { KnownPrice } from "./known-price.entity";

/** Since when the first known price of something holds: nobody knows of another before it. */
const SINCE_EVER = "0001-01-01";

const SAME = (other: string): string =>
  `${other}.tariff_plan_id = p.tariff_plan_id and ${other}.usage_kind = p.usage_kind and ${other}.zone = p.zone`;

/**
 * Keeps the catalogue's prices for usage that are not the last known ones, as those from a day on (YYYY-MM-DD). Of several
 * changes of one day the last one stays. It is one statement: who is at it at the same time writes the same.
 */
export async function keepPrices(unit: Unit, today: CalendarDate): Promise<void> {
  await unit.run(
    `insert into known_price (tariff_plan_id, usage_kind, zone, valid_from, price, per)
      select p.tariff_plan_id, p.usage_kind, p.zone,
        case when k.valid_from is null then '${SINCE_EVER}' else $1 end, p.price, p.per
      from tariff_price p left join known_price k on ${SAME("k")}
        and k.valid_from = (select max(l.valid_from) from known_price l where ${SAME("l")})
      where k.valid_from is null or k.price <> p.price or k.per <> p.per
      on conflict (tariff_plan_id, usage_kind, zone, valid_from) do update set price = excluded.price, per = excluded.per`,
    [today],
  );
}

/**
 * What is known of the prices that have changed after a day (YYYY-MM-DD) and by another one, each in the order of its days
 * from the first one known on.
 */
export function pricesChanged(
  reader: Reader,
  after: CalendarDate,
  through: CalendarDate,
): Promise<KnownPrice[]> {
  return reader.read(
    KnownPrice,
    `where t.valid_from <= $2 and exists (select 1 from known_price p where ${SAME("t")}
        and p.valid_from > $1 and p.valid_from <= $2)
      order by t.tariff_plan_id, t.usage_kind, t.zone, t.valid_from`,
    [after, through],
  );
}
