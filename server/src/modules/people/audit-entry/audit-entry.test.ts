import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { audit, type AuditSubject } from "../../../platform/audit/audit.store";
import { SYSTEM, type Actor } from "../../../platform/authorization/viewer";
import { say } from "../../../platform/texts/fill";
import { AUDIT_ACTIONS, LOCALES, type AuditAction } from "@kabinet/shared";
import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  oneOfStaff,
  personOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import { AUDIT_KINDS } from "./audit-kind.policy";
import { sentenceOf } from "./audit-sentence.policy";

const ENTRIES = graphql(`
  query AuditEntriesOfClient($clientId: ID!, $filter: AuditEntryFilter, $first: Int = 20, $after: String) {
    client(id: $clientId) {
      viewerSeesWholeAudit
      auditEntries(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          at action message kind actorId program ip seal
          actor { name role }
          subject { id kind name }
          order { id }
        }
      }
    }
  }
`);
const OWN = graphql(`
  query OwnAuditEntries($filter: AuditEntryFilter) {
    viewer { auditEntries(first: 20, filter: $filter) { nodes { action ip } } }
  }
`);

const NOW = Date.parse("2026-11-16T09:00:00Z");
const MINUTE = 60_000;
let minutes = 0;

const act = (test: TestApp, actor: Actor, action: AuditAction, subject: AuditSubject): Promise<string> =>
  test.database.write((unit) => audit(unit, NOW + ++minutes * MINUTE, actor, action, subject));

interface Scene {
  readonly test: TestApp;
  readonly clientId: string;
  readonly lineId: string;
  readonly boss: TestViewer;
  readonly coordinator: TestViewer;
  readonly actions: (as: TestViewer, filter?: object) => Promise<string[]>;
}

/** A company in which its people, one of its subscribers, the operator and the cabinet itself have done something. */
function withActs(work: (scene: Scene) => Promise<void>): Promise<void> {
  return withTestApp(async (test) => {
    minutes = 0;
    const account = await buildAccount(test.database);
    const { clientId } = account;
    const line = await buildSubscriber(test.database, { account, number: "+375291112233" });
    const boss = administratorOf(clientId);
    const coordinator = withAccess({ clientId, role: "coordinator", accountIds: null });
    const others = (await buildClient(test.database)).id;
    for (const viewer of [boss, coordinator]) await test.headersOf(viewer);
    const from = (viewer: TestViewer, more: object = {}): Actor => ({ ...viewer, ip: "192.0.2.7", ...more });
    const subjectId = line.id;
    await act(test, from(boss), "session.opened", { clientId: null, subjectId: boss.id });
    await act(test, from(boss), "access.granted", {
      ...{ clientId, subjectId: coordinator.id, after: { role: "coordinator", accountIds: null } },
    });
    await act(test, from(coordinator, { program: "1С" }), "usage.downloaded", {
      ...{ clientId, subjectId, after: { from: "2026-11-01", through: "2026-11-15" } },
    });
    const person = personOf(line.id);
    await act(test, from(person), "simCodes.revealed", { clientId, subjectId });
    await act(test, from(person), "appeal.created", { clientId, subjectId: "apl_own" });
    await act(test, from(oneOfStaff()), "payment.confirmed", { clientId, subjectId: "pay_1" });
    const later = await act(test, SYSTEM, "order.failed", { clientId, subjectId: null });
    // An earlier release may have written what this one does not know.
    await test.database.write((unit) =>
      unit.run("update audit_record set action = 'later.unknown' where id = $1", [later]),
    );
    await act(test, from(boss), "access.granted", { clientId: others, subjectId: boss.id });
    const actions = async (as: TestViewer, filter: object = {}): Promise<string[]> =>
      ((await test.data(ENTRIES, { clientId, filter }, { as })).client?.auditEntries.nodes ?? []).map(
        ({ action }) => action,
      );
    await work({ test, clientId, lineId: line.id, boss, coordinator, actions });
  });
}

