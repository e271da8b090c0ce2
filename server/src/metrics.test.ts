import { graphql } from "./testing/graphql";
import { OrderRequests } from "./testing/order-requests";
import { orderScene, workUntilIdle } from "./testing/order-scene";
import { withTestApp, type TestApp } from "./testing/test-app";
import { administratorOf } from "./testing/test-viewer";
import { startMetrics } from "./metrics";
import { postMail } from "./platform/mail/outbox.store";

const TOKEN = "watching-token-0123456789";
const settings = { METRICS_TOKEN: TOKEN };
const admin = administratorOf("cl_a");

async function figures({ app }: TestApp): Promise<string> {
  const { body, statusCode, headers } = await app.inject({
    url: "/metrics",
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  expect([statusCode, headers["content-type"]]).toEqual([200, expect.stringContaining("text/plain")]);
  return body;
}

/** The value of a figure; undefined where it is not told. */
function value(text: string, figure: string): number | undefined {
  const line = text.split("\n").find((one) => one.startsWith(`kabinet_${figure} `));
  return line === undefined ? undefined : Number(line.split(" ").at(-1));
}

describe("the figures for Prometheus", () => {
  it("are told to nobody where no token is set", async () => {
    await withTestApp(async ({ app }) => {
      const answer = await app.inject({ url: "/metrics", headers: { authorization: "Bearer " } });
      expect(answer.statusCode).toBe(404);
    });
  });

  it.each(["", "Bearer", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])(
    "are told to nobody who does not know the token: %j",
    async (authorization) => {
      await withTestApp(
        async ({ app }) => {
          const { statusCode, headers, body } = await app.inject({
            url: "/metrics",
            headers: { authorization },
          });
          expect([statusCode, headers["www-authenticate"]]).toEqual([401, 'Bearer realm="metrics"']);
          expect(body).not.toContain("kabinet_");
        },
        { settings },
      );
    },
  );

  it("count what was asked, by kind and how it ended", async () => {
    await withTestApp(
      async (test) => {
        await orderScene(test.database);
        await new OrderRequests(test, admin).place("renameSubscriber", { name: "Касса" });
        await test.ask(graphql(`query MetricsTypename { __typename }`), {}, { as: admin });
        await test.ask(graphql(`query MetricsTypename { __typename }`), {}, { as: admin });
        await test.ask("{ noSuchField }", {}, { as: admin });
        await test.ask("{ broken", {}, { as: admin });
        await test.ask(graphql(`query MetricsViewer { viewer { id } }`), {});
        const text = await figures(test);
        const count = (kind: string, outcome: string) =>
          value(text, `request_duration_seconds_count{kind="${kind}",outcome="${outcome}"}`);
        expect(count("mutation", "answered")).toBe(1);
        expect(count("query", "answered")).toBe(3);
        expect(count("unknown", "refused")).toBe(2);
        expect(value(text, 'errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
        expect(value(text, 'errors_total{code="GRAPHQL_PARSE_FAILED"}')).toBe(1);
        expect(value(text, "write_wait_seconds_count")).toBeGreaterThan(0);
        expect(value(text, "database_up")).toBe(1);
        expect(text).toMatch(/kabinet_build_info\{version="\d+\.\d+\.\d+"\} 1/);
        expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
        expect(text).toContain("process_resident_memory_bytes");
      },
      { settings },
    );
  });

  it("tell how orders and mail do: how many wait, and the longest for how long", async () => {
    await withTestApp(
      async (test) => {
        const { database, clock } = test;
        await orderScene(database);
        const requests = new OrderRequests(test, admin);
        const none = await figures(test);
        expect(value(none, 'orders_open{state="acknowledged"}')).toBe(0);
        expect(value(none, "orders_due_longest_seconds")).toBe(0);
        await requests.place("renameSubscriber", { name: "Касса" });
        await new OrderRequests(test, administratorOf("cl_a"), "sub_2").place("renameSubscriber", {
          name: "Склад",
        });
        const posting = { clientId: "cl_a", subscriberId: "sub_1", kind: "x", locale: "ru" } as const;
        await database.write((unit) =>
          postMail(unit, { ...posting, address: "a@b.example" }, clock.now() - 60_000),
        );
        clock.advance(90_000);
        const waiting = await figures(test);
        expect(value(waiting, 'orders_open{state="acknowledged"}')).toBe(2);
        expect(value(waiting, "orders_due_longest_seconds")).toBe(90);
        expect(value(waiting, "mail_waiting")).toBe(1);
        expect(value(waiting, "mail_waiting_longest_seconds")).toBe(150);
        await database.write((unit) =>
          unit.run(
            "update orders set state = 'inProgress', needs_reconciliation = $1 where subject_id = 'sub_2'",
            [true],
          ),
        );
        expect(value(await figures(test), "orders_unanswered")).toBe(1);
        await database.write((unit) => unit.run("update orders set needs_reconciliation = $1", [false]));
        await workUntilIdle(database, clock);
        const done = await figures(test);
        expect(value(done, 'orders_open{state="inProgress"}')).toBe(0);
        expect(value(done, "orders_due_longest_seconds")).toBe(0);
      },
      { settings },
    );
  });

  it("hear from the workers what ended, what was sent and what was cleared away", async () => {
    await withTestApp(async ({ database, clock }) => {
      await orderScene(database);
      const metrics = await startMetrics(database, clock);
      metrics.worker(() => 3, 4);
      metrics.orderEnded("renameSubscriber", "completed");
      metrics.mailTried("givenUp");
      metrics.cleared("sessions", 7, 1_000);
      metrics.requestMetrics.socket(1);
      const text = await metrics.text();
      expect(value(text, "orders_under_way")).toBe(3);
      expect(value(text, "orders_at_once")).toBe(4);
      expect(value(text, 'orders_ended_total{kind="renameSubscriber",state="completed"}')).toBe(1);
      expect(value(text, 'mail_tried_total{outcome="givenUp"}')).toBe(1);
      expect(value(text, 'cleared_rows_total{what="sessions"}')).toBe(7);
      expect(value(text, 'cleared_timestamp_seconds{what="sessions"}')).toBe(1);
      expect(value(text, "sockets")).toBe(1);
    });
  });

  it("say that the database is gone instead of what was true before", async () => {
    await withTestApp(
      async (test) => {
        await figures(test);
        const rows = jest.spyOn(test.database, "rows").mockRejectedValue(new Error("gone"));
        const gone = await figures(test);
        expect(value(gone, "database_up")).toBe(0);
        expect(value(gone, 'orders_open{state="held"}')).toBeUndefined();
        expect(value(gone, "orders_due_longest_seconds")).toBeUndefined();
        rows.mockRestore();
        const back = await figures(test);
        expect([value(back, "database_up"), value(back, 'orders_open{state="held"}')]).toEqual([1, 0]);
      },
      { settings },
    );
  });

  it("hold nothing of anybody's, and no more series the more is asked for", async () => {
    await withTestApp(
      async (test) => {
        await orderScene(test.database);
        const ask = async (n: number): Promise<void> => {
          await new OrderRequests(test, admin).preview("renameSubscriber", { name: `Касса ${String(n)}` });
          await test.ask(`query Own${String(n)} { viewer { id } }`, {}, { as: admin });
          await test.ask(`{ own${String(n)} }`, {}, { as: admin });
          await test.app.inject({ url: `/files/${String(n)}` });
        };
        await ask(0);
        // Node's own figures come and go with what it happens to be doing.
        const series = (text: string): number => text.match(/^kabinet_/gm)?.length ?? 0;
        const before = series(await figures(test));
        for (let n = 1; n < 10; n++) await ask(n);
        const text = await figures(test);
        expect(series(text)).toBe(before);
        const labels = Array.from(text.matchAll(/\{(.*)\}/g), ([, inside]) => inside).join("\n");
        expect(labels).not.toMatch(/\d{7}|(sub|cl|acc|ord|vwr)_|@|Касса|own\d/i);
      },
      { settings },
    );
  });
});
