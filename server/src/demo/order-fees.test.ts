import { startOfDay } from "@kabinet/shared";
import type { Database } from "../platform/database/database";
import { count, morning, onDay, ZONE } from "../testing/billing-scene";
import { chargeOrderFees } from "../modules/money/charge/charge.store";
import { findMismatches } from "../testing/tie-out";

describe("the fees of an order", () => {
  const fees = (specificationId: string) =>
    [
      { kind: "connectionFee", specificationId, gross: 500_000 },
      { kind: "serviceFee", specificationId, gross: 1_500_000 },
      { kind: "serviceFee", specificationId: "spec_free", gross: 0 },
    ] as const;

  it("appear in the charges once, and the month's invoice holds them", async () => {
    await onDay("2026-11-22", async ({ database, clock, simulator }) => {
      const order = await orderOfAnybody(database, "2026-11-22");
      const write = (): Promise<void> =>
        database.write((unit) => chargeOrderFees(unit, order, fees("spec_x"), clock.now()));
      await write();
      clock.advance(1_000);
      await write();
      const charges = await database.rows<object>(
        "select kind, gross, month, charged_on, vat_rate, specification_id from charge where order_id = $1 order by kind",
        [order.id],
      );
      const common = { month: "2026-11", charged_on: "2026-11-22", vat_rate: 25, specification_id: "spec_x" };
      expect(charges).toEqual([
        { kind: "connectionFee", gross: 500_000, ...common },
        { kind: "serviceFee", gross: 1_500_000, ...common },
      ]);
      clock.set(morning("2026-12-04"));
      await simulator.tick();
      expect(
        await count(database, "select count(*) as n from charge where order_id = $1 and invoice_id is null", [
          order.id,
        ]),
      ).toBe(0);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });

  it("that come after their month's invoice was formed are on the next one", async () => {
    await onDay("2026-11-30", async ({ database, clock, simulator }) => {
      clock.set(morning("2026-12-04"));
      await simulator.tick();
      const order = await orderOfAnybody(database, "2026-11-30");
      await database.write((unit) => chargeOrderFees(unit, order, fees("spec_x"), clock.now()));
      clock.set(morning("2027-01-04"));
      await simulator.tick();
      const months = await database.rows<{ month: string }>(
        "select i.month from charge c join invoice i on i.id = c.invoice_id where c.order_id = $1",
        [order.id],
      );
      expect(months).toEqual([{ month: "2026-12" }, { month: "2026-12" }]);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });

  it("keep the month's recurring fee of the same service from being charged again", async () => {
    await onDay("2026-11-30", async ({ database, clock, simulator }) => {
      const [service] = await database.rows<{ line: string; client: string; specification: string }>(
        `select v.subscriber_id as line, v.client_id as client, v.specification_id as specification from service v
          join subscriber s on s.id = v.subscriber_id and s.state = 'active'
          join charge c on c.subscriber_id = s.id and c.specification_id = v.specification_id and c.month = '2026-11'
          where c.kind = 'serviceFee' and v.state = 'active' order by v.id limit 1`,
      );
      if (!service) throw new Error("no line has a service with a fee");
      clock.set(startOfDay(ZONE, "2026-12-01"));
      const order = {
        id: "ord_1",
        clientId: service.client,
        subjectId: service.line,
        priceFrom: "2026-12-01",
        target: "subscriber",
      } as const;
      const fee = [{ kind: "serviceFee", specificationId: service.specification, gross: 700_000 }] as const;
      await database.write((unit) => chargeOrderFees(unit, order, fee, clock.now()));
      await simulator.tick();
      expect(
        await count(
          database,
          "select count(*) as n from charge where subscriber_id = $1 and specification_id = $2 and month = '2026-12'",
          [service.line, service.specification],
        ),
      ).toBe(1);
    });
  });
});

async function orderOfAnybody(
  database: Database,
  priceFrom: string,
): Promise<Parameters<typeof chargeOrderFees>[1]> {
  const [line] = await database.rows<{ id: string; client: string }>(
    "select id, client_id as client from subscriber where state = 'active' order by id limit 1",
  );
  if (!line) throw new Error("no line");
  return { id: "ord_1", clientId: line.client, subjectId: line.id, priceFrom, target: "subscriber" };
}
