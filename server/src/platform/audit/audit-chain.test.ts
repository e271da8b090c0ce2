import { randomBytes } from "node:crypto";
import { withTestDatabase } from "../../testing/test-database";
import { SYSTEM } from "../authorization/viewer";
import type { Database } from "../database/database";
import { clearAway } from "../jobs/clear-away";
import { SecretBox } from "../secrets/secret-box";
import { TestClock } from "../../testing/test-clock";
import { examineChain, type ChainExamined } from "./audit-chain.task";
import { auditClearing } from "./audit-clearing.store";
import { AuditRecord } from "./audit-record.entity";
import { AuditSeal } from "./audit-seal.entity";
import { recordsText, sealHash } from "./audit-seal.policy";
import { sealNext } from "./audit-seal.store";
import { audit } from "./audit.store";

const NOW = Date.parse("2026-11-16T09:00:00Z");
const YEAR = 366 * 86_400_000;
const secrets = new SecretBox([randomBytes(32)]);

interface Scene {
  readonly database: Database;
  /** Ids of the records, in their order; the first three are in batch 1, the next in 2, the last three in 3. */
  readonly ids: readonly string[];
  readonly run: (sql: string, ...params: (string | number)[]) => Promise<number>;
  /** What is wrong with the chain: `batch kind record`. */
  readonly faults: () => Promise<string[]>;
}

const write = (database: Database, at: number, after: object = { n: at }): Promise<string> =>
  database.write((unit) => audit(unit, at, { ...SYSTEM, ip: "192.0.2.1" }, "session.opened", { after }));

const examined = (database: Database, now = NOW): Promise<ChainExamined> =>
  examineChain(database, secrets, now);

function withChain(work: (scene: Scene) => Promise<void>): Promise<void> {
  return withTestDatabase(async (database) => {
    const ids: string[] = [];
    for (let i = 0; i < 9; i += 1) {
      ids.push(await write(database, NOW + i));
      if (i % 3 === 2) await sealNext({ database, secrets, now: NOW + i });
    }
    const run = (sql: string, ...params: (string | number)[]): Promise<number> =>
      database.write((unit) => unit.run(sql, params));
    const faults = async (): Promise<string[]> =>
      (await examined(database)).faults.map(({ kind, sequence, recordId }) =>
        [sequence, kind, ...(recordId === undefined ? [] : [ids.indexOf(recordId)])].join(" "),
      );
    await work({ database, ids, run, faults });
  });
}

