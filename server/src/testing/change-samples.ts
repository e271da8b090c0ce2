import { graphql } from "./graphql";
import { randomUUID } from "node:crypto";
import {
  ServiceCategory,
  ServiceSpecification,
} from "../modules/catalogue/service-specification/service-specification.entity";
import { TariffPlan } from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import type { TestApp } from "./test-app";
import type { TestViewer } from "./test-viewer";

/** A line of the demo on which a kind of change may be possible. */
export interface SampleLine {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
}

/** Inputs that may be possible on a line, without the line itself; the first that is not refused is taken. */
type Candidates = (
  line: SampleLine,
  test: TestApp,
  as: TestViewer,
) => readonly object[] | Promise<readonly object[]>;

const itself: Candidates = () => [{}];

const packages: Candidates = async (_, { database }) => {
  const category = ServiceCategory.MOBILE_INTERNET_PACKAGE;
  const found = await database.read(ServiceSpecification, "where t.category = $1 order by t.id", [category]);
  return found.map(({ id }) => ({ packageId: id }));
};

const services: Candidates = async (_, { database }) => {
  const found = await database.read(ServiceSpecification, "order by t.position desc");
  return found.map(({ id }) => ({ serviceSpecificationId: id }));
};

const plans: Candidates = async (_, { database }) => {
  const found = await database.read(TariffPlan, "order by t.id");
  return found.map(({ id }) => ({ tariffPlanId: id }));
};

const HOLD = graphql(`
  mutation ChangeSamplesHold($input: HoldNumberInput!, $key: String!) {
    holdNumber(input: $input, idempotencyKey: $key) { heldNumber { number } }
  }
`);

/** A number has to be held before it can be ordered. */
const heldNumber: Candidates = async (line, test, as) => {
  const free = await test.data(
    graphql(`
      query ChangeSamplesAvailableNumbers($id: ID!) {
        availableNumbers(subscriberId: $id, first: 1) { nodes { number } }
      }
    `),
    { id: line.id },
    { as },
  );
  const number = free.availableNumbers?.nodes[0]?.number;
  if (number === undefined) throw new Error("there is no free number");
  const input = { subscriberId: line.id, number };
  await test.data(HOLD, { input, key: randomUUID() }, { as });
  return [{ number }];
};

/** How each kind of change is made, for the tests that every kind has to pass. A new kind needs its line here. */
export const CHANGE_SAMPLES: Readonly<Record<string, Candidates>> = {
  changeMobileInternetPackage: packages,
  removeMobileInternetPackage: itself,
  connectMobileInternet: itself,
  disconnectMobileInternet: itself,
  changeNumber: heldNumber,
  changeTariffPlan: plans,
  setCallForwarding: () => [
    { condition: "BUSY", forwardTo: "+375291234567" },
    { condition: "NO_REPLY", forwardTo: "+375291234567", noReplySeconds: 15 },
  ],
  cancelCallForwarding: () => [{ which: "ALL" }],
  replaceCallForwarding: () => [
    {
      forwardings: [
        { condition: "NOT_REACHABLE", forwardTo: "+375291234567" },
        { condition: "BUSY", forwardTo: null },
      ],
    },
  ],
  connectVoicemail: itself,
  disconnectVoicemail: itself,
  setVoicemailEmail: () => [{ email: "voice@romashka.example" }],
  removeVoicemailEmail: itself,
  sendDeviceSettings: () => [{ service: "INTERNET", device: "ANDROID" }],
  connectService: services,
  disconnectService: services,
  pauseSubscriber: (_, { clock }) => [{ revertAt: new Date(clock.now() + 30 * 86_400_000).toISOString() }],
  resumeSubscriber: itself,
  renameSubscriber: () => [{ name: "Пост охраны № 7" }],
};
