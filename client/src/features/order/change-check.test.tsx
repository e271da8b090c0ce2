/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderWith, type Answer } from "../../testing/render";
import { ChangeCheck, type UrlTerms } from "./change-check";

const money = (amount: string) => ({ __typename: "Money", amount, currency: "BYN" });
const preview = {
  __typename: "OrderPreview",
  kind: "PAUSE_SUBSCRIBER",
  differences: [
    { __typename: "OrderDifference", label: "Номер", before: "обслуживается", after: "приостановлен" },
  ],
  price: {
    __typename: "OrderPrice",
    once: money("0"),
    monthlyBefore: money("20.00"),
    monthlyAfter: money("5.00"),
    from: "2026-12-01",
  },
  warnings: [],
  userErrors: [],
  window: null,
  willRunAt: "2026-11-16T09:00:00Z",
  digest: "seen",
};
const refusal = (code: string, message: string) => ({
  __typename: "UserError",
  code,
  message,
  field: null,
  opensAt: null,
});
const ordered = {
  placeOrder: {
    __typename: "OrderPayload",
    order: { __typename: "Order", id: "ord_1", state: "QUEUED" },
    userErrors: [],
  },
};

/** The check page before a server that previews so and orders so. */
async function check(previewed: object, place: Answer = () => ordered, terms: UrlTerms = {}) {
  const view = await renderWith(
    <ChangeCheck
      subscriberId="sub_1"
      change={{ resumeSubscriber: { subscriberId: "sub_1" } }}
      act="Приостановить номер"
      answers={null}
      terms={terms}
      onTerms={() => undefined}
      canRevert
      onBack={() => undefined}
    />,
    (one) => (one.name === "PreviewOrder" ? { previewOrder: previewed } : place(one)),
  );
  const user = userEvent.setup();
  await waitFor(() => expect(view.screen.queryByText("Назад")).not.toBeNull());
  return {
    ...view,
    act: () => view.screen.queryByRole("button", { name: "Приостановить номер" }),
    press: () => user.click(view.screen.getByRole("button", { name: "Приостановить номер" })),
    placed: () => view.sent.filter(({ name }) => name === "PlaceOrder"),
  };
}

test("what was seen is what is ordered, on its terms, and the order's own page follows", async () => {
  const runAt = "2026-12-01T06:00:00Z";
  const { press, placed, sent, router } = await check(preview, undefined, { runAt, window: "refuse" });
  const input = { resumeSubscriber: { subscriberId: "sub_1", onClosedWindow: "REFUSE", runAt } };
  expect(sent[0]).toEqual({ name: "PreviewOrder", variables: { input } });
  await press();
  expect(placed()[0]?.variables).toMatchObject({ input, previewDigest: "seen" });
  await waitFor(() => expect(router.state.location.pathname).toBe("/s/sub_1/orders/ord_1"));
});

test("what would be refused is said, and cannot be ordered", async () => {
  const { act, screen } = await check({
    ...preview,
    differences: [],
    userErrors: [refusal("ALREADY_PAUSED", "Номер уже приостановлен.")],
  });
  expect(screen.queryByText("Номер уже приостановлен.")).not.toBeNull();
  expect(act()).toBeNull();
});

test("a preview that has grown old is read anew, and nothing is left as if it were ordered", async () => {
  let asked = 0;
  const { press, placed, sent, screen, router } = await check(preview, () => {
    asked += 1;
    return asked > 1
      ? ordered
      : {
          placeOrder: {
            __typename: "OrderPayload",
            order: null,
            userErrors: [refusal("PREVIEW_CHANGED", "Цена изменилась.")],
          },
        };
  });
  await press();
  expect((await screen.findByRole("alert")).textContent).toContain("Цена изменилась.");
  await waitFor(() => expect(sent.filter(({ name }) => name === "PreviewOrder")).toHaveLength(2));
  expect(router.state.location.pathname).toBe("/");
  await press();
  expect(placed()).toHaveLength(2);
  expect(placed()[1]?.variables["idempotencyKey"]).not.toBe(placed()[0]?.variables["idempotencyKey"]);
});

test("a lost answer leaves the order to be asked for again with the same key", async () => {
  let asked = 0;
  const { press, placed, screen } = await check(preview, () => {
    asked += 1;
    if (asked === 1) throw new TypeError("network");
    return ordered;
  });
  await press();
  expect((await screen.findByRole("alert")).textContent).toContain("Нет связи с сервером");
  await press();
  expect(placed()[1]?.variables).toEqual(placed()[0]?.variables);
});
