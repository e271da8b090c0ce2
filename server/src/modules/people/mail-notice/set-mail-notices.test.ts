import { graphql } from "../../../testing/graphql";
import type { SetMailNoticesInput } from "../../../testing/generated/graphql";
import { appealScene } from "../../../testing/appeal-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import type { TestViewer } from "../../../testing/test-viewer";

graphql(
  `fragment SetMailNoticesNotices on Viewer { mailNotices { address language appealAnswers appealAssignments orderOutcomes paymentDecisions limitAlerts invoiceCorridors invoiceReturns } }`,
);

let keys = 0;

async function set(test: TestApp, as: TestViewer, input: SetMailNoticesInput) {
  const { setMailNotices } = await test.data(
    graphql(`
      mutation SetMailNoticesSetMailNotices($input: SetMailNoticesInput!, $key: String!) {
        setMailNotices(input: $input, idempotencyKey: $key) {
          viewer { ...SetMailNoticesNotices } userErrors { code }
        }
      }
    `),
    { input, key: `key ${String((keys += 1))}` },
    { as },
  );
  return setMailNotices.viewer;
}

const look = (test: TestApp, as: TestViewer) =>
  test.data(graphql(`query SetMailNoticesViewer { viewer { ...SetMailNoticesNotices } }`), {}, { as });

describe("setMailNotices", () => {
  it("is on at first, keeps what is not given, and is each administrator's own", async () => {
    await withTestApp(async (test) => {
      const { administrator, stranger, person, staff } = await appealScene(test);
      const address = `${administrator.id.toLowerCase()}@test.example`;
      const all = {
        address,
        language: "AS_USED",
        appealAnswers: true,
        appealAssignments: true,
        orderOutcomes: true,
        paymentDecisions: true,
        limitAlerts: true,
        invoiceCorridors: true,
        invoiceReturns: true,
      };
      expect((await look(test, administrator)).viewer?.mailNotices).toEqual(all);
      const without = { ...all, appealAnswers: false };
      expect(await set(test, administrator, { appealAnswers: false })).toEqual({ mailNotices: without });
      expect(await set(test, administrator, {})).toEqual({ mailNotices: without });
      expect(await set(test, administrator, { orderOutcomes: false })).toEqual({
        mailNotices: { ...without, orderOutcomes: false },
      });
      expect(await set(test, administrator, { paymentDecisions: false })).toEqual({
        mailNotices: { ...without, orderOutcomes: false, paymentDecisions: false },
      });
      expect(await set(test, administrator, { invoiceCorridors: false })).toMatchObject({
        mailNotices: { limitAlerts: true, invoiceCorridors: false },
      });
      await set(test, administrator, { invoiceCorridors: true });
      for (const language of ["BE", "EN", "RU", "AS_USED"] as const)
        expect(await set(test, administrator, { language })).toMatchObject({
          mailNotices: { language, appealAnswers: false },
        });
      expect(
        await set(test, administrator, { appealAnswers: true, orderOutcomes: true, paymentDecisions: true }),
      ).toEqual({
        mailNotices: all,
      });
      expect((await look(test, stranger)).viewer?.mailNotices).toMatchObject({ appealAnswers: true });
      // Whoever has no address is told nothing by mail.
      expect((await look(test, person)).viewer?.mailNotices).toBeNull();
      expect((await look(test, staff)).viewer?.mailNotices).toMatchObject({ language: "AS_USED" });
    });
  });
});
