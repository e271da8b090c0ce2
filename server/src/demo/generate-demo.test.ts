import { createHash } from "node:crypto";
import { isValidIban, isValidIccid, isValidUnp, parseNumber, subscriberNameProblem } from "@kabinet/shared";
import { AppealState } from "../modules/care/appeal/appeal.entity";
import { NUMBER_CATEGORY_CODES } from "../modules/catalogue/operator/number-category.policy";
import { numberCategory } from "../modules/line/number-pool/number-pool.policy";
import type { Database } from "../platform/database/database";
import {
  createTestDatabase,
  openTestDatabase,
  type TestDatabase,
  withTestDatabase,
} from "../testing/test-database";
import type { DemoPerson } from "./demo-people";
import { findMismatches } from "../testing/tie-out";
import { ensureDemo } from "./ensure-demo";
import { generateDemo, type DemoOptions } from "./generate-demo";
import { PACKAGES } from "./catalogue-services";

const ZONE = "Europe/Minsk";

function small(options: Partial<DemoOptions> = {}): DemoOptions {
  return {
    seed: 7,
    size: { subscribers: 120, months: 4, usageRows: 6_000 },
    timeZone: ZONE,
    now: Date.UTC(2026, 10, 22, 9),
    ...options,
  };
}

async function one<T>(database: Database, sql: string): Promise<T> {
  const [row] = await database.rows<{ value: T }>(sql);
  if (!row) throw new Error("no row");
  return row.value;
}

async function column(database: Database, sql: string): Promise<string[]> {
  return (await database.rows<{ value: string }>(sql)).map(({ value }) => value);
}

/** Everything that was made, as one short text. */
async function digest(database: Database): Promise<string> {
  const hash = createHash("sha256");
  for (const [table, key] of [
    ["client", "id"],
    ["account", "id"],
    ["subscriber", "id"],
    ["subscriber_fact", "id"],
    ["sim", "iccid"],
    ["service", "id"],
    ["contract_fee", "id"],
    ["charge", "id"],
    ["invoice", "id"],
    ["payment", "id"],
    ["pool_number", "number"],
    ["usage_record", "subscriber_id, started_at, id"],
    ["usage_counter", "subscriber_id, month"],
    ["appeal", "id"],
  ] as const) {
    for (const row of await database.rows<Record<string, unknown>>(
      `select * from ${table} order by ${key}`,
    )) {
      // The databases know truth as 1 or as true.
      hash.update(
        JSON.stringify(
          Object.values(row).map((value) => (typeof value === "boolean" ? Number(value) : value)),
        ),
      );
    }
  }
  return hash.digest("hex").slice(0, 16);
}

