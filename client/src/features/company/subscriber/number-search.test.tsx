/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setDraftOwner } from "../../../lib/drafts";
import { renderWith } from "../../../testing/render";
import { NumberSearch } from "./number-search";
import { searchText } from "./search-text";

const nothing = () => {
  throw new Error("nothing is asked");
};

describe("the search for lines", () => {
  it("takes a pasted column as a list, one number after another", async () => {
    const sought: string[] = [];
    await renderWith(<NumberSearch value="" onSearch={(text) => sought.push(text)} />, nothing);
    const box = screen.getByRole<HTMLInputElement>("searchbox");
    box.focus();
    await act(() => userEvent.paste("291234567\r\n80331234567\r\n\t44 123-45-67 \n"));
    expect(box.value).toBe("291234567; 80331234567; 44 123-45-67");
    await waitFor(() => expect(sought).toEqual(["291234567; 80331234567; 44 123-45-67"]));
  });

  it("leaves one pasted number as it is", async () => {
    await renderWith(<NumberSearch value="" onSearch={() => undefined} />, nothing);
    const box = screen.getByRole<HTMLInputElement>("searchbox");
    box.focus();
    await act(() => userEvent.paste("+375 29 123-45-67\n"));
    expect(box.value.trim()).toBe("+375 29 123-45-67");
  });
});

describe("the text of a search in the address", () => {
  beforeEach(() => {
    sessionStorage.clear();
    setDraftOwner("pavel");
  });

  it.each(["Иванов", "29%45-67", "291234567, 331234567"])("is %j itself while it is short", (text) => {
    expect(searchText.write(text)).toBe(text);
    expect(searchText.read(text)).toBe(text);
  });

  it("names a long list that is kept in the tab, and nothing in a tab that does not have it", () => {
    const list = Array.from({ length: 400 }, (_, i) => String(291_000_000 + i)).join(", ");
    const written = searchText.write(list) ?? "";
    expect(written).toMatch(/^list:[\da-z]+-4398$/);
    expect(searchText.write(list)).toBe(written);
    expect(searchText.read(written)).toBe(list);
    sessionStorage.clear();
    expect(searchText.read(written)).toBeUndefined();
  });

  it("is none where it is empty", () => {
    expect([searchText.read(""), searchText.write("")]).toEqual([undefined, undefined]);
  });
});
