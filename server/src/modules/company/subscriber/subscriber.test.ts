import { graphql } from "../../../testing/graphql";
import {
  buildAccount,
  buildClient,
  buildFact,
  buildGroup,
  buildSim,
  buildSubscriber,
  BUILT_AT,
} from "../../../testing/builders";
import { buildCharge, buildInvoice, buildPayment } from "../../../testing/money-builders";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { SimState } from "./sim.entity";
import { SubscriberAspect, SubscriberState } from "./subscriber.entity";

const CARD = graphql(`
  query Card($id: ID, $number: PhoneNumber) {
    subscriber(id: $id, number: $number) {
      id number name state activatedOn balance { amount currency }
      account { number balance { amount } subscriberCount client { name } }
      client { name balance { amount } } tariffPlan { name } sim { iccid state }
      closedUserGroups { name index }
      history(first: 10) { nodes { aspect value validFrom validTo } totalCount pageInfo { hasNextPage } }
    }
  }
`);

describe("Query.subscriber", () => {
  it("shows a line with all that belongs to it, by id and by number in any writing", async () => {
    await withTestApp(async ({ data, database }) => {
      const account = await buildAccount(database, { name: "Склад" });
      const subscriber = await buildSubscriber(database, {
        account,
        name: "Анна Ким",
        number: "+375291234567",
      });
      await buildSubscriber(database, { account });
      const card = await buildSim(database, subscriber);
      await buildSim(database, subscriber, { state: SimState.RETIRED });
      await buildGroup(database, "Бухгалтерия", subscriber);
      await buildFact(database, subscriber, { validTo: BUILT_AT + 1 });
      await buildFact(database, subscriber, {
        aspect: SubscriberAspect.ACCOUNT,
        value: "7001",
        validFrom: BUILT_AT + 1,
      });
      await buildCharge(database, subscriber, { gross: 12_345_600 });
      await buildCharge(database, subscriber, { gross: 99_000_000, invoiceId: "inv_1" });
      await buildInvoice(database, account, { total: 30_000_000 });
      await buildPayment(database, account, { amount: 20_500_000 });
      const admin = administratorOf(account.clientId);

      const byId = await data(CARD, { id: subscriber.id }, { as: admin });
      expect(byId.subscriber).toMatchObject({
        number: "+375291234567",
        state: "ACTIVE",
        balance: { amount: "-12.3456", currency: "BYN" },
        account: { number: account.number, balance: { amount: "-9.50" }, subscriberCount: 2 },
        client: { balance: { amount: "-9.50" } },
        sim: { iccid: card.iccid, state: "ACTIVE" },
        closedUserGroups: [{ name: "Бухгалтерия" }],
        history: {
          nodes: [
            { aspect: "ACCOUNT", value: "7001" },
            { aspect: "NAME", value: "Анна Ким" },
          ],
          totalCount: 2,
        },
      });
      for (const number of ["+375291234567", "8 029 123-45-67", "291234567"]) {
        expect(await data(CARD, { number }, { as: admin })).toEqual(byId);
      }
    });
  });

  it("shows its person the line and nothing of the company", async () => {
    await withTestApp(async ({ data, database }) => {
      const subscriber = await buildSubscriber(database);
      await buildFact(database, subscriber, { aspect: SubscriberAspect.ACCOUNT, value: "7001" });
      await buildFact(database, subscriber, { aspect: SubscriberAspect.NUMBER, value: subscriber.number });
      await buildCharge(database, subscriber);
      const { subscriber: own } = await data(CARD, {}, { as: personOf(subscriber.id) });
      expect(own).toMatchObject({
        id: subscriber.id,
        account: null,
        client: null,
        balance: { amount: "-10.00" },
      });
      expect(own?.history).toMatchObject({ nodes: [{ aspect: "NUMBER" }], totalCount: 1 });
    });
  });

  it("answers alike for what is foreign and what is unknown, and to staff for everything", async () => {
    await withTestApp(async ({ ask, data, database }) => {
      const subscriber = await buildSubscriber(database);
      const stranger = administratorOf((await buildClient(database)).id);
      const unknown = "sub_01ARZ3NDEKTSV4RRFFQ69G5FAV";
      for (const as of [stranger, personOf((await buildSubscriber(database)).id)]) {
        const foreign = await ask(CARD, { id: subscriber.id }, { as });
        expect(foreign).toEqual({ data: { subscriber: null } });
        expect(await ask(CARD, { id: unknown }, { as })).toEqual(foreign);
        expect(await ask(CARD, { number: subscriber.number }, { as })).toEqual(foreign);
        expect(await ask(CARD, { id: "sub_\u0000'; drop table subscriber; --" }, { as })).toEqual(foreign);
      }
      expect((await data(CARD, { id: subscriber.id }, { as: oneOfStaff() })).subscriber?.id).toBe(
        subscriber.id,
      );
      expect((await ask(CARD, { id: subscriber.id })).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    });
  });

  it("wants either an id or a number, and knows the line that has a number now", async () => {
    await withTestApp(async ({ ask, data, database }) => {
      const account = await buildAccount(database);
      const number = "+375447654321";
      const now = await buildSubscriber(database, { account, number });
      await buildSubscriber(database, { account, number, state: SubscriberState.TERMINATED });
      const as = administratorOf(account.clientId);
      expect((await data(CARD, { number }, { as })).subscriber?.id).toBe(now.id);
      for (const variables of [{}, { id: now.id, number }]) {
        const { errors } = await ask(CARD, variables, { as, locale: "en" });
        expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
        expect(errors?.[0]?.message).toContain("either its id or its number");
      }
    });
  });

  it("shows of several SIM cards the one in use, else the blocked one, never one that was replaced", async () => {
    await withTestApp(async ({ data, database }) => {
      const simOf = async (...states: SimState[]): Promise<unknown> => {
        const line = await buildSubscriber(database);
        for (const state of states) await buildSim(database, line, { state });
        const as = administratorOf(line.clientId);
        return (await data(CARD, { id: line.id }, { as })).subscriber?.sim;
      };
      const { ACTIVE, BLOCKED, RETIRED } = SimState;
      expect(await simOf(ACTIVE, BLOCKED)).toMatchObject({ state: "ACTIVE" });
      expect(await simOf(BLOCKED, ACTIVE, RETIRED)).toMatchObject({ state: "ACTIVE" });
      expect(await simOf(RETIRED, BLOCKED)).toMatchObject({ state: "BLOCKED" });
      expect(await simOf(RETIRED)).toBeNull();
    });
  });
});
