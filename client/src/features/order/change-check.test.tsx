/** @jest-environment jsdom */
import dayjs from "dayjs";
import "dayjs/locale/ru";
import { waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setOperatorZone } from "../../lib/format/time";
import { renderWith, type Answer } from "../../testing/render";
import { ChangeCheck } from "./change-check";

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
    months: [],
  },
  warnings: [],
  userErrors: [],
  window: null,
  willRunAt: "2026-11-16T09:00:00Z",
  betterDate: null,
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

const onBack = jest.fn();
const onAnswer = jest.fn();
const onOrdered = jest.fn();
beforeAll(() => {
  setOperatorZone("Europe/Minsk");
  dayjs.locale("ru");
});
beforeEach(() => jest.clearAllMocks());

interface Given {
  place?: Answer;
  address?: string;
  canRevert?: boolean;
  asksTime?: boolean;
}

/** A preview that depends on what is asked. */
type Previewing = (variables: Record<string, unknown>) => object;

/** The check page before a server that previews so and orders so. */
async function check(
  previewed: object | Previewing,
  { place = () => ordered, address, ...asked }: Given = {},
) {
  const view = await renderWith(
    <ChangeCheck
      subscriberId="sub_1"
      change={{ resumeSubscriber: { subscriberId: "sub_1" } }}
      act="Приостановить номер"
      step={{ number: 2, of: 2 }}
      answers={[{ question: "Что сделать", answer: "Приостановить", onChange: onAnswer }]}
      note="Держим номер"
      {...asked}
      onBack={onBack}
      onOrdered={onOrdered}
    />,
    (one) =>
      one.name !== "PreviewOrder"
        ? place(one)
        : {
            previewOrder:
              typeof previewed === "function" ? (previewed as Previewing)(one.variables) : previewed,
          },
    address,
  );
  const user = userEvent.setup();
  await waitFor(() => expect(view.screen.queryByText("Назад")).not.toBeNull());
  return {
    ...view,
    user,
    act: () => view.screen.queryByRole("button", { name: "Приостановить номер" }),
    press: () => user.click(view.screen.getByRole("button", { name: "Приостановить номер" })),
    placed: () => view.sent.filter(({ name }) => name === "PlaceOrder"),
    previewed: () => view.sent.filter(({ name }) => name === "PreviewOrder").at(-1)?.variables,
  };
}

const input = (terms: object) => ({
  input: { resumeSubscriber: { subscriberId: "sub_1", onClosedWindow: "QUEUE", ...terms } },
});
const runAt = "2026-12-01T06:00:00Z";
const revertAt = "2026-12-24T06:00:00Z";

test("what was seen is what is ordered, on the terms of the address, and the order's own page follows", async () => {
  const planned = { ...preview, willRunAt: runAt };
  const { act, user, screen, placed, previewed, router } = await check(planned, {
    address: `/?runAt=${runAt}&window=refuse`,
  });
  const terms = input({ onClosedWindow: "REFUSE", runAt });
  expect(previewed()).toEqual(terms);
  expect(onOrdered).not.toHaveBeenCalled();
  // The button says when: nothing is done now.
  expect(act()).toBeNull();
  await user.click(screen.getByRole("button", { name: "Запланировать на 1 декабря" }));
  expect(placed()[0]?.variables).toMatchObject({ ...terms, previewDigest: "seen" });
  await waitFor(() => expect(router.state.location.pathname).toBe("/s/sub_1/orders/ord_1"));
  expect(onOrdered).toHaveBeenCalledTimes(1);
});

test("terms that are none are left out: at once, for good, queued where a window is closed", async () => {
  const { previewed, screen } = await check(preview, {
    address: "/?runAt=tomorrow&revertAt=2026-12-24&window=ajar",
    canRevert: true,
  });
  expect(previewed()).toEqual(input({}));
  expect(screen.queryByText(/Будет выполнено/)).toBeNull();
});

test.each([
  [true, { runAt, revertAt }],
  [false, { runAt }],
])("a time to return to is of a change that can return by itself (%s)", async (canRevert, terms) => {
  const { previewed, screen } = await check(preview, {
    address: `/?runAt=${runAt}&revertAt=${revertAt}`,
    canRevert,
  });
  expect(previewed()).toEqual(input(terms));
  expect(screen.queryByRole("radiogroup", { name: "Вернуть как было" }) !== null).toBe(canRevert);
  expect(screen.queryByText(/Будет выполнено/)).not.toBeNull();
});

test("a time that is chosen goes into the address, and the preview is asked for anew", async () => {
  const { user, screen, router, previewed } = await check(preview, { address: "/?act=pause" });
  await user.click(screen.getByRole("button", { name: "Выбрать дату" }));
  await user.click(screen.getByRole("radio", { name: "В назначенное время" }));
  await user.type(screen.getByLabelText("Дата"), "1.12.2026");
  const time = screen.getByLabelText("Время по Минску");
  await user.clear(time);
  await user.type(time, "9:00");
  await waitFor(() => expect(previewed()).toEqual(input({ runAt: "2026-12-01T06:00:00.000Z" })));
  expect(router.state.location.search).toEqual({ act: "pause", runAt: "2026-12-01T06:00:00.000Z" });
  await user.click(screen.getByRole("radio", { name: "Сразу" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ act: "pause" }));
});

