import type { Unit } from "../../../platform/database/database";
import { SubscriberAspect } from "../../company/subscriber/subscriber.entity";
import type { Invoice } from "./invoice.entity";

/**
 * Keeps on an invoice, whose charges it has, the subscribers that they are of: each under the last name and number that
 * it had before `monthEnd` and the cost centre that it has now, with what they come to. What is called or labelled
 * otherwise later does not change it.
 */
export async function keepSubscribers(
  unit: Unit,
  { id, accountId }: Pick<Invoice, "id" | "accountId">,
  monthEnd: number,
): Promise<void> {
  await unit.run(`${KEEP} ${summed("c.account_id = $2 and c.invoice_id = $3")}`, [monthEnd, accountId, id]);
}

/** The same of all invoices of a month (YYYY-MM) at once: for who makes very many. */
export async function keepSubscribersOfMonth(unit: Unit, month: string, monthEnd: number): Promise<void> {
  const ofMonth = "c.invoice_id in (select i.id from invoice i where i.month = $2)";
  await unit.run(`${KEEP} ${summed(ofMonth)}`, [monthEnd, month]);
}

const lastBefore = (aspect: SubscriberAspect): string =>
  `(select f.value from subscriber_fact f where f.subscriber_id = s.id and f.aspect = '${aspect}' and f.valid_from < $1
      order by f.valid_from desc, f.id desc limit 1)`;

const labelled = (column: "name" | "code"): string =>
  `(select k.${column} from cost_centre k where k.id = s.cost_centre_id)`;

const KEEP = `insert into invoice_subscriber
    (id, invoice_id, subscriber_id, number, name, charged, cost_centre_name, cost_centre_code)
  select m.invoice_id || '_' || s.id, m.invoice_id, s.id, coalesce(${lastBefore(SubscriberAspect.NUMBER)}, s.number),
    coalesce(${lastBefore(SubscriberAspect.NAME)}, s.name), m.charged, ${labelled("name")}, ${labelled("code")}
  from subscriber s join`;

const summed = (charges: string): string =>
  `(select c.invoice_id, c.subscriber_id, cast(sum(c.gross) as bigint) as charged from charge c
    where ${charges} and c.subscriber_id is not null group by c.invoice_id, c.subscriber_id) m on m.subscriber_id = s.id`;
