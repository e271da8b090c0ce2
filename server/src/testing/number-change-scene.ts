import { graphql } from "./graphql";
import {
  CallForwardingCondition,
  CallForwardingRow,
} from "../modules/line/call-forwarding/call-forwarding.entity";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { build } from "./builders";
import type { TestApp } from "./test-app";
import { administratorOf, type TestViewer } from "./test-viewer";

const HOLD_NUMBER = graphql(`
  mutation NumberChangeSceneHoldNumber($input: HoldNumberInput!, $key: String!) {
    holdNumber(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);

/** Orders the change of a number; what comes of it, for a test that looks at more than the order's id. */
export const CHANGE_NUMBER = graphql(`
  mutation NumberChangeSceneChangeNumber($input: ChangeNumberInput!, $key: String!, $digest: String) {
    changeNumber(input: $input, idempotencyKey: $key, previewDigest: $digest) {
      order { id state viewerCanUndo } userErrors { code field }
    }
  }
`);

/** Golden: what sub_1 of the order scene may change to. */
export const NEW = "+375293121212";
/** What sub_1 of the order scene has at first. */
export const OLD = "+375291000001";
const admin = administratorOf("cl_a");

let keys = 0;
/** A key of its own for each request. */
export const newKey = (): string => `c${String((keys += 1))}`;

/** Holds a number for a line; the code of the refusal, or "held". */
export async function hold(
  test: TestApp,
  subscriberId = "sub_1",
  number = NEW,
  as: TestViewer = admin,
): Promise<string> {
  const variables = { input: { subscriberId, number }, key: newKey() };
  const data = await test.data(HOLD_NUMBER, variables, { as });
  return data.holdNumber.userErrors[0]?.code ?? "held";
}

/** Orders the change of a number that is held; the code of the refusal, or the id of the order. */
export async function change(
  test: TestApp,
  input: { subscriberId?: string; number?: string; runAt?: string } = {},
  as: TestViewer = admin,
): Promise<string> {
  const variables = { input: { subscriberId: "sub_1", number: NEW, ...input }, key: newKey() };
  const { changeNumber } = await test.data(CHANGE_NUMBER, variables, { as });
  return changeNumber.userErrors[0]?.code ?? changeNumber.order?.id ?? "nothing";
}

/** The number that a line has now. */
export async function numberOf(test: TestApp, id = "sub_1"): Promise<string | undefined> {
  const [line] = await test.database.read(Subscriber, "where t.id = $1", [id]);
  expect(line?.nationalNumber).toBe(line?.number.slice(4));
  return line?.number;
}

/** Has a line forward all its calls. */
export async function forward(test: TestApp, subscriberId: string, forwardTo: string): Promise<void> {
  await build(test.database, CallForwardingRow, {
    subscriberId,
    condition: CallForwardingCondition.UNCONDITIONAL,
    clientId: subscriberId === "sub_foreign" ? "cl_b" : "cl_a",
    forwardTo,
    noReplySeconds: null,
    setAt: 0,
  });
}