describe("the chain of the audit", () => {
  it("holds while nobody touches it, and tells its last link", async () => {
    await withChain(async ({ database, faults }) => {
      expect(await faults()).toEqual([]);
      const seals = await database.read(AuditSeal, "order by t.sequence");
      expect(await examined(database)).toMatchObject({
        ...{ seals: 3, records: 9, cleared: 0, unknownKeys: 0, unsealed: { count: 0, since: null } },
        head: { sequence: 3, hash: seals[2]?.hash },
      });
      await write(database, NOW + 100);
      expect((await examined(database)).unsealed).toEqual({ count: 1, since: NOW + 100 });
    });
  });

  it.each([
    "id",
    "actor_id",
    "actor_name",
    "actor_role",
    "action",
    "program",
    "ip",
    "before",
    "after",
    "client_id",
    "subject_id",
    "order_id",
  ])("tells which record's %s was changed", async (column) => {
    await withChain(async ({ ids, run, faults }) => {
      await run(`update audit_record set "${column}" = $2 where id = $1`, ids[4] ?? "", "other");
      // Of another id it is another record, and the old one is gone.
      expect(await faults()).toEqual(column === "id" ? ["2 removed 4", "2 added -1"] : ["2 changed 4"]);
    });
  });

  it("tells which record's time was changed, and what stands in another column than it did", async () => {
    await withChain(async ({ ids, run, faults }) => {
      await run("update audit_record set at = at + 1 where id = $1", ids[0] ?? "");
      await run("update audit_record set before = after, after = null where id = $1", ids[8] ?? "");
      expect(await faults()).toEqual(["1 changed 0", "3 changed 8"]);
    });
  });

  it("tells which record was removed, added to a batch, or moved to another one", async () => {
    await withChain(async ({ database, ids, run, faults }) => {
      await run("delete from audit_record where id = $1", ids[1] ?? "");
      expect(await faults()).toEqual(["1 removed 1"]);
      const [copied] = await database.read(AuditRecord, "where t.id = $1", [ids[0] ?? ""]);
      await database.write((unit) => unit.insert(AuditRecord, [{ ...copied, id: "aud_new", seal: 3 }]));
      expect(await faults()).toEqual(["1 removed 1", "3 added -1"]);
      await run("update audit_record set seal = 2 where id = $1", ids[2] ?? "");
      expect(await faults()).toEqual(["1 removed 1", "1 moved 2", "2 added 2", "3 added -1"]);
    });
  });

  it("tells of two records that were given each other's words", async () => {
    await withChain(async ({ ids, run, faults }) => {
      await run("update audit_record set id = 'x' where id = $1", ids[3] ?? "");
      await run("update audit_record set id = $2 where id = $1", ids[5] ?? "", ids[3] ?? "");
      await run("update audit_record set id = $1 where id = 'x'", ids[5] ?? "");
      expect(await faults()).toEqual(["2 changed 3", "2 changed 5"]);
    });
  });

  it("tells of a batch whose records are all gone, and of seals that are", async () => {
    await withChain(async ({ ids, run, faults }) => {
      await run("delete from audit_record where seal = 2");
      expect(await faults()).toEqual(["2 batchRemoved"]);
      await run("delete from audit_seal where sequence = 2");
      expect(await faults()).toEqual(["2 sealRemoved"]);
      // The last one leaves its records without a seal.
      await run("delete from audit_seal where sequence = 3");
      expect(await faults()).toEqual([`3 orphaned ${String(ids.length - 3)}`]);
    });
  });

  it("tells of seals that changed places", async () => {
    await withChain(async ({ run, faults }) => {
      await run("update audit_seal set sequence = 9 where sequence = 2");
      await run("update audit_seal set sequence = 2 where sequence = 3");
      await run("update audit_seal set sequence = 3 where sequence = 9");
      expect(await faults()).toEqual(["2 sealChanged", "3 sealChanged"]);
    });
  });

  it("tells of a seal that was made anew for what was changed, also where all that follow were", async () => {
    await withChain(async ({ database, ids, run, faults }) => {
      await run("update audit_record set action = 'other' where id = $1", ids[4] ?? "");
      let previousHash = "";
      const forge = async (sequence: number): Promise<void> => {
        const records = recordsText(
          await database.read(AuditRecord, "where t.seal = $1 order by t.id", [sequence]),
        );
        const [seal] = await database.read(AuditSeal, "where t.sequence = $1", [sequence]);
        if (!seal) throw new Error("no seal");
        const hash = sealHash({ ...seal, records, previousHash });
        await run(
          "update audit_seal set records = $2, previous_hash = $3, hash = $4 where sequence = $1",
          ...[sequence, records, previousHash, hash],
        );
        previousHash = hash;
      };
      await forge(1);
      await forge(2);
      expect(await faults()).toEqual(["2 sealUnsigned", "3 sealForeign"]);
      await forge(3);
      expect(await faults()).toEqual(["2 sealUnsigned", "3 sealUnsigned"]);
      // Signed with a key that nobody has it is no better: what is ours would have to follow.
      await run("update audit_seal set key_id = 'gone' where sequence >= 2");
      expect(await faults()).toEqual(["2 sealUnproved"]);
      // Who has the log of the time needs no key.
      const chain = await examineChain(database, null, NOW, { sequence: 3, hash: "as it was" });
      expect(chain.faults).toEqual([{ kind: "notAsNoted", sequence: 3 }]);
      expect(chain.unknownKeys).toBe(3);
    });
  });

  it("tells of an end that was cut off to who noted the last seal", async () => {
    await withChain(async ({ database, run }) => {
      await run("delete from audit_record where seal = 3");
      await run("delete from audit_seal where sequence = 3");
      expect((await examined(database)).faults).toEqual([]);
      const chain = await examineChain(database, secrets, NOW, { sequence: 3, hash: "x" });
      expect(chain.faults).toEqual([{ kind: "sealRemoved", sequence: 3, through: 3 }]);
    });
  });

  it("tells of what was written into the past", async () => {
    await withChain(async ({ database, faults }) => {
      await sealNext({ database, secrets, now: NOW });
      await write(database, NOW + 2 * 3_600_000);
      await sealNext({ database, secrets, now: NOW + 2 * 3_600_000 });
      await write(database, NOW + 500);
      await sealNext({ database, secrets, now: NOW + 3 * 3_600_000 });
      expect(await faults()).toEqual(["5 late -1"]);
      // Before the first seal there was no seal: what bears such a time comes in the beginning or never.
      await write(database, NOW - YEAR);
      await sealNext({ database, secrets, now: NOW + 4 * 3_600_000 });
      expect(await faults()).toEqual(["5 late -1", "6 late -1"]);
    });
  });

  it("is vouched for by a seal of ours where those before it are signed with a key that is gone", async () => {
    await withChain(async ({ database, run, faults }) => {
      await run("update audit_seal set key_id = 'gone'");
      expect(await faults()).toEqual(["1 sealUnproved"]);
      await write(database, NOW + 1);
      await sealNext({ database, secrets, now: NOW + 1 });
      expect(await faults()).toEqual([]);
      expect((await examined(database)).unknownKeys).toBe(3);
    });
  });

  it("is not gone on with by who has seen another end of it", async () => {
    await withChain(async ({ database, run }) => {
      const [seen = null] = await database.read(AuditSeal, "where t.sequence = 3");
      await run("delete from audit_seal where sequence = 3");
      await run("update audit_record set seal = null, actor_name = 'other' where seal = 3");
      await expect(sealNext({ database, secrets, now: NOW, seen })).rejects.toThrow("no more");
      expect(await database.read(AuditSeal, "where t.sequence = 3")).toEqual([]);
    });
  });

  it.each(["x", "null", "[]", '{"throughSeal":"3"}'])(
    "looks past a note of clearing that says %s",
    async (after) => {
      await withChain(async ({ database, run, faults }) => {
        await write(database, NOW);
        await run(
          "update audit_record set action = 'audit.cleared', actor_role = 'system', after = $1 where seal is null",
          after,
        );
        expect(await faults()).toEqual([]);
      });
    },
  );

  it("takes up what was written before there were seals, and what has come meanwhile, each record once", async () => {
    await withTestDatabase(async (database) => {
      for (let i = 0; i < 5; i += 1) await write(database, NOW - 5 * YEAR + i);
      const sealed: number[] = [];
      for (;;) {
        const seals = await Promise.all(
          [0, 1, 2].map(() => sealNext({ database, secrets, now: NOW, batch: 2 })),
        );
        const made = seals.flatMap((seal) => seal ?? []);
        sealed.push(...made.map(({ count }) => count));
        if (made.length === 0 && (await examined(database)).unsealed.count === 0) break;
      }
      expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(5);
      expect(await examined(database)).toMatchObject({ faults: [], seals: 3, records: 5 });
    });
  });

  it("can be followed past what was cleared when its time had come, and past nothing else", async () => {
    await withChain(async ({ database, run, faults }) => {
      const later = NOW + 4 * YEAR;
      const clear = async (years: number | null, now: number): Promise<number> => {
        let cleared = 0;
        await clearAway({
          ...{ database, clock: new TestClock(now), clearings: [auditClearing(years)], batch: 4, pause: 0 },
          onCleared: (_, rows) => (cleared += rows),
          onFault: (error) => {
            throw error;
          },
        });
        return cleared;
      };
      expect([await clear(null, later), await clear(3, NOW)]).toEqual([0, 0]);
      await write(database, later);
      await sealNext({ database, secrets, now: later });
      expect(await clear(3, later)).toBe(9);
      expect(await clear(3, later)).toBe(0);
      // Also before the word of it is sealed.
      for (const act of [null, "seal"]) {
        if (act) await sealNext({ database, secrets, now: later + 1 });
        const chain = await examined(database, later + 1);
        expect([chain.faults, chain.cleared]).toEqual([[], 3]);
      }
      await run("delete from audit_record where seal = 4");
      expect(await faults()).toEqual(["4 batchRemoved"]);
    });
  });

  it("believes no word of a clearing that came too early", async () => {
    await withChain(async ({ database, faults }) => {
      await database.write(async (unit) => {
        await unit.run("delete from audit_record where seal = 1");
        await audit(unit, NOW, SYSTEM, "audit.cleared", { after: { throughSeal: 1 } });
      });
      expect(await faults()).toEqual(["1 batchRemoved"]);
      await sealNext({ database, secrets, now: NOW + 10 });
      expect(await faults()).toEqual(["1 batchRemoved"]);
    });
  });
});
