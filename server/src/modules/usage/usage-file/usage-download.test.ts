import type { LightMyRequestResponse } from "fastify";
import { graphql } from "../../../testing/graphql";
import { usageIsRated } from "../../../testing/money-builders";
import { buildSubscriber } from "../../../testing/builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import { buildCallDetails } from "../../../testing/usage-builders";
import { VIEWER_CHANGED } from "../../people/viewer/viewer.store";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { eventually, passRealTime } from "../../../testing/eventually";

interface Scene {
  readonly test: TestApp;
  readonly line: Subscriber;
  readonly as: TestViewer;
  /** Asks for a file; nobody is signed in where `as` is null. */
  readonly get: (file: string, query: object, as?: TestViewer | null) => Promise<LightMyRequestResponse>;
}

function withLine(work: (scene: Scene) => Promise<void>): Promise<void> {
  return withTestApp(async (test) => {
    const line = await buildSubscriber(test.database, { number: "+375291112233" });
    const as = administratorOf(line.clientId);
    const get: Scene["get"] = async (file, query, viewer = as) =>
      test.app.inject({
        url: `/downloads/${file}`,
        query: query as Record<string, string>,
        headers: viewer ? await test.headersOf(viewer) : {},
      });
    await work({ test, line, as, get });
  });
}

/** The same call details in three places. */
const TIED = graphql(`
  query UsageTiesOut($id: ID!) {
    usageRecords(subscriberId: $id, first: 100) { nodes { quantity countedQuantity } }
    usageSummary(subscriberId: $id) { totals { voiceSeconds countedVoiceSeconds } }
    charges(subscriberId: $id) { groups { usage { quantity countedQuantity } } }
  }
`);

const RECORDS = [
  { at: "2026-11-10T09:00:00.5+03:00", id: "usg_1", quantity: 61, countedQuantity: 120, gross: 178_000 },
  {
    at: "2026-11-10T10:00:00+03:00",
    id: "usg_2",
    kind: "sms",
    quantity: 1,
    otherParty: '=HYPERLINK("x")',
    gross: 0,
  },
  {
    at: "2026-11-11T11:00:00+03:00",
    id: "usg_3",
    kind: "data",
    quantity: 4_000_000_001,
    countedQuantity: 4_000_100_000,
    zone: "roaming",
    roamingCountry: "PL",
    otherParty: 'a,"b";c',
    gross: 1_234_567,
    included: true,
  },
] as const;

