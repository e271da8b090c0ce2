import { graphql, changeOf, ownMutation } from "../../../testing/graphql";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";

const admin = administratorOf("cl_a");

const PREVIEW = graphql(`
  query ConnectMobileInternetPreview($input: ChangeInput!) {
    previewOrder(input: $input) { userErrors { code } }
  }
`);
const PLACE = graphql(`
  mutation ConnectMobileInternetPlace($input: ChangeInput!, $key: String!) {
    placed: placeOrder(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);

/** Previews and, where nothing speaks against it, places a change of sub_1; answers the codes of the refusals. */
async function order(test: TestApp, kind: string, more: object = {}): Promise<string[]> {
  const input = { subscriberId: "sub_1", ...more };
  const { previewOrder } = await test.data(PREVIEW, { input: changeOf(kind, input) }, { as: admin });
  const key = `${kind} ${String(test.clock.now())}`;
  const { placed } = await test.data(ownMutation(PLACE, kind), { input, key }, { as: admin });
  const codes = placed.userErrors.map(({ code }) => code);
  expect(previewOrder.userErrors.map(({ code }) => code)).toEqual(codes);
  return codes;
}

async function settle(test: TestApp): Promise<string | undefined> {
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(1_000);
  const data = await test.data(
    graphql(
      `query ConnectMobileInternetSubscriber { subscriber(id: "sub_1") { id mobileInternet { state } } }`,
    ),
    {},
    { as: admin },
  );
  return data.subscriber?.mobileInternet.state;
}

describe("mobile internet", () => {
  it("goes through its three states, and each step that makes no sense is refused with its own code", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      expect(await order(test, "connectMobileInternet")).toEqual(["MOBILE_INTERNET_ALREADY_ON"]);
      expect(await order(test, "removeMobileInternetPackage")).toEqual(["PACKAGE_NOT_CONNECTED"]);

      expect(await order(test, "changeMobileInternetPackage", { packageId: "spec_small" })).toEqual([]);
      expect(await settle(test)).toBe("PACKAGE");
      expect(await order(test, "changeMobileInternetPackage", { packageId: "spec_small" })).toEqual([
        "PACKAGE_ALREADY_IN_FORCE",
      ]);
      expect(await order(test, "changeMobileInternetPackage", { packageId: "spec_other" })).toEqual([
        "PACKAGE_NOT_PROVIDED",
      ]);
      expect(await order(test, "disconnectMobileInternet")).toEqual(["PACKAGE_IN_FORCE"]);

      expect(await order(test, "removeMobileInternetPackage")).toEqual([]);
      expect(await settle(test)).toBe("TARIFF_PLAN");
      expect(await order(test, "disconnectMobileInternet")).toEqual([]);
      expect(await settle(test)).toBe("OFF");
      expect(await order(test, "disconnectMobileInternet")).toEqual(["MOBILE_INTERNET_OFF"]);
      expect(await order(test, "changeMobileInternetPackage", { packageId: "spec_small" })).toEqual([
        "MOBILE_INTERNET_OFF",
      ]);

      expect(await order(test, "connectMobileInternet")).toEqual([]);
      expect(await settle(test)).toBe("TARIFF_PLAN");
    }));

  it("cannot be connected where the tariff plan does not provide it", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await test.database.write(async (unit) => {
        await unit.run("delete from tariff_plan_service where specification_id = 'spec_internet'");
        await unit.run("update service set state = 'terminated' where subscriber_id = 'sub_1'");
      });
      expect(await order(test, "connectMobileInternet")).toEqual(["MOBILE_INTERNET_NOT_PROVIDED"]);
    }));
});