describe("a demo", () => {
  let test: TestDatabase;
  let database: Database;
  let people: readonly DemoPerson[];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openTestDatabase(test.url);
    ({ people } = await generateDemo(database, small()));
  });

  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it("ties out: records, fees, charges, invoices, kopecks, VAT, payments", async () => {
    expect(await findMismatches(database, ZONE)).toEqual([]);
    expect(await one(database, "select count(*) as value from usage_record")).toBe(6_000);
    expect(await one(database, "select count(*) as value from subscriber")).toBe(120);
    const kinds = await column(database, "select distinct kind as value from charge order by kind");
    expect(kinds).toEqual([
      "connectionFee",
      "contractFee",
      "data",
      "instalment",
      "messages",
      "roaming",
      "serviceFee",
      "tariffPlanFee",
      "voice",
    ]);
    const states = await column(database, "select distinct state as value from invoice order by state");
    expect(states).toContain("settled");
  });

  it("has conversations with the specialists in every state, whose entries tell how each came to be", async () => {
    const states = await column(database, "select distinct state as value from appeal order by state");
    expect(states).toEqual(Object.values(AppealState).sort());
    const wrong = await database.rows(
      `select a.id from appeal a where a.updated_at >= $1 or a.number not like '________'
        or a.version <> (select count(*) from appeal_message m where m.appeal_id = a.id)
        or a.updated_at <> (select max(m.at) from appeal_message m where m.appeal_id = a.id)
        or a.state <> (select m.state from appeal_message m where m.appeal_id = a.id and m.state is not null
          order by m.seq desc limit 1)
        or not exists (select 1 from appeal_message m where m.appeal_id = a.id and m.seq = a.last_text_seq
          and m.text is not null)`,
      [Date.UTC(2026, 10, 21, 21)],
    );
    expect(wrong).toEqual([]);
  });

  it("charges every line that is served its tariff plan's fee, once a month", async () => {
    const missing = await database.rows(
      `select s.id from subscriber s cross join (select distinct month from charge) m
          left join charge c on c.subscriber_id = s.id and c.month = m.month and c.kind = 'tariffPlanFee'
          where s.state = 'active' and substr(s.activated_on, 1, 7) <= m.month and c.id is null`,
    );
    expect(missing).toEqual([]);
  });

  it("keeps to the rules of numbers, SIM cards, names, taxpayers and bank accounts", async () => {
    const numbers = await column(
      database,
      "select number as value from subscriber union all select number from pool_number",
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => parseNumber(number) !== number)).toEqual([]);
    const sims = await column(database, "select iccid as value from sim");
    expect(sims.filter((sim) => !isValidIccid(sim))).toEqual([]);
    const names = await column(database, "select name as value from subscriber");
    expect(names.filter((name) => subscriberNameProblem(name) !== null)).toEqual([]);
    expect((await column(database, "select unp as value from client")).every(isValidUnp)).toBe(true);
    expect((await column(database, "select iban as value from client_bank_account")).every(isValidIban)).toBe(
      true,
    );
  });

  it("offers at least two thousand free numbers, of every category", async () => {
    const pool = await database.rows<{ number: string; category: string; state: string }>(
      "select * from pool_number",
    );
    expect(pool.filter(({ state }) => state === "available").length).toBeGreaterThanOrEqual(2_000);
    expect(pool.filter(({ number, category }) => numberCategory(number).code !== category)).toEqual([]);
    expect(new Set(pool.map(({ category }) => category)).size).toBe(NUMBER_CATEGORY_CODES.length);
  });

  it("has the eight packages in their order, plans that provide only some, and one without mobile internet", async () => {
    const packages = await column(
      database,
      "select name_ru as value from service_specification where category = 'mobileInternetPackage' order by position",
    );
    expect(packages).toEqual([
      "Пакет Легкий",
      "Пакет 350",
      "Пакет 750",
      "Пакет 1000",
      "Пакет 1500",
      "Пакет 3000",
      "Пакет 3000 + voka",
      "Пакет 5000 + voka",
    ]);
    expect(PACKAGES).toHaveLength(8);
    const provided = await database.rows<{ code: string; internet: number; packages: number }>(
      `select p.code, sum(case when s.code = 'mobile-internet' then 1 else 0 end) as internet,
            sum(case when s.category = 'mobileInternetPackage' then 1 else 0 end) as packages
          from tariff_plan p join tariff_plan_service t on t.tariff_plan_id = p.id
          join service_specification s on s.id = t.specification_id group by p.code order by p.code`,
    );
    const counts = Object.fromEntries(
      provided.map(({ code, internet, packages: n }) => [code, [internet, n]]),
    );
    expect(counts["calls-only"]).toEqual([0, 0]);
    expect(counts["telematics"]).toEqual([1, 2]);
    expect(counts["business-maxi"]).toEqual([1, 8]);
  });

  it("shows every state of mobile internet among the five lines of the smallest company", async () => {
    const subscribers = people.filter(({ role }) => role === "subscriber");
    expect(subscribers).toHaveLength(2);
    const rows = await database.rows<{ code: string; services: number }>(
      `select p.code, count(v.id) as services from (select * from subscriber order by id limit 5) s
          join tariff_plan p on p.id = s.tariff_plan_id
          left join service v on v.subscriber_id = s.id and v.state = 'active' and v.specification_id in
            (select id from service_specification where category in ('mobileInternet', 'mobileInternetPackage'))
          group by s.id, p.code order by s.id`,
    );
    expect(rows.map(({ code, services }) => [code, services])).toEqual([
      ["business-optimum", 2],
      ["business-maxi", 1],
      ["business-start", 0],
      ["calls-only", 0],
      ["telematics", expect.any(Number)],
    ]);
    const twoCompanies = people.filter(({ accesses }) => accesses.length === 2);
    expect(twoCompanies.map(({ login }) => login)).toEqual(["marina@outsource.example"]);
  });
});