describe("call details as a file", () => {
  it("for programs tell all in columns that never change", async () => {
    await withLine(async ({ test, line, get }) => {
      await buildCallDetails(test.database, line, ...RECORDS);
      const file = await get("usage.csv", { subscriberId: line.id, sort: "OLDEST_FIRST" });
      expect(file.statusCode).toBe(200);
      expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
      expect(file.headers["content-disposition"]).toBe(
        `attachment; filename="usage 375291112233 2026-11-01 2026-11-15.csv"; filename*=UTF-8''usage%20375291112233%202026-11-01%202026-11-15.csv`,
      );
      expect(file.payload.split("\r\n")).toEqual([
        "record_id,subscriber_id,number,started_at,kind,direction,other_party,quantity,unit,zone,roaming_country,cost,currency,vat_rate,included,state,counted_quantity",
        `usg_1,${line.id},+375291112233,2026-11-10T09:00:00.500+03:00,VOICE,OUTGOING,+375291234567,61,SECONDS,NATIONAL,,0.178,BYN,25,false,RATED,120`,
        `usg_2,${line.id},+375291112233,2026-11-10T10:00:00.000+03:00,SMS,OUTGOING,"=HYPERLINK(""x"")",1,MESSAGES,NATIONAL,,0.00,BYN,25,false,RATED,1`,
        `usg_3,${line.id},+375291112233,2026-11-11T11:00:00.000+03:00,DATA,OUTGOING,"a,""b"";c",4000000001,BYTES,ROAMING,PL,1.234567,BYN,25,true,RATED,4000100000`,
        "",
      ]);
    });
  });

  it("for Excel are in the language asked for, with decimal commas and no formula", async () => {
    await withLine(async ({ test, line, get }) => {
      await buildCallDetails(test.database, line, ...RECORDS);
      const query = { subscriberId: line.id, layout: "excel", lang: "ru", sort: "OLDEST_FIRST" };
      const file = await get("usage.csv", query);
      expect(file.headers["content-disposition"]).toContain("filename*=UTF-8''%D0%94%D0%B5%D1%82");
      const [head, ...lines] = file.payload.split("\r\n");
      expect(head).toBe(
        "\uFEFFДата и время;Вид;Направление;Другая сторона;Объём;Учтено;Единица;Зона;Страна роуминга;Стоимость с НДС, BYN;НДС, %;Включено;Состояние;Номер записи",
      );
      expect(lines).toEqual([
        "10.11.2026 09:00:00;Звонок;Исходящее;375 29 123-45-67;61;120;секунды;Другие операторы страны;;0,178;25;нет;рассчитана;usg_1",
        `10.11.2026 10:00:00;SMS;Исходящее;"'=HYPERLINK(""x"")";1;1;сообщения;Другие операторы страны;;0,00;25;нет;рассчитана;usg_2`,
        `11.11.2026 11:00:00;Мобильный интернет;Исходящее;"a,""b"";c";4000000001;4000100000;байты;Роуминг;Польша;1,234567;25;да;рассчитана;usg_3`,
        "",
      ]);
    });
  });

  it("as a workbook have real dates, numbers that can be summed, and telephone numbers as text", async () => {
    await withLine(async ({ test, line, get }) => {
      await buildCallDetails(test.database, line, ...RECORDS);
      const query = { subscriberId: line.id, lang: "en", sort: "OLDEST_FIRST" };
      const file = await get("usage.xlsx", query);
      expect(file.headers["content-type"]).toContain("spreadsheetml.sheet");
      const { readXlsx } = await import("hucre/xlsx");
      const { sheets } = await readXlsx(new Uint8Array(file.rawPayload));
      expect(sheets[0]?.name).toBe("Call details");
      expect(sheets[0]?.rows[1]?.slice(0, 10)).toEqual([
        new Date("2026-11-10T09:00:00.500Z"),
        "Call",
        "Outgoing",
        "+375 29 123-45-67",
        61,
        120,
        "seconds",
        "Other operators of the country",
        null,
        0.178,
      ]);
      expect(sheets[0]?.rows[2]?.[3]).toBe('\'=HYPERLINK("x")');
      expect(sheets[0]?.rows).toHaveLength(4);
    });
  });

  it("hold what the same filter of the API holds, however many pages that is", async () => {
    await withLine(async ({ test, line, get }) => {
      const many = Array.from({ length: 4_500 }, (_, i) => ({
        at: `2026-11-10T${String(Math.floor(i / 500)).padStart(2, "0")}:00:00+03:00`,
        kind: i % 3 === 0 ? ("sms" as const) : ("voice" as const),
      }));
      const rows = await buildCallDetails(test.database, line, ...many);
      const ids = async (query: object): Promise<string[]> => {
        const { payload } = await get("usage.csv", { subscriberId: line.id, ...query });
        return payload
          .split("\r\n")
          .slice(1, -1)
          .map((text) => text.split(",")[0] ?? "");
      };
      const newest = [...rows].sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
      expect(await ids({})).toEqual(newest.map(({ id }) => id));
      expect(await ids({ sort: "OLDEST_FIRST" })).toEqual(newest.map(({ id }) => id).reverse());
      expect(await ids({ kinds: "SMS,DATA", otherParty: "29%67" })).toHaveLength(1_500);
      expect(await ids({ paidOnly: "true", directions: "INCOMING" })).toEqual([]);
    });
  });

  it("come to what the list, the figures and the charges come to, used and counted alike", async () => {
    await withLine(async ({ test, line, as, get }) => {
      const calls = [1, 59, 60, 61, 119, 3_600].map((quantity, n) => ({
        ...{ at: `2026-11-1${String(n % 5)}T09:00:00+03:00`, quantity, gross: n * 89_000 },
        countedQuantity: Math.ceil(quantity / 60) * 60,
      }));
      const free = {
        at: "2026-11-12T09:00:00+03:00",
        direction: "incoming",
        quantity: 77,
        gross: 0,
      } as const;
      await buildCallDetails(test.database, line, ...calls, free);
      await usageIsRated(test.database);
      const { payload } = await get("usage.csv", { subscriberId: line.id });
      const cells = payload.split("\r\n").map((text) => text.split(","));
      const summed = (title: string): number => {
        const place = cells[0]?.indexOf(title) ?? -1;
        return cells.slice(1, -1).reduce((sum, row) => sum + Number(row[place]), 0);
      };
      const answer = await test.data(TIED, { id: line.id }, { as });
      const nodes = answer.usageRecords?.nodes ?? [];
      const listed = (key: "quantity" | "countedQuantity"): number =>
        nodes.reduce((sum, node) => sum + node[key], 0);
      const [used, counted] = [3_977, 4_020];
      expect([summed("quantity"), summed("counted_quantity")]).toEqual([used, counted]);
      expect([listed("quantity"), listed("countedQuantity")]).toEqual([used, counted]);
      expect(answer.usageSummary?.totals).toEqual({ voiceSeconds: used, countedVoiceSeconds: counted });
      expect(answer.charges?.groups.flatMap(({ usage }) => usage)).toEqual([
        { quantity: used, countedQuantity: counted },
      ]);
    });
  });

  it("are refused where the question is wrong, with what to ask instead", async () => {
    await withLine(async ({ line, get, test }) => {
      const asking = async (query: object) => {
        const { statusCode, payload } = await get("usage.csv", { subscriberId: line.id, ...query });
        const { errors } = JSON.parse(payload) as {
          errors: { message: string; extensions: { code: string } }[];
        };
        return [statusCode, errors[0]?.extensions.code, errors[0]?.message];
      };
      expect(await asking({ from: "2026-04-30" })).toEqual([
        400,
        "USAGE_OUT_OF_PERIOD",
        "Детализация доступна с 1 мая 2026 по 15 ноября 2026. Выберите дни из этого промежутка.",
      ]);
      expect((await asking({ from: "yesterday" }))[2]).toContain("from is a date");
      expect((await asking({ kinds: "VOICE,FAX" }))[2]).toContain("kinds is a list");
      expect((await asking({ thru: "2026-11-10" }))[2]).toContain("No such parameter");
      expect((await asking({ from: ["2026-11-10", "2026-11-11"] }))[2]).toContain("more than once");
      expect((await asking({ otherParty: "'".repeat(61) }))[1]).toBe("INVALID_SEARCH");
      expect(await test.database.rows("select id from usage_view")).toEqual([]);
    });
  });

  it("are given to whom the list is given, and the look is written down as a download", async () => {
    await withLine(async ({ test, line, as, get }) => {
      await buildCallDetails(test.database, line, ...RECORDS);
      const other = await buildSubscriber(test.database);
      for (const file of ["usage.csv", "usage.xlsx"]) {
        const nobody = await get(file, { subscriberId: line.id }, null);
        expect([nobody.statusCode, nobody.headers["www-authenticate"]]).toEqual([
          401,
          'Bearer, Basic realm="Kabinet", charset="UTF-8"',
        ]);
        const reads = { ...administratorOf(line.clientId), scopes: ["read"] as const };
        expect((await get(file, { subscriberId: line.id }, reads)).statusCode).toBe(200);
        const orders = { ...administratorOf(line.clientId), scopes: ["order"] as const };
        expect((await get(file, { subscriberId: line.id }, orders)).statusCode).toBe(403);
        for (const stranger of [administratorOf(other.clientId), personOf(other.id)]) {
          const answers = await Promise.all(
            [line.id, "sub_unknown", "' or 1=1 --"].map((subscriberId) =>
              get(file, { subscriberId }, stranger),
            ),
          );
          const said = answers.map(({ statusCode, payload }) => [
            statusCode,
            payload.replace(/"requestId":"[^"]*"/, ""),
          ]);
          expect(said).toEqual([said[0], said[0], said[0]]);
          expect(said[0]?.[0]).toBe(404);
        }
      }
      const own = await get("usage.csv", {}, personOf(line.id));
      expect([own.statusCode, own.payload.split("\r\n").length]).toEqual([200, 5]);
      expect((await get("usage.csv", {})).statusCode).toBe(400);
      await get("usage.csv", { subscriberId: line.id });
      const seen = await test.database.rows<{ actor: string; act: string }>(
        "select actor_id as actor, act from usage_view where actor_id = $1",
        [as.id],
      );
      expect(seen).toEqual([{ actor: as.id, act: "downloaded" }]);
      const audited = await test.database.rows(
        "select action from audit_record where action = 'usage.downloaded' and actor_id = $1",
        [as.id],
      );
      expect(audited).toHaveLength(1);
    });
  });

  it("are not made for who asks for the headers only", async () => {
    await withLine(async ({ test, line, as }) => {
      await buildCallDetails(test.database, line, ...RECORDS);
      const read = jest.spyOn(test.database, "read");
      for (const file of ["usage.csv", "usage.xlsx"]) {
        const answer = await test.app.inject({
          method: "HEAD",
          url: `/downloads/${file}`,
          query: { subscriberId: line.id },
          headers: await test.headersOf(as),
        });
        expect([answer.statusCode, answer.payload]).toEqual([200, ""]);
        expect(answer.headers["content-disposition"]).toContain("attachment");
      }
      expect(read.mock.calls.filter(([entity]) => entity.name === "UsageRecord")).toEqual([]);
    });
  });

  it("are sent three at once to one viewer; who asks for more is told when to come again", async () => {
    await withLine(async ({ test, line, as, get }) => {
      await buildCallDetails(test.database, line, ...RECORDS);
      const other = administratorOf(line.clientId);
      for (const viewer of [as, other]) await test.headersOf(viewer);
      const go = held(test);
      const three = [1, 2, 3].map(() => get("usage.csv", { subscriberId: line.id }));
      const theirs = get("usage.csv", { subscriberId: line.id }, other);
      await go.reached(4);
      const more = await get("usage.xlsx", { subscriberId: line.id });
      expect([more.statusCode, more.headers["retry-after"]]).toEqual([429, "5"]);
      expect(more.payload).toContain("RATE_LIMITED");
      go.on();
      const done = await Promise.all([...three, theirs]);
      expect(done.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
      // A refusal and a file that was not found keep no place.
      for (let i = 0; i < 4; i++) {
        expect((await get("usage.csv", { subscriberId: "sub_unknown" })).statusCode).toBe(404);
        expect((await get("usage.csv", { subscriberId: line.id, from: "no" })).statusCode).toBe(400);
      }
      expect((await get("usage.csv", { subscriberId: line.id })).statusCode).toBe(200);
    });
  });

  it("are refused to who does not serve the company any more, though still signed in", async () => {
    await withLine(async ({ test, line, as }) => {
      const many = Array.from({ length: 4_500 }, () => ({ at: "2026-11-10T09:00:00+03:00" }));
      await buildCallDetails(test.database, line, ...many);
      const headers = await test.headersOf(as);
      const go = held(test);
      const url = `${await test.url()}/downloads/usage.csv?subscriberId=${line.id}`;
      const asked = fetch(url, { headers });
      await go.reached(1);
      await test.database.write(async (unit) => {
        await unit.run("delete from viewer_client where viewer_id = $1", [as.id]);
        await unit.publish(VIEWER_CHANGED, as.id);
      });
      // So long that it is looked again who asks.
      passRealTime(700);
      go.on();
      // Nothing of it was sent yet: it is made as a whole first.
      const answer = await asked;
      expect([answer.status, await answer.json()]).toMatchObject([
        403,
        { errors: [{ extensions: { code: "FORBIDDEN" } }] },
      ]);
    });
  });
});

/** Keeps call details from being read until it is told to go on. */
function held(test: TestApp): { readonly reached: (n: number) => Promise<void>; readonly on: () => void } {
  const read = test.database.read.bind(test.database);
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let reached = 0;
  jest.spyOn(test.database, "read").mockImplementation(async (entity, ...rest) => {
    if (entity.name === "UsageRecord") {
      reached++;
      await opened;
    }
    return read(entity, ...rest);
  });
  return {
    on: open,
    reached: (n) => eventually(() => expect(reached).toBeGreaterThanOrEqual(n)),
  };
}
