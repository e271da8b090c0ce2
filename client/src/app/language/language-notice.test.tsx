/** @jest-environment jsdom */
import { useApolloClient } from "@apollo/client/react";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { activateLocale, rememberLocale } from "../../lib/i18n/locale";
import { renderWith } from "../../testing/render";
import { chooseLanguage } from "./choose-language";
import LanguageNotice from "./language-notice";

jest.mock("../../lib/i18n/locale", () => ({
  ...jest.requireActual<object>("../../lib/i18n/locale"),
  activateLocale: jest.fn(),
  rememberLocale: jest.fn(),
}));
const arrives = jest.mocked(activateLocale);

function Chooser() {
  const client = useApolloClient();
  return (
    <>
      <button onClick={() => void chooseLanguage(client, "en")}>English</button>
      <LanguageNotice />
    </>
  );
}

test("a language that does not arrive is told of, the page stays, and it is asked for again", async () => {
  await renderWith(<Chooser />, () => ({}));
  arrives.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  fireEvent.click(screen.getByRole("button", { name: "English" }));
  await screen.findByText(/Язык «English» не загрузился\. Страница осталась как была\./);
  expect(screen.getByRole("alert").textContent).toContain("Нет связи с сервером");
  // Not for the next visit either: the page would come without its language.
  expect(rememberLocale).not.toHaveBeenCalled();

  arrives.mockResolvedValueOnce(undefined);
  fireEvent.click(screen.getByRole("button", { name: "Повторить" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe(""));
  expect(rememberLocale).toHaveBeenCalledWith("en");
});

test("who does not care puts it aside", async () => {
  await renderWith(<Chooser />, () => ({}));
  arrives.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  fireEvent.click(screen.getByRole("button", { name: "English" }));
  fireEvent.click(await screen.findByRole("button", { name: "Не сейчас" }));
  expect(screen.getByRole("alert").textContent).toBe("");
});
