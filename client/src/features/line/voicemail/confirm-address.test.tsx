/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { renderWith } from "../../../testing/render";
import { ConfirmAddress } from "./confirm-address";
import { tokenIn } from "./mailed-token";

const token = "k7Jq-2mX_0aLr9sTfWb3NcVdYpZeGhUiOoPqRsTuVwX";

test.each([
  ["the token alone", token],
  ["spaces and a line break in it", ` ${token.slice(0, 20)}\n${token.slice(20)} `],
  ["the whole link", `https://kabinet.example/voicemail-email#${token}`],
  ["a link with %23", `https://kabinet.example/voicemail-email%23${token}`],
  [
    "a link that a filter has wrapped",
    `https://filter.example/?url=kabinet.example%2Fvoicemail-email%23${token}&data=1`,
  ],
  ["quotes around it", `"${token}".`],
])("a code is read from %s", (_, pasted) => {
  expect(tokenIn(pasted)).toBe(token);
});

test.each(["", "  ", "https://kabinet.example/voicemail-email", "https://kabinet.example/voicemail-email#"])(
  "in %j is none",
  (pasted) => expect(tokenIn(pasted)).toBe(""),
);

/** The page of the link with what is left of its token. */
async function opened(left: string, isKnown: (given: unknown) => boolean) {
  const { screen, sent } = await renderWith(<ConfirmAddress token={left} />, ({ variables }) => ({
    confirmVoicemailEmail: {
      __typename: "ConfirmVoicemailEmailPayload",
      isConfirmed: isKnown(variables["token"]),
      userErrors: isKnown(variables["token"])
        ? []
        : [
            {
              __typename: "UserError",
              code: "EMAIL_LINK_INVALID",
              message: "Не годится",
              field: ["token"],
              opensAt: null,
            },
          ],
    },
  }));
  const press = () =>
    userEvent.click(screen.getAllByRole("button", { name: "Подтвердить адрес" }).at(-1) ?? document.body);
  return { screen, sent, press };
}

test("a link whose token was cut off is confirmed by the code from the mail, and not by being opened", async () => {
  const { screen, sent, press } = await opened("", (given) => given === token);
  screen.getByText("Ссылка неполная");
  await press();
  await screen.findByText("Вставьте код из письма.");
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByLabelText("Код из письма"), token);
  await press();
  await screen.findByText("Адрес подтверждён");
  expect(sent).toHaveLength(1);
});

test("a link of which a part was cut off is refused, and the code from the mail is asked for", async () => {
  const { screen, sent, press } = await opened(token.slice(0, 30), (given) => given === token);
  expect([sent.length, screen.queryByLabelText("Код из письма")]).toEqual([0, null]);
  await press();
  await userEvent.type(await screen.findByLabelText("Код из письма"), token);
  await press();
  await screen.findByText("Адрес подтверждён");
});
