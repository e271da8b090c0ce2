import { graphql } from "../../../testing/graphql";
import type { PlansQuery, PlansQueryVariables } from "../../../testing/generated/graphql";
import {
  buildAccount,
  buildService,
  buildSpecification,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { eventually } from "../../../testing/eventually";
import { counted, everythingHeard } from "../../../testing/statements";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";
import { TariffPlanState } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { ServiceState } from "./service.entity";

const SERVICES = graphql(`
  query Services($id: ID!, $first: Int!, $after: String) {
    subscriber(id: $id) {
      services(first: $first, after: $after) {
        nodes {
          id state activeSince terminatedAt specification { code name description monthlyFee { amount } }
        }
        totalCount pageInfo { hasNextPage endCursor }
      }
    }
  }
`);
const LIST = graphql(`
  query List($first: Int!) {
    subscribers(first: 100, filter: {}) {
      nodes {
        id
        services(first: $first) { nodes { id specification { name } } totalCount pageInfo { hasNextPage } }
      }
    }
  }
`);
const PLANS = graphql(`
  query Plans($state: TariffPlanState, $first: Int!, $after: String) {
    tariffPlans(state: $state, first: $first, after: $after) {
      nodes { id name provides(first: 10) { nodes { name } totalCount } } totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
`);

describe("Subscriber.services", () => {
  it("holds what the line has, page by page, in the viewer's language, and not what has ended", async () => {
    await withTestApp(async ({ data, database }) => {
      const subscriber = await buildSubscriber(database);
      const specification = await buildSpecification(database, {
        nameRu: "Роуминг",
        nameBe: "Роўмінг",
        nameEn: "Roaming",
        monthlyFee: 1_900_000,
      });
      const kept = [
        await buildService(database, subscriber, { specification }),
        await buildService(database, subscriber, { state: ServiceState.SUSPENDED }),
        await buildService(database, subscriber),
      ];
      await buildService(database, subscriber, { state: ServiceState.TERMINATED, terminatedAt: 1 });
      const as = personOf(subscriber.id);
      const first = await data(SERVICES, { id: subscriber.id, first: 2 }, { as, locale: "be" });
      expect(first.subscriber?.services).toMatchObject({
        nodes: [
          {
            id: kept[0]?.id,
            state: "ACTIVE",
            activeSince: "2024-01-09T21:00:00.000Z",
            terminatedAt: null,
            specification: { name: "Роўмінг", monthlyFee: { amount: "1.90" } },
          },
          { id: kept[1]?.id, state: "SUSPENDED" },
        ],
        totalCount: 3,
        pageInfo: { hasNextPage: true },
      });
      const after = first.subscriber?.services.pageInfo.endCursor;
      const second = await data(SERVICES, { id: subscriber.id, first: 2, after }, { as });
      expect(second.subscriber?.services).toMatchObject({
        nodes: [{ id: kept[2]?.id }],
        pageInfo: { hasNextPage: false },
      });
    });
  });

  it("takes one statement for a page of subscribers and one for all their services", async () => {
    await withTestApp(async ({ data, database }) => {
      const account = await buildAccount(database);
      const specification = await buildSpecification(database);
      const tariffPlan = await buildTariffPlan(database);
      await database.write(async (unit) => {
        for (let i = 0; i < 30; i++) {
          const subscriber = await buildSubscriber(unit, { account, tariffPlan });
          for (let j = 0; j < i % 4; j++) await buildService(unit, subscriber, { specification });
        }
      });
      const as = administratorOf(account.clientId);
      await everythingHeard(database);
      await data(LIST, { first: 1 }, { as });
      const { answer, read, rows } = await counted(database, () => data(LIST, { first: 2 }, { as }));
      const { subscribers } = answer;
      expect([read, rows]).toEqual([2, 1]);
      expect(subscribers.nodes.map(({ services }) => services.nodes.length)).toEqual(
        Array.from({ length: 30 }, (_, i) => Math.min(2, i % 4)),
      );
      expect(
        subscribers.nodes.map(({ services: { totalCount, pageInfo } }) => [totalCount, pageInfo.hasNextPage]),
      ).toEqual(Array.from({ length: 30 }, (_, i) => [i % 4, i % 4 > 2]));
    });
  });
});

describe("the catalogue", () => {
  it("lists the plans and what each provides, and is read from the database once", async () => {
    await withTestApp(async ({ data, database }) => {
      const voice = await buildSpecification(database, { nameRu: "Голос" });
      const spare = await buildSpecification(database);
      const plan = await buildTariffPlan(database, { nameRu: "Старт", provides: [voice] });
      await buildTariffPlan(database, { state: TariffPlanState.ARCHIVED, includes: [spare] });
      const as = administratorOf("cl_any");
      const ask = (variables: Partial<PlansQueryVariables>): Promise<PlansQuery> =>
        data(PLANS, { first: 1, ...variables }, { as });

      const first = await ask({});
      expect(first.tariffPlans).toMatchObject({
        nodes: [{ id: plan.id, name: "Старт", provides: { nodes: [{ name: "Голос" }], totalCount: 1 } }],
        totalCount: 2,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      });
      await everythingHeard(database);
      await ask({});
      const read = jest.spyOn(database, "read");
      expect((await ask({ after: first.tariffPlans.pageInfo.endCursor })).tariffPlans).toMatchObject({
        totalCount: 2,
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      });
      expect((await ask({ state: "ACTIVE" })).tariffPlans).toMatchObject({ totalCount: 1 });
      expect(read).not.toHaveBeenCalled();
      await buildTariffPlan(database);
      await eventually(async () => expect((await ask({})).tariffPlans).toMatchObject({ totalCount: 3 }));
    });
  });
});
