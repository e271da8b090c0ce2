/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderWith } from "../../../testing/render";
import { EnterCode } from "./enter-code";

const refusal = (code: string, field: string, message: string) => ({
  signInWithCode: { viewer: null, userErrors: [{ code, field: [field], message }] },
});

/** The second step of the first sign-in, before a server that gives these answers in turn. */
async function form(...answers: object[]) {
  let next = 0;
  const view = await renderWith(
    <EnterCode number="+375291234567" onBack={() => undefined} />,
    () => answers[next++] ?? {},
  );
  const user = userEvent.setup();
  const type = (label: string, text: string) => user.type(view.screen.getByLabelText(label), text);
  await type("Код из SMS", " 123456");
  await type("Новый пароль", "correct horse battery");
  return { ...view, type, enter: () => user.click(view.screen.getByRole("button", { name: "Войти" })) };
}

test("what the server refuses of a field stands beside that field until it is changed", async () => {
  const { screen, enter, type, sent } = await form(
    refusal("WEAK_PASSWORD", "newPassword", "Слишком простой пароль."),
  );
  await enter();
  expect(sent[0]?.variables["input"]).toMatchObject({ code: "123456", newPassword: "correct horse battery" });
  const shown = () => screen.queryAllByText("Слишком простой пароль.").map((place) => place.id);
  const described = () => screen.getByLabelText("Новый пароль").getAttribute("aria-describedby") ?? "";
  await waitFor(() => expect(shown()).toHaveLength(2));
  const beside = shown().filter((id) => id !== "");
  expect(described()).toContain(beside[0]);
  await type("Новый пароль", "!");
  expect(shown()).toEqual([""]);
});

test("that a second factor is wanted is asked for, and is no refusal", async () => {
  const { screen, enter, type, sent } = await form(
    refusal("SECOND_FACTOR_REQUIRED", "secondFactorCode", "Введите код."),
    refusal("SECOND_FACTOR_WRONG", "secondFactorCode", "Код не подошёл."),
  );
  expect(screen.queryByLabelText("Код из приложения")).toBeNull();
  await enter();
  const code = await screen.findByLabelText("Код из приложения");
  await waitFor(() => expect(document.activeElement).toBe(code));
  expect(screen.queryByRole("alert")).toBeNull();
  await type("Код из приложения", "000000");
  await enter();
  expect(sent[1]?.variables["input"]).toMatchObject({ secondFactorCode: "000000" });
  expect((await screen.findByRole("alert")).textContent).toContain("Код не подошёл.");
  expect(code.getAttribute("aria-describedby")).toContain("error");
});
