import { administratorOf, oneOfStaff, personOf, type TestViewer } from "../../testing/test-viewer";
import { buildSubscriber } from "../../testing/builders";
import { withTestApp, type TestApp, type TestAppOptions } from "../../testing/test-app";
import { buildCallDetails } from "../../testing/usage-builders";
import type { Subscriber } from "../subscriber/subscriber.entity";

const LIST = `query ($id: ID!, $filter: UsageFilter, $orderBy: UsageOrder, $first: Int!, $after: String) {
  usageRecords(subscriberId: $id, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind direction otherParty startedAt offsetMinutes quantity unit zone roamingCountry
      cost { amount } vatRate included state }
  }
}`;
const SUMMARY = `query ($id: ID!, $filter: UsageFilter) {
  usageSummary(subscriberId: $id, filter: $filter) {
    asOf availableFrom from through granularity
    totals { count cost { amount } voiceSeconds smsMessages mmsMessages dataBytes }
    histogram { date hour count cost { amount } }
    kinds { kind count } directions { direction count } zones { zone count }
    otherParties(first: 2) { otherParty count cost { amount } }
  }
}`;

interface List {
  usageRecords: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { id: string; otherParty: string; startedAt: string }[];
  } | null;
}
interface Summary {
  usageSummary: {
    asOf: string;
    availableFrom: string;
    from: string;
    through: string;
    granularity: string;
    totals: object;
    histogram: { date: string; hour: number | null; count: number }[];
    kinds: object[];
    directions: object[];
    zones: object[];
    otherParties: object[];
  } | null;
}

/** A subscriber with an administrator who asks. */
function withLine(
  work: (scene: { test: TestApp; line: Subscriber; as: TestViewer }) => Promise<void>,
  options: TestAppOptions = {},
): Promise<void> {
  return withTestApp(async (test) => {
    const line = await buildSubscriber(test.database);
    await work({ test, line, as: administratorOf(line.clientId) });
  }, options);
}

