import { SYSTEM } from "../authorization/viewer";
import type { Clearing } from "../jobs/clearing";
import { AuditRecord } from "./audit-record.entity";
import { AuditSeal } from "./audit-seal.entity";
import { AUDIT_CLEARED } from "./audit-seal.policy";
import { audit } from "./audit.store";

/**
 * Records that were sealed in a month that lies so many years back are cleared; null keeps all of them. The seals stay,
 * and a record tells up to which batch that was done, so that the chain can be followed still. One such record a month.
 */
export function auditClearing(years: number | null): Clearing {
  return {
    what: "audit",
    entities: [AuditRecord],
    async *clear({ database, now, batch }) {
      if (years === null) return;
      const today = new Date(now);
      const before = Date.UTC(today.getUTCFullYear() - years, today.getUTCMonth(), 1);
      const [row] = await database.rows<{ first: number | null; through: number | null }>(
        `select min(t.seal) as "first",
           (select max(s.sequence) from audit_seal s where s.at < $1) as "through" from audit_record t
         where t.seal is not null`,
        [before],
      );
      const through = row?.through ?? 0;
      let from = row?.first ?? through + 1;
      if (from > through) return;
      await database.write((unit) =>
        audit(unit, now, SYSTEM, AUDIT_CLEARED, { after: { throughSeal: through } }),
      );
      while (from <= through) {
        // Whole batches only: of one that is there in part nobody could say what became of the rest.
        const next = await database.read(
          AuditSeal,
          "where t.sequence >= $1 and t.sequence <= $2 order by t.sequence limit 100",
          [from, through],
        );
        const start = from;
        let [last, rows] = [start, 0];
        for (const { sequence, count } of next) {
          if (rows > 0 && rows + count > batch) break;
          [last, rows] = [sequence, rows + count];
        }
        const end = last;
        yield await database.write((unit) =>
          unit.run("delete from audit_record where seal >= $1 and seal <= $2", [start, end]),
        );
        from = end + 1;
      }
    },
  };
}