describe("the making of a demo", () => {
  it("is checked by sums that notice a single unit too much", async () => {
    await withTestDatabase(async (database) => {
      await generateDemo(database, small());
      for (const [table, key, column] of [
        ["charge", "id", "gross"],
        ["usage_record", "id", "gross"],
        ["usage_record", "id", "counted_quantity"],
        ["invoice", "id", "total"],
        ["invoice_line", "invoice_id", "charged"],
        ["instalment", "plan_id", "amount"],
      ] as const) {
        const change = (by: number): Promise<number> =>
          database.write((unit) =>
            unit.run(
              `update ${table} set ${column} = ${column} + $1 where ${key} = (select max(${key}) from ${table})`,
              [by],
            ),
          );
        await change(1);
        expect([table, (await findMismatches(database, ZONE)).length > 0]).toEqual([table, true]);
        await change(-1);
      }
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });

  it("is the same for the same seed, and another for another", async () => {
    const digests: string[] = [];
    for (const seed of [7, 7, 8]) {
      await withTestDatabase(async (database) => {
        await generateDemo(database, small({ seed }));
        digests.push(await digest(database));
      });
    }
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });

  it("has nothing of today or later, and begins the new month on its first day", async () => {
    await withTestDatabase(async (database) => {
      const now = Date.UTC(2026, 10, 30, 21, 30);
      await generateDemo(database, small({ now }));
      // In Minsk it is 1 December already.
      expect(await one(database, "select max(started_at) as value from usage_record")).toBeLessThan(
        Date.UTC(2026, 10, 30, 21),
      );
      const december = await column(
        database,
        "select distinct kind as value from charge where month = '2026-12' order by kind",
      );
      expect(december).toEqual(expect.arrayContaining(["serviceFee", "tariffPlanFee"]));
      expect(december).not.toContain("voice");
      expect(await one(database, "select max(month) as value from invoice")).toBe("2026-10");
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });

  it("keeps the months of a zone that changes its clocks", async () => {
    await withTestDatabase(async (database) => {
      await generateDemo(database, small({ timeZone: "America/New_York", now: Date.UTC(2026, 10, 22, 9) }));
      expect(await findMismatches(database, "America/New_York")).toEqual([]);
      const offsets = await database.rows<{ value: number }>(
        "select distinct offset_minutes as value from usage_record order by 1",
      );
      expect(offsets.map(({ value }) => value)).toEqual([-300, -240]);
    });
  });

  it("makes it once when two gateways start at the same time", async () => {
    await withTestDatabase(async (database) => {
      const made = await Promise.all([ensureDemo(database, small()), ensureDemo(database, small())]);
      expect(made.filter((summary) => summary !== null)).toHaveLength(1);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });

  it("does nothing where there is one, refuses other data, and begins anew after being broken off", async () => {
    await withTestDatabase(async (database) => {
      const options = small();
      expect(await ensureDemo(database, options)).not.toBeNull();
      const whole = await digest(database);
      expect(await ensureDemo(database, options)).toBeNull();
      await expect(generateDemo(database, options)).rejects.toThrow("not empty");
      await database.write(async (unit) => {
        await unit.run("update billing_day set step = 'generating'");
        await unit.run("delete from charge");
      });
      expect(await ensureDemo(database, options)).not.toBeNull();
      expect(await digest(database)).toBe(whole);
      await database.write((unit) => unit.run("delete from billing_day"));
      expect(await ensureDemo(database, options)).toBeNull();
    });
  });
});