describe("the list of call details", () => {
  it("tells all of a record", async () => {
    await withLine(async ({ test, line, as }) => {
      const [record] = await buildCallDetails(test.database, line, {
        at: "2026-11-10T14:05:06.007+03:00",
        kind: "data",
        otherParty: "internet.example",
        quantity: 4_000_000_001,
        zone: "roaming",
        roamingCountry: "PL",
        gross: 1_234_567,
        state: "billed",
      });
      const { usageRecords } = await test.data<List>(LIST, { id: line.id, first: 10 }, { as });
      expect(usageRecords).toEqual({
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) as string },
        nodes: [
          {
            id: record?.id,
            kind: "DATA",
            direction: "OUTGOING",
            otherParty: "internet.example",
            startedAt: "2026-11-10T11:05:06.007Z",
            offsetMinutes: 180,
            quantity: 4_000_000_001,
            unit: "BYTES",
            zone: "ROAMING",
            roamingCountry: "PL",
            cost: { amount: "1.234567" },
            vatRate: 25,
            included: false,
            state: "BILLED",
          },
        ],
      });
    });
  });

  it("goes from page to page in both orders, though many began at one instant", async () => {
    await withLine(async ({ test, line, as }) => {
      const instants = ["09:00:00", "09:00:00", "09:00:00", "10:00:00", "11:00:00", "11:00:00", "12:00:00"];
      const rows = await buildCallDetails(
        test.database,
        line,
        ...instants.map((time) => ({ at: `2026-11-10T${time}+03:00` })),
      );
      const sorted = rows
        .map(({ startedAt, id }) => ({ startedAt, id }))
        .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id);
      for (const orderBy of ["OLDEST_FIRST", "NEWEST_FIRST"]) {
        const found: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const { usageRecords }: List = await test.data<List>(
            LIST,
            { id: line.id, orderBy, first: 2, after },
            { as },
          );
          found.push(...(usageRecords?.nodes ?? []).map(({ id }) => id));
          expect(usageRecords?.totalCount).toBe(7);
          after = usageRecords?.pageInfo.endCursor ?? null;
          more = usageRecords?.pageInfo.hasNextPage ?? false;
        }
        expect(found).toEqual(orderBy === "OLDEST_FIRST" ? sorted : sorted.toReversed());
      }
    });
  });

  it("holds whole days of the operator's zone, from midnight to midnight", async () => {
    await withLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-11-09T23:59:59.999+03:00", otherParty: "before" },
        { at: "2026-11-10T00:00:00+03:00", otherParty: "first" },
        { at: "2026-11-10T23:59:59.999+03:00", otherParty: "last" },
        { at: "2026-11-11T00:00:00+03:00", otherParty: "after" },
      );
      const filter = { from: "2026-11-10", through: "2026-11-10" };
      const { usageRecords } = await test.data<List>(LIST, { id: line.id, filter, first: 10 }, { as });
      expect(usageRecords?.nodes.map(({ otherParty }) => otherParty)).toEqual(["last", "first"]);
    });
  });

  it("ends with yesterday, even by a cursor from the future or the past", async () => {
    await withLine(async ({ test, line, as }) => {
      const [old, kept, today] = await buildCallDetails(
        test.database,
        line,
        { at: "2026-04-30T23:59:59+03:00" },
        { at: "2026-11-15T23:59:59+03:00" },
        { at: "2026-11-16T00:00:00+03:00" },
      );
      const cursor = (at: number | undefined, id: string): string =>
        Buffer.from(JSON.stringify([at, id])).toString("base64url");
      const ids = async (variables: object): Promise<string[]> => {
        const answer = await test.data<List>(LIST, { id: line.id, first: 10, ...variables }, { as });
        return (answer.usageRecords?.nodes ?? []).map(({ id }) => id);
      };
      expect(await ids({})).toEqual([kept?.id]);
      expect(await ids({ after: cursor((today?.startedAt ?? 0) + 1, "") })).toEqual([kept?.id]);
      const whole = { from: "2026-05-01" };
      const after = cursor((old?.startedAt ?? 0) - 1, "");
      expect(await ids({ orderBy: "OLDEST_FIRST", after, filter: whole })).toEqual([kept?.id]);
    });
  });

  it("finds the other party however it is written, and by masks and names", async () => {
    await withLine(async ({ test, line, as }) => {
      const parties = ["+375291234567", "+375172345678", "+48221234567", "5050", "DEMOBANK", "100%_off"];
      await buildCallDetails(
        test.database,
        line,
        ...parties.map((otherParty, i) => ({ otherParty, at: `2026-11-10T10:00:0${String(i)}+03:00` })),
      );
      const found = async (otherParty: string): Promise<string[]> => {
        const filter = { otherParty };
        const answer = await test.data<List>(
          LIST,
          { id: line.id, filter, orderBy: "OLDEST_FIRST", first: 10 },
          { as },
        );
        return (answer.usageRecords?.nodes ?? []).map((node) => node.otherParty);
      };
      expect(await found("8 029 123-45-67")).toEqual(["+375291234567"]);
      expect(await found("29%67")).toEqual(["+375291234567"]);
      expect(await found("8 017 234-56-78")).toEqual(["+375172345678"]);
      expect(await found("12345")).toEqual(["+375291234567", "+48221234567"]);
      expect(await found("+48")).toEqual(["+48221234567"]);
      expect(await found("50_0")).toEqual(["5050"]);
      expect(await found("demob")).toEqual(["DEMOBANK"]);
      expect(await found("%_o")).toEqual(["100%_off"]);
      expect(await found("' or 1=1 --")).toEqual([]);
      expect(await found("")).toHaveLength(6);
    });
  });

  it("is refused beyond the days there are, before anybody is looked for", async () => {
    await withLine(async ({ test, line, as }) => {
      const ask = async (id: string, filter: object, first = 10) => {
        const { errors } = await test.ask(LIST, { id, filter, first }, { as });
        return errors?.[0];
      };
      const late = await ask(line.id, { through: "2026-11-16" });
      expect(late?.extensions).toMatchObject({
        code: "USAGE_OUT_OF_PERIOD",
        availableFrom: "2026-05-01",
        asOf: "2026-11-15",
      });
      expect(late?.message).toBe(
        "Детализация доступна с 01.05.2026 по 15.11.2026. Выберите дни из этого промежутка.",
      );
      expect((await ask(line.id, { from: "2026-04-30" }))?.extensions.code).toBe("USAGE_OUT_OF_PERIOD");
      expect((await ask("sub_unknown", { from: "2026-04-30" }))?.message).toBe(late?.message);
      const reversed = await ask(line.id, { from: "2026-11-10", through: "2026-11-09" });
      expect(reversed?.extensions.code).toBe("USAGE_RANGE_REVERSED");
      expect((await ask(line.id, { otherParty: "x".repeat(61) }))?.extensions.code).toBe("INVALID_SEARCH");
      expect((await ask(line.id, { from: "2026-02-30" }))?.extensions.code).toBe("BAD_REQUEST");
      expect((await ask(line.id, { kinds: ["FAX"] }))?.extensions.code).toBe("BAD_REQUEST");
      expect((await ask(line.id, {}, 101))?.extensions.code).toBe("BAD_REQUEST");
    });
  });
});