describe("the history of acts", () => {
  it("tells an administrator of the whole company who did what, to what, by which program and from where", async () => {
    await withActs(async ({ test, clientId, lineId, boss, coordinator }) => {
      const { client } = await test.data(ENTRIES, { clientId }, { as: boss, locale: "ru" });
      expect(client?.viewerSeesWholeAudit).toBe(true);
      const nodes = client?.auditEntries.nodes ?? [];
      expect(nodes.map(({ message }) => message)).toEqual([
        "Другое действие (later.unknown)",
        "Платёж подтверждён",
        "Просмотр PIN и PUK",
        "Выгрузка детализации: 1 ноября 2026 — 15 ноября 2026",
        "Открыт доступ: координатор",
      ]);
      expect(client?.auditEntries.totalCount).toBe(5);
      expect(nodes[3]).toMatchObject({
        ...{
          kind: "LOOKS",
          actorId: coordinator.id,
          program: "1С",
          ip: "192.0.2.7",
          seal: null,
          order: null,
        },
        ...{ at: "2026-11-16T09:03:00.000Z", actor: { name: coordinator.name, role: "ADMINISTRATOR" } },
        subject: { id: lineId, kind: "SUBSCRIBER", name: "+375291112233" },
      });
      expect(nodes[4]?.subject).toEqual({ id: coordinator.id, kind: "PERSON", name: coordinator.name });
      // Where subscribers and the operator's staff sit is not the company's business.
      expect(nodes.map(({ ip }) => ip)).toEqual([null, null, null, "192.0.2.7", "192.0.2.7"]);
      expect(nodes[0]).toMatchObject({ actor: { role: null }, actorId: null, kind: null, subject: null });
    });
  });

  it("is narrowed by person, kind, days, line and thing, and has pages", async () => {
    await withActs(async ({ test, clientId, lineId, boss, coordinator, actions }) => {
      expect(await actions(boss, { actorId: coordinator.id })).toEqual(["usage.downloaded"]);
      expect(await actions(boss, { kinds: ["ACCESS", "MONEY"] })).toEqual([
        "payment.confirmed",
        "access.granted",
      ]);
      expect(await actions(boss, { number: "8 029 111-22-33" })).toEqual([
        "simCodes.revealed",
        "usage.downloaded",
      ]);
      expect(await actions(boss, { number: "80291112234" })).toEqual([]);
      expect(await actions(boss, { subjectId: lineId, kinds: ["LOOKS"] })).toHaveLength(2);
      expect(await actions(boss, { from: "2026-11-16", through: "2026-11-16" })).toHaveLength(5);
      expect(await actions(boss, { from: "2026-11-17" })).toEqual([]);
      expect(await actions(boss, { through: "2026-11-15" })).toEqual([]);
      const from = async (after: string | null): Promise<string[]> => {
        const { client } = await test.data(ENTRIES, { clientId, first: 2, after }, { as: boss });
        const page = client?.auditEntries;
        const found = (page?.nodes ?? []).map(({ action }) => action);
        expect(found.length).toBeLessThanOrEqual(2);
        return page?.pageInfo.hasNextPage ? [...found, ...(await from(page.pageInfo.endCursor))] : found;
      };
      expect(await from(null)).toEqual(await actions(boss));
    });
  });

  it("is everybody's own, and of the company the administrators' of the whole of it and the staff's", async () => {
    await withActs(async ({ test, clientId, boss, coordinator, actions }) => {
      expect(await actions(coordinator)).toEqual(["usage.downloaded"]);
      expect(await actions(coordinator, { actorId: boss.id })).toEqual([]);
      const some = withAccess({ clientId, role: "administrator", accountIds: ["acc_none"] });
      expect(await actions(some)).toEqual([]);
      const stranger = administratorOf((await buildClient(test.database)).id);
      expect((await test.data(ENTRIES, { clientId }, { as: stranger })).client).toBeNull();
      expect(await actions(oneOfStaff())).toContain("appeal.created");

      const own = async (as: TestViewer): Promise<string[]> =>
        ((await test.data(OWN, {}, { as })).viewer?.auditEntries.nodes ?? []).map(({ action }) => action);
      // What was done in a company that is not theirs any more is not told.
      expect(await own(boss)).toEqual(["access.granted", "session.opened"]);
      expect(await own(coordinator)).toEqual(["usage.downloaded"]);
    });
  });

  it("is a file with the same filters, without formulas, in whole", async () => {
    await withActs(async ({ test, clientId, boss, coordinator }) => {
      await act(test, { ...boss, ip: null }, "costCentre.created", {
        ...{ clientId, subjectId: "cst_1", after: { name: "=1+1" } },
      });
      const get = async (query: Record<string, string>, as: TestViewer = boss) =>
        test.app.inject({
          url: "/downloads/audit.csv",
          query: { clientId, ...query },
          headers: await test.headersOf(as),
        });
      const rows = (await get({ lang: "ru" })).payload.split("\r\n");
      expect(rows[0]).toBe("\uFEFFКогда;Кто;От кого;Что сделано;С чем;Заказ;Программа;Адрес");
      expect(rows[1]).toContain(";Компания;Создан центр затрат: =1+1;");
      expect(rows).toContain(
        `16.11.2026 12:03:00;${coordinator.name};Компания;Выгрузка детализации: 1 ноября 2026 — 15 ноября 2026;375 29 111-22-33;;1С;192.0.2.7`,
      );
      expect(rows).toHaveLength(8);
      expect((await get({ kinds: "MONEY", lang: "en" })).payload.split("\r\n")).toHaveLength(3);
      expect((await get({}, coordinator)).payload.split("\r\n")).toHaveLength(3);
      for (const query of [{ kinds: "SHOES" }, { from: "tomorrow" }, { lang: "de" }, { who: "x" }])
        expect((await get(query as Record<string, string>)).statusCode).toBe(400);
      const stranger = administratorOf((await buildClient(test.database)).id);
      expect((await get({}, stranger)).statusCode).toBe(404);
    });
  });

  it("goes through more than one page of a file, each act once", async () => {
    await withTestApp(async (test) => {
      const { id: clientId } = await buildClient(test.database);
      const boss = administratorOf(clientId);
      await test.headersOf(boss);
      const at = NOW;
      const record = (i: number): Partial<AuditRecord> => ({
        ...{
          id: `aud_${String(i).padStart(5, "0")}`,
          at,
          actorId: boss.id,
          actorName: "А",
          actorRole: "administrator",
        },
        ...{ action: "order.accepted", program: null, ip: null, before: null, after: null, clientId },
        ...{ subjectId: null, orderId: null, seal: null },
      });
      await test.database.write((unit) =>
        unit.insert(
          AuditRecord,
          Array.from({ length: 2_100 }, (_, i) => record(i)),
        ),
      );
      const file = await test.app.inject({
        url: "/downloads/audit.csv",
        query: { clientId },
        headers: await test.headersOf(boss),
      });
      expect(file.payload.split("\r\n")).toHaveLength(2_102);
    });
  });
});

