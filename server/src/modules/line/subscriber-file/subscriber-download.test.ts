import type { LightMyRequestResponse } from "fastify";
import {
  buildAccount,
  buildClient,
  buildCostCentre,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { buildCharge } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, withAccess, type TestViewer } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";

interface Scene {
  readonly test: TestApp;
  readonly account: Account;
  readonly get: (file: string, query: object, as?: TestViewer | null) => Promise<LightMyRequestResponse>;
}

function withCompany(work: (scene: Scene) => Promise<void>): Promise<void> {
  return withTestApp(async (test) => {
    const account = await buildAccount(test.database, { number: "363543004" });
    const as = administratorOf(account.clientId);
    await work({
      test,
      account,
      get: async (file, query, viewer = as) =>
        test.app.inject({
          url: `/downloads/subscribers.${file}`,
          query: { clientId: account.clientId, ...query } as Record<string, string>,
          headers: viewer ? await test.headersOf(viewer) : {},
        }),
    });
  });
}

const rowsOf = ({ payload }: LightMyRequestResponse): string[] => payload.split("\r\n").slice(1, -1);

describe("the list of lines as a file", () => {
  it("for Excel has the columns that are asked for, in the order of the list, and no formula", async () => {
    await withCompany(async ({ test: { database }, account, get }) => {
      const { clientId } = account;
      const costCentre = await buildCostCentre(database, { clientId, name: "Склад", code: "=1+1" });
      const one = await buildSubscriber(database, {
        ...{ account, name: "=Анна", number: "+375291112233", costCentreId: costCentre.id },
      });
      await buildSubscriber(database, { account, name: "Борис; К", number: "+375291112234" });
      await buildCharge(database, one, { month: "2026-11", gross: 5_005_000 });
      const columns = "CHARGED_THIS_MONTH,COST_CENTRE,ACCOUNT,STATE,ACTIVATED_ON,MOBILE_INTERNET";
      const file = await get("csv", { columns, lang: "ru" });
      expect(file.statusCode).toBe(200);
      expect(file.headers["content-disposition"]).toContain("2026-11-16.csv");
      expect(file.payload.split("\r\n")).toEqual([
        "\uFEFFНомер;Имя;Мобильный интернет;Лицевой счёт;Центр затрат;Код центра затрат;Статус;Начислено за месяц с НДС, BYN;Подключён",
        "375 29 111-22-33;'=Анна;Выключен;363543004;Склад;'=1+1;Активен;5,01;10.01.2024",
        '375 29 111-22-34;"Борис; К";Выключен;363543004;;;Активен;0,00;10.01.2024',
        "",
      ]);
      expect(rowsOf(await get("csv", { columns: "none" }))[0]).toBe("375 29 111-22-33;'=Анна");
    });
  });

  it("as a workbook has real dates, sums that can be summed, and numbers as text", async () => {
    await withCompany(async ({ test: { database }, account, get }) => {
      const line = await buildSubscriber(database, { account, name: "Анна", number: "+375291112233" });
      await buildCharge(database, line, { month: "2026-11", gross: 5_005_000 });
      const file = await get("xlsx", { columns: "CHARGED_THIS_MONTH,ACTIVATED_ON", lang: "en" });
      const { readXlsx } = await import("hucre/xlsx");
      const { sheets } = await readXlsx(new Uint8Array(file.rawPayload));
      expect(sheets[0]?.name).toBe("Subscribers");
      expect(sheets[0]?.rows[1]).toEqual([
        "+375 29 111-22-33",
        "Анна",
        5.01,
        new Date("2024-01-10T00:00:00Z"),
      ]);
    });
  });

  it("holds what the same filter, search and order of the API hold, over all its pages", async () => {
    await withCompany(async ({ test: { database }, account, get }) => {
      const tariffPlan = await buildTariffPlan(database);
      await database.write(async (unit) => {
        for (let i = 0; i < 2_101; i++)
          await buildSubscriber(unit, {
            ...{ account, name: `Линия ${String(9_999 - i)}`, tariffPlan },
            number: `+37529${String(1_000_000 + i)}`,
          });
      });
      const numbers = async (query: object): Promise<string[]> =>
        rowsOf(await get("csv", { columns: "none", ...query })).map((row) => row.split(";")[0] ?? "");
      const all = await numbers({});
      expect(all).toHaveLength(2_101);
      expect(new Set(all).size).toBe(2_101);
      expect([...all].sort()).toEqual(all);
      expect(await numbers({ descending: "true" })).toEqual([...all].reverse());
      expect(await numbers({ sort: "NAME" })).toEqual([...all].reverse());
      expect(await numbers({ sort: "STATE" })).toEqual(all);
      expect(await numbers({ search: "291000_99" })).toHaveLength(10);
      expect(await numbers({ accountId: "acc_nobody" })).toEqual([]);
    });
  });

  it("is the company's only, as far as somebody serves it", async () => {
    await withCompany(async ({ test: { database }, account, get }) => {
      const beside = await buildAccount(database, { clientId: account.clientId });
      const own = await buildSubscriber(database, { account, number: "+375291112233" });
      await buildSubscriber(database, { account: beside });
      const some = withAccess({ clientId: account.clientId, role: "observer", accountIds: [account.id] });
      expect(rowsOf(await get("csv", { columns: "none" }, some))).toHaveLength(1);
      const stranger = administratorOf((await buildClient(database)).id);
      expect((await get("csv", {}, stranger)).statusCode).toBe(404);
      expect((await get("csv", {}, personOf(own.id))).statusCode).toBe(403);
      expect((await get("csv", {}, null)).statusCode).toBe(401);
    });
  });

  it.each([
    [{ clientId: "" }, "clientId is missing"],
    [{ colums: "STATE" }, "No such parameter"],
    [{ columns: "STATE,SHOE_SIZE" }, "columns is a list"],
    [{ state: "asleep" }, "state is one of"],
    [{ sort: "SHOE_SIZE" }, "sort is one of"],
    [{ withoutCostCentre: "yes" }, "withoutCostCentre is one of"],
  ])("is refused where the address cannot be read: %j", async (query, message) => {
    await withCompany(async ({ get }) => {
      const answer = await get("csv", query);
      expect(answer.statusCode).toBe(400);
      expect(answer.payload).toContain(message);
    });
  });

  it("tells at once what cannot be searched", async () => {
    await withCompany(async ({ get }) => {
      const answer = await get("xlsx", { search: "+7 999 123-45-67" });
      expect(answer.statusCode).toBe(400);
      expect(answer.payload).toContain("INVALID_SEARCH");
    });
  });
});
