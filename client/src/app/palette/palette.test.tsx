/** @jest-environment jsdom */
import { msg } from "@lingui/core/macro";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { IconReceipt } from "@tabler/icons-react";
import { setDraftOwner } from "../../lib/drafts";
import { renderWith, type Answer } from "../../testing/render";
import type { Menu } from "../menu/menu-item";
import { PaletteButton } from "./palette-button";
import { lookedAt, recentLines } from "./recent-lines";

const page = (id: string, path: string, label: ReturnType<typeof msg>): Menu[number] => ({
  ...{ kind: "page", id, path, label, about: label, icon: IconReceipt },
  page: () => Promise.reject(new Error("no page is opened here")),
});
const place = {
  clientId: "cl_1",
  subscriberId: "sub_1",
  menus: [
    { menu: [page("charges", "charges", msg`Начисления за период`)], base: "/s/sub_1", name: "Абонент" },
    {
      menu: [page("subscribers", "subscribers", msg`Выбор абонента`)],
      base: "/c/cl_1",
      name: "Администратор",
    },
  ],
};

const line = (id: string, number: string, name: string) => ({
  ...{ __typename: "Subscriber", id, number, name },
  account: { __typename: "Account", id: "acc_1", number: "363543004" },
});
const order = {
  ...{ __typename: "Order", id: "ord_1", reference: "K-01KC000001", title: "Пауза" },
  subscriber: { __typename: "Subscriber", id: "sub_2", number: "+375291112233", name: "Ксения Гончар" },
};
const things = {
  orders: { nodes: [order] },
  appeals: {
    nodes: [{ __typename: "Appeal", id: "ap_1", reference: "1234 5678", subject: "Не пришёл счёт" }],
  },
};
const account = { __typename: "Account", id: "acc_1", number: "363543004", name: "Бухгалтерия" };
const foundAccounts = (...nodes: object[]) => ({ __typename: "Client", id: "cl_1", accounts: { nodes } });
const foundLines = (...nodes: object[]) => ({
  client: foundAccounts(),
  subscribers: { nodes, totalCount: nodes.length + 3, search: { explanation: "Ищем «гончар»." } },
  orders: { nodes: [] },
});
const answer: Answer = ({ name, variables }) =>
  name === "PaletteThings"
    ? things
    : variables["search"] === "гончар"
      ? foundLines(
          line("sub_2", "+375291112233", "Ксения Гончар"),
          line("sub_3", "+375291112234", "Гончар Пётр"),
        )
      : variables["search"] === "бухг"
        ? { ...foundLines(), client: foundAccounts(account) }
        : foundLines();

/** jsdom knows no modal dialogs. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  sessionStorage.clear();
  setDraftOwner("pavel");
});

const press = (init: KeyboardEventInit, target: Element = document.body) =>
  act(() => fireEvent.keyDown(target, init));
const open = async (answering: Answer = answer, address = "/s/sub_1/charges") => {
  const view = await renderWith(<PaletteButton place={place} />, answering, address);
  await press({ code: "KeyK", key: "л", ctrlKey: true });
  return { ...view, box: await screen.findByRole<HTMLInputElement>("combobox") };
};
const options = () => screen.getAllByRole("option").map((option) => option.textContent);
const chosen = () => screen.getByRole("option", { selected: true }).textContent;

describe("the palette", () => {
  it.each([
    ["Ctrl K on a Russian layout", { code: "KeyK", key: "л", ctrlKey: true }],
    ["Cmd K", { code: "KeyK", key: "k", metaKey: true }],
    ["/", { code: "Slash", key: "/" }],
    ["the key of / on a Russian layout", { code: "Slash", key: "." }],
  ])("opens by %s", async (_, keys) => {
    await renderWith(<PaletteButton place={place} />, answer);
    expect(screen.queryByRole("combobox")).toBeNull();
    await press(keys);
    expect(await screen.findByRole("combobox")).toBeTruthy();
  });

  it("opens by no key of somebody who types, and tells the keys by ?", async () => {
    await renderWith(
      <>
        <input aria-label="Поле" />
        <PaletteButton place={place} />
      </>,
      answer,
    );
    for (const keys of [
      { code: "Slash", key: "/" },
      { code: "Slash", key: "?", shiftKey: true },
    ])
      await press(keys, screen.getByRole("textbox", { name: "Поле" }));
    await press({ code: "KeyK", key: "k" });
    expect(screen.queryByRole("dialog")).toBeNull();
    await press({ code: "Slash", key: "?", shiftKey: true });
    expect(await screen.findByRole("heading", { name: "Клавиши" })).toBeTruthy();
  });

  it("leads from a line's page to the same page of another by two keys and what is typed", async () => {
    const { box, router } = await open();
    await userEvent.type(box, "гончар{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/s/sub_2/charges"));
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("goes through everything with the arrows, and says which is chosen", async () => {
    const { box, router } = await open();
    await userEvent.type(box, "гончар");
    await waitFor(() => expect(box.getAttribute("aria-activedescendant")).toBe("palette-line-sub_2"));
    expect(chosen()).toContain("Ксения Гончар");
    await userEvent.keyboard("{ArrowDown}");
    expect(chosen()).toContain("Гончар Пётр");
    expect(options()).toHaveLength(3);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(chosen()).toContain("Ксения Гончар");
    await userEvent.keyboard("{ArrowUp}{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/orders/ord_1"));
    expect(screen.queryByText("Ищем «гончар». Ещё абонентов: 3.")).toBeNull();
  });

  it.each([
    ["бухг", "363543004Бухгалтерия", "/c/cl_1/subscribers", { account: "acc_1" }],
    ["счёт не", "Не пришёл счёт1234 5678", "/c/cl_1/appeals", { appeal: "ap_1" }],
    ["начисл", "Начисления за период", "/s/sub_1/charges", {}],
    ["k-01kc", "ПаузаK-01KC000001 · +375 29 111-22-33 · Ксения Гончар", "/orders/ord_1", {}],
  ])("finds by %j what the company has", async (text, shown, path, search) => {
    const { box, router } = await open(answer, "/s/sub_1/information");
    await userEvent.type(box, text);
    await waitFor(() => expect(options()).toEqual([shown]));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe(path));
    expect(router.state.location.search).toEqual(search);
  });

  it("says so where nothing is found", async () => {
    const { box } = await open();
    await userEvent.type(box, "ъъъ");
    expect(await screen.findByText("Ничего не найдено")).toBeTruthy();
  });

  it("shows the lines looked at last, but the one that is open; who signs in next sees none of them", async () => {
    lookedAt({ id: "sub_2", number: "+375291112233", name: "Ксения Гончар" });
    lookedAt({ id: "sub_1", number: "+375291112235", name: "Этот" });
    lookedAt({ id: "sub_2", number: "+375291112233", name: "Ксения Гончар" });
    expect(recentLines().map(({ id }) => id)).toEqual(["sub_2", "sub_1"]);
    await open();
    expect(options()[0]).toBe("+375 29 111-22-33Ксения Гончар");
    expect(options().filter((label) => label.includes("Этот"))).toEqual([]);
    setDraftOwner("marina");
    expect(recentLines()).toEqual([]);
  });
});
