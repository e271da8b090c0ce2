import type { UsageSceneUsageListQueryVariables } from "../../../testing/generated/graphql";
import { buildCallDetails } from "../../../testing/usage-builders";
import { USAGE_LIST, type UsageList, withUsageLine } from "../../../testing/usage-scene";

describe("the list of call details", () => {
  it("tells all of a record", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      const [record] = await buildCallDetails(test.database, line, {
        at: "2026-11-10T14:05:06.007+03:00",
        kind: "data",
        otherParty: "internet.example",
        quantity: 4_000_000_001,
        countedQuantity: 4_000_100_000,
        zone: "roaming",
        roamingCountry: "PL",
        gross: 1_234_567,
        state: "billed",
      });
      const { usageRecords } = await test.data(USAGE_LIST, { id: line.id, first: 10 }, { as });
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
            countedQuantity: 4_000_100_000,
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
    await withUsageLine(async ({ test, line, as }) => {
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
      for (const sort of ["OLDEST_FIRST", "NEWEST_FIRST"] as const) {
        const found: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const { usageRecords }: UsageList = await test.data(
            USAGE_LIST,
            { id: line.id, sort, first: 2, after },
            { as },
          );
          found.push(...(usageRecords?.nodes ?? []).map(({ id }) => id));
          expect(usageRecords?.totalCount).toBe(7);
          after = usageRecords?.pageInfo.endCursor ?? null;
          more = usageRecords?.pageInfo.hasNextPage ?? false;
        }
        expect(found).toEqual(sort === "OLDEST_FIRST" ? sorted : sorted.toReversed());
      }
    });
  });

  it("holds whole days of the operator's time zone, from midnight to midnight", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      await buildCallDetails(
        test.database,
        line,
        { at: "2026-11-09T23:59:59.999+03:00", otherParty: "before" },
        { at: "2026-11-10T00:00:00+03:00", otherParty: "first" },
        { at: "2026-11-10T23:59:59.999+03:00", otherParty: "last" },
        { at: "2026-11-11T00:00:00+03:00", otherParty: "after" },
      );
      const filter = { from: "2026-11-10", through: "2026-11-10" };
      const { usageRecords } = await test.data(USAGE_LIST, { id: line.id, filter, first: 10 }, { as });
      expect(usageRecords?.nodes.map(({ otherParty }) => otherParty)).toEqual(["last", "first"]);
    });
  });

  it("ends with yesterday, even by a cursor from the future or the past", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      const [old, kept, today] = await buildCallDetails(
        test.database,
        line,
        { at: "2026-04-30T23:59:59+03:00" },
        { at: "2026-11-15T23:59:59+03:00" },
        { at: "2026-11-16T00:00:00+03:00" },
      );
      const cursor = (at: number | undefined, id: string): string =>
        Buffer.from(JSON.stringify([at, id])).toString("base64url");
      const ids = async (variables: Partial<UsageSceneUsageListQueryVariables>): Promise<string[]> => {
        const answer = await test.data(USAGE_LIST, { id: line.id, first: 10, ...variables }, { as });
        return (answer.usageRecords?.nodes ?? []).map(({ id }) => id);
      };
      expect(await ids({})).toEqual([kept?.id]);
      expect(await ids({ after: cursor((today?.startedAt ?? 0) + 1, "") })).toEqual([kept?.id]);
      const whole = { from: "2026-05-01" };
      const after = cursor((old?.startedAt ?? 0) - 1, "");
      expect(await ids({ sort: "OLDEST_FIRST", after, filter: whole })).toEqual([kept?.id]);
    });
  });

  it("finds the other party however it is written, and by masks and names", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      const parties = [
        "+375291234567",
        "+375172345678",
        "+48221234567",
        "5050",
        "DEMOBANK",
        "100%_off",
        "МЧС [01]*?",
      ];
      await buildCallDetails(
        test.database,
        line,
        ...parties.map((otherParty, i) => ({ otherParty, at: `2026-11-10T10:00:0${String(i)}+03:00` })),
      );
      const found = async (otherParty: string): Promise<string[]> => {
        const filter = { otherParty };
        const answer = await test.data(
          USAGE_LIST,
          { id: line.id, filter, sort: "OLDEST_FIRST", first: 10 },
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
      expect(await found("50?0")).toEqual(["5050"]);
      expect(await found("29*67")).toEqual(["+375291234567"]);
      expect(await found("%_o")).toEqual(["100%_off"]);
      for (const text of ["мчс", "МЧС", "Чс [", "[01]", "]*?", "s [01"])
        expect([text, await found(text)]).toEqual([text, text === "s [01" ? [] : ["МЧС [01]*?"]]);
      expect(await found("' or 1=1 --")).toEqual([]);
      expect(await found("")).toHaveLength(7);
    });
  });

  it("is refused beyond the days there are, before anybody is looked for", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      const ask = async (id: string, filter: object, first = 10) => {
        const { errors } = await test.ask(USAGE_LIST, { id, filter, first }, { as });
        return errors?.[0];
      };
      const late = await ask(line.id, { through: "2026-11-16" });
      expect(late?.extensions).toMatchObject({
        code: "USAGE_OUT_OF_PERIOD",
        availableFrom: "2026-05-01",
        asOf: "2026-11-15",
      });
      expect(late?.message).toBe(
        "Детализация доступна с 1 мая 2026 по 15 ноября 2026. Выберите дни из этого промежутка.",
      );
      expect((await ask(line.id, { from: "2026-04-30" }))?.extensions.code).toBe("USAGE_OUT_OF_PERIOD");
      expect((await ask("sub_unknown", { from: "2026-04-30" }))?.message).toBe(late?.message);
      const reversed = await ask(line.id, { from: "2026-11-10", through: "2026-11-09" });
      expect(reversed?.extensions.code).toBe("USAGE_RANGE_REVERSED");
      expect((await ask(line.id, { otherParty: "x".repeat(61) }))?.extensions.code).toBe("INVALID_SEARCH");
      expect((await ask(line.id, { from: "2026-02-30" }))?.extensions.code).toBe("BAD_USER_INPUT");
      expect((await ask(line.id, { kinds: ["FAX"] }))?.extensions.code).toBe("BAD_USER_INPUT");
      expect((await ask(line.id, {}, 101))?.extensions.code).toBe("BAD_USER_INPUT");
    });
  });
});