test("a better date is a choice next to today, stays one when it is chosen, and the button says the day", async () => {
  const better = { __typename: "OrderBetterDate", runAt: "2026-11-30T21:00:00Z", saves: money("9.90") };
  const { screen, user, previewed, router, act } = await check(
    // The preview of the change at that very date knows of no better one.
    (asked) =>
      JSON.stringify(asked).includes("runAt")
        ? { ...preview, willRunAt: better.runAt }
        : { ...preview, betterDate: better },
  );
  const now = screen.getByRole<HTMLInputElement>("radio", { name: "Сразу" });
  const first = screen.getByRole<HTMLInputElement>("radio", { name: /^С 1 декабря/ });
  expect([now.checked, first.checked]).toEqual([true, false]);
  expect(screen.getByText(/дешевле/).textContent).toMatch(/^На 9,90\sBYN дешевле/);
  await user.click(first);
  await waitFor(() => expect(previewed()).toEqual(input({ runAt: better.runAt })));
  await screen.findByRole("button", { name: "Запланировать на 1 декабря" });
  expect([now.checked, first.checked, act()]).toEqual([false, true, null]);
  await user.click(now);
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  await waitFor(() => expect(act()).not.toBeNull());
});

test("no time is asked for where an earlier page has asked for it", async () => {
  const { screen } = await check(preview, { asksTime: false });
  expect(screen.queryByRole("button", { name: /Выбрать дату/ })).toBeNull();
});

test("each answer leads back to its question, and the step and the note stand beside them", async () => {
  const { screen, user } = await check(preview);
  expect(screen.queryByText("Шаг 2 из 2")).not.toBeNull();
  expect(screen.queryByText("Держим номер")).not.toBeNull();
  await user.click(screen.getByRole("button", { name: "Изменить Что сделать" }));
  expect(onAnswer).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("button", { name: "Назад" }));
  expect(onBack).toHaveBeenCalledTimes(1);
});

test("a closed window is a choice, kept in the address; to refuse is then no refusal to be shown twice", async () => {
  const closed = {
    ...preview,
    window: {
      __typename: "OrderWindow",
      isClosed: true,
      opensAt: "2026-12-01T00:00:00Z",
      message: "Закрыто до 1 декабря.",
    },
    userErrors: [refusal("WINDOW_CLOSED", "Сейчас закрыто.")],
  };
  const { screen, user, router, act, previewed } = await check(closed, { address: "/?window=refuse" });
  expect(screen.queryByText("Закрыто до 1 декабря.")).not.toBeNull();
  expect(screen.queryByText("Сейчас закрыто.")).toBeNull();
  expect(act()).toBeNull();
  await user.click(screen.getByRole("radio", { name: /Поставить в очередь/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  await waitFor(() => expect(previewed()).toEqual(input({})));
});

test("what would be refused is said, and cannot be ordered", async () => {
  const { act, screen } = await check({
    ...preview,
    differences: [],
    userErrors: [refusal("ALREADY_PAUSED", "Номер уже приостановлен.")],
  });
  expect(screen.queryByText("Номер уже приостановлен.")).not.toBeNull();
  expect(screen.queryByText("Что изменится")).toBeNull();
  expect(act()).toBeNull();
});

test("a preview that fails leaves the answers and the way back, and can be asked for again", async () => {
  let asked = 0;
  const view = await renderWith(
    <ChangeCheck
      subscriberId="sub_1"
      change={{ resumeSubscriber: { subscriberId: "sub_1" } }}
      act="Приостановить номер"
      answers={[{ question: "Что сделать", answer: "Приостановить", onChange: onAnswer }]}
      onBack={onBack}
    />,
    () => {
      asked += 1;
      if (asked === 1) throw new TypeError("network");
      return { previewOrder: preview };
    },
  );
  await view.screen.findByText("Нет связи с сервером");
  expect(view.screen.queryByText("Приостановить")).not.toBeNull();
  expect(view.screen.queryByRole("button", { name: "Назад" })).not.toBeNull();
  await userEvent.click(view.screen.getByRole("button", { name: "Повторить" }));
  await view.screen.findByRole("button", { name: "Приостановить номер" });
});

test("a preview that has grown old is read anew, and nothing is left as if it were ordered", async () => {
  let asked = 0;
  const { press, placed, sent, screen, router } = await check(preview, {
    place: () => {
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
    },
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
  const { press, placed, screen } = await check(preview, {
    place: () => {
      asked += 1;
      if (asked === 1) throw new TypeError("network");
      return ordered;
    },
  });
  await press();
  expect((await screen.findByRole("alert")).textContent).toContain("Нет связи с сервером");
  await press();
  expect(placed()[1]?.variables).toEqual(placed()[0]?.variables);
});