describe("the figures", () => {
  it("come to what the list holds, by day, and each facet leaves out its own choice", async () => {
    await withLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-11-10T00:00:00+03:00", quantity: 30 },
        { at: "2026-11-10T23:59:59+03:00", quantity: 40, otherParty: "+375440000001", gross: 0 },
        { at: "2026-11-12T10:00:00+03:00", direction: "incoming", gross: 0 },
        { at: "2026-11-12T11:00:00+03:00", kind: "sms", quantity: 2, gross: 118_000 },
        { at: "2026-11-12T12:00:00+03:00", kind: "data", quantity: 5e9, zone: "internet", otherParty: "apn" },
        { at: "2026-10-31T23:59:59+03:00" },
      );
      const filter = {
        from: "2026-11-09",
        through: "2026-11-12",
        kinds: ["VOICE"],
        directions: ["OUTGOING"],
        zones: ["NATIONAL", "FIXED"],
      };
      const { usageSummary } = await test.data<Summary>(SUMMARY, { id: line.id, filter }, { as });
      expect(usageSummary).toEqual({
        asOf: "2026-11-15",
        availableFrom: "2026-05-01",
        from: "2026-11-09",
        through: "2026-11-12",
        granularity: "DAY",
        totals: {
          count: 2,
          cost: { amount: "0.089" },
          voiceSeconds: 70,
          smsMessages: 0,
          mmsMessages: 0,
          dataBytes: 0,
        },
        histogram: [
          { date: "2026-11-09", hour: null, count: 0, cost: { amount: "0.00" } },
          { date: "2026-11-10", hour: null, count: 2, cost: { amount: "0.089" } },
          { date: "2026-11-11", hour: null, count: 0, cost: { amount: "0.00" } },
          { date: "2026-11-12", hour: null, count: 0, cost: { amount: "0.00" } },
        ],
        kinds: [
          { kind: "VOICE", count: 2 },
          { kind: "SMS", count: 1 },
        ],
        directions: [
          { direction: "OUTGOING", count: 2 },
          { direction: "INCOMING", count: 1 },
        ],
        zones: [
          { zone: "NATIONAL", count: 2 },
          { zone: "FIXED", count: 0 },
        ],
        otherParties: [
          { otherParty: "+375291234567", count: 1, cost: { amount: "0.089" } },
          { otherParty: "+375440000001", count: 1, cost: { amount: "0.00" } },
        ],
      });
    });
  });

  it("are the current month's when nothing is said, and reach over several months", async () => {
    await withLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-05-01T00:00:00+03:00" },
        { at: "2026-08-31T23:59:59+03:00" },
        { at: "2026-09-01T00:00:00+03:00" },
        { at: "2026-11-15T23:59:59+03:00" },
      );
      const summary = async (filter: object | null) =>
        (await test.data<Summary>(SUMMARY, { id: line.id, filter }, { as })).usageSummary;
      expect(await summary(null)).toMatchObject({
        from: "2026-11-01",
        through: "2026-11-15",
        totals: { count: 1 },
      });
      const whole = await summary({ from: "2026-05-01" });
      expect(whole?.totals).toMatchObject({ count: 4 });
      expect(whole?.histogram).toHaveLength(199);
      expect(whole?.histogram.filter(({ count }) => count > 0).map(({ date }) => date)).toEqual([
        "2026-05-01",
        "2026-08-31",
        "2026-09-01",
        "2026-11-15",
      ]);
    });
  });

  it("are by the hour for a day or two", async () => {
    await withLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-11-10T00:30:00+03:00" },
        { at: "2026-11-11T23:59:59+03:00" },
      );
      const filter = { from: "2026-11-10", through: "2026-11-11" };
      const { usageSummary } = await test.data<Summary>(SUMMARY, { id: line.id, filter }, { as });
      expect(usageSummary?.granularity).toBe("HOUR");
      expect(usageSummary?.histogram).toHaveLength(48);
      expect(usageSummary?.histogram.filter(({ count }) => count > 0)).toMatchObject([
        { date: "2026-11-10", hour: 0 },
        { date: "2026-11-11", hour: 23 },
      ]);
    });
  });

  it("count days of another zone as its clocks show them, also where they are put back", async () => {
    await withLine(
      async ({ test, line, as }) => {
        await buildCallDetails(
          test.database,
          line,
          { at: "2026-10-24T23:59:59+02:00" },
          { at: "2026-10-25T00:00:00+02:00" },
          { at: "2026-10-25T02:30:00+02:00" },
          { at: "2026-10-25T02:30:00+01:00" },
          { at: "2026-10-25T23:59:59+01:00" },
          { at: "2026-10-26T00:00:00+01:00" },
        );
        const filter = { from: "2026-10-25", through: "2026-10-25" };
        const { usageSummary } = await test.data<Summary>(SUMMARY, { id: line.id, filter }, { as });
        expect(usageSummary?.totals).toMatchObject({ count: 4 });
        expect(usageSummary?.histogram.filter(({ count }) => count > 0)).toMatchObject([
          { hour: 0, count: 1 },
          { hour: 2, count: 2 },
          { hour: 23, count: 1 },
        ]);
      },
      { settings: { OPERATOR_ZONE: "Europe/Berlin" } },
    );
  });
});

