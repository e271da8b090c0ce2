/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { makeFragmentData } from "../../../generated";
import { SubscriberPermissionsFormFragmentDoc } from "../../../generated/graphql";
import { renderWith, type Answer } from "../../../testing/render";
import { SubscriberPermissionsForm } from "./subscriber-permissions-form";

const client = {
  __typename: "Client" as const,
  id: "cli_1",
  viewerCanSetSubscriberPermissions: true,
  subscriberPermissions: {
    maySpend: false,
    changes: [
      {
        kind: "PAUSE_SUBSCRIBER" as const,
        title: "Приостановить",
        isAllowed: true,
        isAllowedByDefault: true,
      },
      { kind: "CHANGE_NUMBER" as const, title: "Сменить номер", isAllowed: false, isAllowedByDefault: false },
    ],
  },
};

/** The form before a server that answers so. */
async function form(answer: Answer, given = client) {
  const data = makeFragmentData(given, SubscriberPermissionsFormFragmentDoc);
  const { screen, sent } = await renderWith(<SubscriberPermissionsForm client={data} />, answer);
  const user = userEvent.setup();
  return {
    sent,
    screen,
    tick: (name: string) => user.click(screen.getByRole("checkbox", { name })),
    save: () => user.click(screen.getByRole("button", { name: "Сохранить" })),
  };
}

const answerOf = (...userErrors: object[]) => ({ setSubscriberPermissions: { client, userErrors } });

test("only what has been changed is sent", async () => {
  const { tick, save, sent, screen } = await form(() => answerOf());
  expect(screen.getByRole("button", { name: "Сохранить" })).toHaveProperty("disabled", true);
  await tick("Сменить номер");
  await save();
  expect(sent[0]?.variables["input"]).toEqual({
    clientId: "cli_1",
    maySpend: false,
    changes: [{ kind: "CHANGE_NUMBER", isAllowed: true }],
  });
  expect(await screen.findByText("Сохранено. Действует со следующего запроса абонента.")).toBeTruthy();
});

test("a refusal is shown with its reason, and what was chosen stays", async () => {
  const { tick, save, screen } = await form(() =>
    answerOf({ code: "FORBIDDEN", message: "Это решает администратор." }),
  );
  await tick("Сменить номер");
  await save();
  const refusal = await screen.findByRole("alert");
  expect(refusal.textContent).toContain("Сохранить не удалось");
  expect(refusal.textContent).toContain("Это решает администратор.");
  await waitFor(() => expect(document.activeElement).toBe(refusal));
  expect(screen.getByRole("checkbox", { name: "Сменить номер" })).toHaveProperty("checked", true);
});

test("a refusal of a field stands beside it until it is changed", async () => {
  const { tick, save, screen } = await form(() =>
    answerOf({ code: "INVALID_INPUT", message: "Такой операции нет.", field: ["input", "changes"] }),
  );
  await tick("Сменить номер");
  await save();
  expect(await screen.findByText("Такой операции нет.")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  await tick("Приостановить");
  expect(screen.queryByText("Такой операции нет.")).toBeNull();
});

test("what is saved is what the server says from then on", async () => {
  const { tick, save, screen } = await form(() => answerOf());
  await tick("Можно тратить деньги компании");
  await tick("Сменить номер");
  await save();
  await screen.findByText("Сохранено. Действует со следующего запроса абонента.");
  expect(screen.getByRole("checkbox", { name: "Сменить номер" })).toHaveProperty("checked", false);
  expect(screen.getByRole("button", { name: "Сохранить" })).toHaveProperty("disabled", true);
});

test("without an answer nothing is said to be saved, and the next press is the same request", async () => {
  let asked = 0;
  const { tick, save, sent, screen } = await form(() => {
    if (asked++ === 0) throw new TypeError("network");
    return answerOf();
  });
  await tick("Приостановить");
  await save();
  expect((await screen.findByRole("alert")).textContent).toContain("Нет связи с сервером");
  await save();
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(sent[1]?.variables).toEqual(sent[0]?.variables);
});

test("who may not set them sees them and cannot change them", async () => {
  const { screen } = await form(() => answerOf(), { ...client, viewerCanSetSubscriberPermissions: false });
  for (const box of screen.getAllByRole("checkbox")) expect(box).toHaveProperty("disabled", true);
  expect(screen.queryByRole("button", { name: "Сохранить" })).toBeNull();
  expect(screen.getByText(/Это решает администратор всей компании/)).toBeTruthy();
});
