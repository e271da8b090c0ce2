import { forUpdate, type Database, type Unit } from "../database/database";
import type { DeliveryReport } from "./delivery-report";
import { OutboxMail } from "./outbox-mail.entity";

/** Keeps that a message came back, or is late, beside what it is about, in the unit that writes it down. */
export type ReturnKeeper = (
  unit: Unit,
  posting: OutboxMail,
  report: DeliveryReport,
  at: number,
) => Promise<void>;

/** What became of a report: kept, known already, or of no message of ours. */
export type ReturnOutcome = "kept" | "known" | "unknown";

/** Writes down what a mail server reported of the message with a token; the same report twice is once. */
export function keepReturn(
  database: Database,
  token: string,
  report: DeliveryReport,
  at: number,
  keepers: Readonly<Partial<Record<string, ReturnKeeper>>>,
): Promise<ReturnOutcome> {
  return database.write(async (unit) => {
    const tail = `where t.return_token = $1 and t.sent_at is not null${forUpdate(unit)}`;
    const [posting] = await unit.read(OutboxMail, tail, [token]);
    if (!posting) return "unknown";
    // What came back for good is not late any more.
    if (posting.returned === "returned" || posting.returned === report.outcome) return "known";
    await unit.run("update outbox_mail set returned = $2 where id = $1", [posting.id, report.outcome]);
    await keepers[posting.kind]?.(unit, posting, report, at);
    return "kept";
  });
}
