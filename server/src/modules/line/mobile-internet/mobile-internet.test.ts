import { graphql } from "../../../testing/graphql";
import {
  buildInternet,
  buildService,
  buildSubscriber,
  buildTariffPlan,
  BUILT_AT,
} from "../../../testing/builders";
import { withTestApp } from "../../../testing/test-app";
import { personOf } from "../../../testing/test-viewer";
import { ServiceState } from "../../company/service/service.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { packageUnavailable, type MobileInternetView } from "./mobile-internet.policy";

const INTERNET = graphql(`
  query Internet($id: ID!) {
    subscriber(id: $id) {
      mobileInternet {
        state package { name } packageSince
        packages { package { id name } isCurrent isAvailable unavailableReason }
      }
    }
  }
`);

/** The list of the operator's manual. */
const MANUAL = ["Легкий", "350", "750", "1000", "1500", "3000", "3000 + voka", "5000 + voka"].map(
  (size) => `Пакет ${size}`,
);

describe("Subscriber.mobileInternet", () => {
  it("goes through the manual's three states, with all packages in its order", async () => {
    await withTestApp(async ({ data, database }) => {
      const { internet, packages } = await buildInternet(database);
      const tariffPlan = await buildTariffPlan(database, { provides: [internet, ...packages.slice(0, 6)] });
      const subscriber = await buildSubscriber(database, { tariffPlan });
      const look = async () => {
        const { subscriber: seen } = await data(
          INTERNET,
          { id: subscriber.id },
          { as: personOf(subscriber.id) },
        );
        if (!seen) throw new Error("the line is not seen");
        return seen.mobileInternet;
      };

      const off = await look();
      expect(off).toMatchObject({ state: "OFF", package: null, packageSince: null });
      expect(off.packages.map((option) => option.package.name)).toEqual(MANUAL);
      expect(
        off.packages.every(
          ({ isAvailable, unavailableReason }) =>
            !isAvailable && unavailableReason?.startsWith("Мобильный интернет отключён"),
        ),
      ).toBe(true);

      await buildService(database, subscriber, { specification: internet });
      await buildService(database, subscriber, {
        specification: packages[4]!,
        state: ServiceState.TERMINATED,
      });
      const plain = await look();
      expect(plain).toMatchObject({ state: "TARIFF_PLAN", package: null });
      expect(plain.packages.map(({ isAvailable }) => isAvailable)).toEqual([
        true,
        true,
        true,
        true,
        true,
        true,
        false,
        false,
      ]);
      expect(plain.packages[7]?.unavailableReason).toContain("Тарифный план не предусматривает");

      await buildService(database, subscriber, { specification: packages[2]!, activeSince: BUILT_AT });
      const withPackage = await look();
      expect(withPackage).toMatchObject({
        state: "PACKAGE",
        package: { name: "Пакет 750" },
        packageSince: "2024-01-09T21:00:00.000Z",
      });
      expect(withPackage.packages.map(({ isCurrent }) => isCurrent).indexOf(true)).toBe(2);
      expect(withPackage.packages[2]).toMatchObject({
        isAvailable: false,
        unavailableReason: "Этот пакет уже действует.",
      });
    });
  });
});

describe("packageUnavailable", () => {
  const view: MobileInternetView = {
    subscriberId: "sub_1",
    subscriberState: SubscriberState.ACTIVE,
    suspensionReason: null,
    tariffPlanId: "tp_1",
    internet: { specificationId: "spec_internet", since: 0 },
    package: null,
  };
  const provided = new Set(["spec_a"]);

  it("names first what stands in the way of every package", () => {
    expect(packageUnavailable(view, "spec_a", provided)).toBeNull();
    expect(packageUnavailable(view, "spec_b", provided)?.code).toBe("PACKAGE_NOT_PROVIDED");
    const inForce = { ...view, package: { specificationId: "spec_b", since: 0 } };
    expect(packageUnavailable(inForce, "spec_b", provided)?.code).toBe("PACKAGE_ALREADY_IN_FORCE");
    expect(packageUnavailable({ ...inForce, internet: null }, "spec_b", provided)?.code).toBe(
      "MOBILE_INTERNET_OFF",
    );
    const suspended = { ...view, internet: null, subscriberState: SubscriberState.SUSPENDED };
    expect(packageUnavailable(suspended, "spec_a", provided)?.code).toBe("SUBSCRIBER_SUSPENDED");
    const ended = { ...view, subscriberState: SubscriberState.TERMINATED };
    expect(packageUnavailable(ended, "spec_a", provided)?.code).toBe("SUBSCRIBER_TERMINATED");
  });
});
