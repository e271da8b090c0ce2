/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { setOperatorZone } from "../../lib/format/time";
import { renderWith, type Answer } from "../../testing/render";
import type { CallForwardingData } from "../../features/line/call-forwarding/call-forwarding";
import { ForwardingForm } from "../../features/line/call-forwarding/forwarding-form";
import { PauseForm } from "../../features/line/pause/pause-form";

beforeAll(() => setOperatorZone("Europe/Minsk"));

/** A preview that is refused for these reasons, each of a field of the order or of none. */
const refusedFor = (...refusals: { message: string; field: string[] | null }[]): Answer => {
  const userErrors = refusals.map((refusal) => ({ __typename: "UserError", code: "NO", ...refusal }));
  return () => ({ previewOrder: { __typename: "OrderPreview", userErrors } });
};

const noAnswer: Answer = () => {
  throw new TypeError("Failed to fetch");
};

const line: CallForwardingData = {
  id: "sub_1",
  number: "+375291000001",
  state: "ACTIVE",
  callForwarding: {
    conditions: [],
    defaultNoReplySeconds: 20,
    cancelAllCode: "##002#",
    cancelAllConditionalCode: "##004#",
    voicemailNumber: null,
  },
  viewerCanSetCallForwarding: true,
  viewerCanCancelCallForwarding: true,
};

/** The form of a forwarding, a number typed, and «Далее» pressed. */
async function forward(number: string, answer: Answer) {
  const onNext = jest.fn();
  const form = (
    <ForwardingForm
      subscriber={line}
      condition="NO_REPLY"
      given={null}
      onBack={() => undefined}
      onNext={onNext}
    />
  );
  const { screen, sent } = await renderWith(form, answer);
  const box = screen.getByRole("textbox", { name: "Номер, на который переадресовать" });
  await userEvent.type(box, number);
  await userEvent.click(screen.getByRole("button", { name: "Далее" }));
  return { screen, sent, onNext, box };
}

/** The form of a pause from one day until another, and «Далее» pressed. */
async function pause(from: string, until: string, answer: Answer) {
  const onNext = jest.fn();
  const startOf = (day: string) => `${day}T00:00:00+03:00`;
  const form = (
    <PauseForm
      subscriberId="sub_1"
      fee={{ amount: "2.50", currency: "BYN" }}
      given={{ runAt: startOf(from), revertAt: startOf(until) }}
      menuPath="/"
      beside={() => null}
      onNext={onNext}
    />
  );
  const { screen, sent } = await renderWith(form, answer);
  await userEvent.click(screen.getByRole("button", { name: "Далее" }));
  return { screen, sent, onNext };
}

test("a number that calls cannot be forwarded to is told at its field, and the form stays", async () => {
  const { screen, sent, onNext, box } = await forward(
    "+375291000001",
    refusedFor({ message: "Это номер самого абонента", field: ["setCallForwarding", "forwardTo"] }),
  );
  const said = await screen.findByText("Это номер самого абонента");
  expect(box.getAttribute("aria-describedby")).toContain(said.id);
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(box);
  expect(onNext).not.toHaveBeenCalled();
  expect(sent.map(({ variables }) => variables["input"])).toEqual([
    {
      setCallForwarding: {
        ...{ subscriberId: "sub_1", condition: "NO_REPLY" },
        ...{ forwardTo: "+375291000001", noReplySeconds: 20 },
      },
    },
  ]);
});

test.each([
  ["nothing is refused", refusedFor()],
  ["what is refused is of no field: the next page says why", refusedFor({ message: "Закрыто", field: null })],
  ["the server does not answer: the next page asks again", noAnswer],
])("the form leads on where %s", async (_, answer) => {
  const { onNext } = await forward("200", answer);
  expect(onNext).toHaveBeenCalledWith({ forwardTo: "200", noReplySeconds: 20 });
});

test("a pause that ends before it begins is told at its last day", async () => {
  const { screen, sent, onNext } = await pause(
    "2026-12-20",
    "2026-12-05",
    refusedFor({ message: "Возврат раньше начала", field: ["pauseSubscriber", "revertAt"] }),
  );
  const said = await screen.findByText("Возврат раньше начала");
  expect(screen.getByLabelText("Возобновить").getAttribute("aria-describedby")).toContain(said.id);
  expect(onNext).not.toHaveBeenCalled();
  expect(sent.map(({ variables }) => variables["input"])).toEqual([
    {
      pauseSubscriber: {
        subscriberId: "sub_1",
        runAt: "2026-12-19T21:00:00.000Z",
        revertAt: "2026-12-04T21:00:00.000Z",
      },
    },
  ]);
});

test("a pause that cannot begin then is told at its first day", async () => {
  const refusal = { message: "Время уже прошло", field: ["pauseSubscriber", "runAt"] };
  const { screen } = await pause("2026-11-05", "2026-12-05", refusedFor(refusal));
  const said = await screen.findByText("Время уже прошло");
  expect(screen.getByLabelText("Первый день паузы").getAttribute("aria-describedby")).toContain(said.id);
});