describe("the sentence of an act", () => {
  // That each action that is written down is one of these holds the compiler: `audit` takes no other.
  const actions = AUDIT_KINDS.flatMap((kind) => [...AUDIT_ACTIONS[kind]]);

  it.each(actions)("is said in each language, whatever is known of %s", (action) => {
    for (const locale of LOCALES) {
      const plain = say(sentenceOf({ action, before: null, after: null }, null), locale);
      expect(plain).not.toContain(action);
      const state = JSON.stringify({ name: "Имя", email: "a@b.example", reason: "Почему", role: "observer" });
      expect(
        say(sentenceOf({ action, before: state, after: state }, null), locale).startsWith(
          plain.split(":")[0] ?? "",
        ),
      ).toBe(true);
    }
  });

  it("says what an order changes, what a role has become, and what a payment came to", () => {
    const said = (action: string, before: object | null, after: object | null, title: string | null = null) =>
      say(
        sentenceOf(
          { action, before: before && JSON.stringify(before), after: after && JSON.stringify(after) },
          title,
        ),
        "ru",
      );
    expect(said("order.completed", { state: "inProgress" }, { state: "completed" }, "Пауза")).toBe(
      "Заказ выполнен: Пауза",
    );
    expect(said("access.changed", { role: "observer" }, { role: "accountant" })).toBe(
      "Изменён доступ: наблюдатель → бухгалтер",
    );
    expect(said("access.changed", { role: "observer" }, { role: "observer" })).toBe(
      "Изменён доступ: наблюдатель",
    );
    expect(said("payment.registered", null, { amount: 12_500_000 })).toBe(
      "Платёж зарегистрирован: 12,50 BYN",
    );
    expect(said("subscriber.costCentreSet", { costCentre: "Склад" }, { costCentre: null })).toBe(
      "Центр затрат номера: без центра затрат",
    );
    expect(said("accessPolicy.changed", {}, { needsSecondFactor: true })).toBe(
      "Изменено правило входа: второй фактор нужен всем",
    );
  });
});
