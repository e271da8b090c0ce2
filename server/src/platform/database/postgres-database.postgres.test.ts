import { withTestDatabase } from "../../testing/test-database";
import { AuditRecord } from "../audit/audit-record.entity";

const row = (id: string) => ({ id, at: 1, actorId: "a", actorName: "А", actorRole: "staff", action: "x" });

describe("PostgreSQL", () => {
  it("outlives a connection that breaks in the midst of a unit: the unit fails, the next one does not", async () => {
    await withTestDatabase(async (database) => {
      let tell: (pid: number) => void = () => undefined;
      // Begun outside the unit, so that it has a connection of its own.
      const ended = new Promise<number>((resolve) => (tell = resolve)).then((pid) =>
        database.rows("select pg_terminate_backend($1)", [pid]),
      );
      const broken = database.write(async (unit) => {
        const [own] = await unit.rows<{ pid: number }>("select pg_backend_pid() as pid");
        await unit.insert(AuditRecord, [row("aud_1")]);
        tell(own?.pid ?? 0);
        await ended;
        await new Promise((resolve) => setTimeout(resolve, 100));
        await unit.insert(AuditRecord, [row("aud_2")]);
      });
      await expect(broken).rejects.toThrow();
      expect(await database.write((unit) => unit.insert(AuditRecord, [row("aud_3")]))).toBe(1);
      expect((await database.read(AuditRecord, "order by t.id")).map(({ id }) => id)).toEqual(["aud_3"]);
    });
  });

  it("says so when a unit was rolled back because a statement in it failed, even if the work went on", async () => {
    await withTestDatabase(async (database) => {
      const taken = database.write(async (unit) => {
        await unit.insert(AuditRecord, [row("aud_1")]);
        await unit.insert(AuditRecord, [row("aud_1")]).catch(() => undefined);
        return "written";
      });
      await expect(taken).rejects.toThrow("rolled back");
      expect(await database.read(AuditRecord, "")).toEqual([]);
    });
  });
});