const VIEWS = `query ($id: ID!) {
  usageViews(subscriberId: $id, first: 10) {
    nodes { at actor { name role } act from through }
  }
}`;

interface Views {
  usageViews: { nodes: { actor: { name: string }; from: string }[] } | null;
}

describe("a look at call details", () => {
  const looks = async (test: TestApp, line: Subscriber, as: TestViewer) =>
    (await test.data<Views>(VIEWS, { id: line.id }, { as })).usageViews?.nodes ?? [];

  it("by somebody else is written down once in a while, and everybody whom it concerns sees it", async () => {
    await withLine(async ({ test, line, as }) => {
      const person = personOf(line.id);
      const look = (viewer: TestViewer, filter: object | null = null) =>
        Promise.all([
          test.data(LIST, { id: line.id, first: 10, filter }, { as: viewer }),
          test.data(SUMMARY, { id: line.id, filter }, { as: viewer }),
        ]);
      await look(person);
      expect(await looks(test, line, person)).toEqual([]);

      await look(as);
      await look(as);
      const seen = {
        at: "2026-11-16T09:00:00.000Z",
        act: "LOOKED",
        from: "2026-11-01",
        through: "2026-11-15",
      };
      const administrator = { name: "Администратор компании", role: "ADMINISTRATOR" };
      expect(await looks(test, line, person)).toEqual([{ ...seen, actor: administrator }]);
      expect(await looks(test, line, as)).toEqual([{ ...seen, actor: { ...administrator, name: as.name } }]);

      await look(as, { from: "2026-10-01", through: "2026-10-31" });
      const staff = oneOfStaff();
      await look(staff);
      test.clock.advance(600_000);
      await look(as);
      const all = await looks(test, line, as);
      expect(all[0]).toMatchObject({ actor: { name: as.name }, from: "2026-11-01" });
      expect(all.map(({ actor }) => actor.name).sort()).toEqual(
        [as.name, as.name, as.name, staff.name].sort(),
      );
      const audited = await test.database.rows<{ n: number }>(
        "select count(*) as n from audit_record where action = 'usage.looked' and subject_id = $1",
        [line.id],
      );
      expect(audited).toEqual([{ n: 4 }]);
    });
  });

  it("is nobody else's business, and none is made where nothing may be seen", async () => {
    await withLine(async ({ test, line }) => {
      const other = await buildSubscriber(test.database);
      await buildCallDetails(test.database, line, { at: "2026-11-10T10:00:00+03:00" });
      for (const as of [administratorOf(other.clientId), personOf(other.id)]) {
        for (const id of [line.id, "sub_unknown"]) {
          const list = await test.ask<List>(LIST, { id, first: 1 }, { as });
          expect(list).toEqual({ data: { usageRecords: null } });
          expect(await test.ask(SUMMARY, { id }, { as })).toEqual({ data: { usageSummary: null } });
          expect(await test.ask(VIEWS, { id }, { as })).toEqual({ data: { usageViews: null } });
        }
      }
      expect(await test.database.rows("select id from usage_view")).toEqual([]);
      const nobody = await test.ask(LIST, { id: line.id, first: 1 });
      expect(nobody.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    });
  });
});

it("figures of one viewer are worked out two at a time, however many one document asks for", async () => {
  await withTestApp(async ({ database, data }) => {
    const line = await buildSubscriber(database);
    const rows = database.rows.bind(database);
    const running = { now: 0, most: 0, all: 0 };
    jest.spyOn(database, "rows").mockImplementation(async (sql, params) => {
      if (!sql.includes("from usage_record")) return rows(sql, params);
      running.all++;
      running.most = Math.max(running.most, (running.now += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      running.now--;
      return rows(sql, params);
    });
    const one = `usageSummary(subscriberId: "${line.id}") { from otherParties(first: 1) { count } }`;
    const query = `{ ${Array.from({ length: 8 }, (_, i) => `a${String(i)}: ${one}`).join(" ")} }`;
    await data(query, {}, { as: administratorOf(line.clientId) });
    expect(running).toEqual({ now: 0, most: 2, all: 16 });
  });
});
