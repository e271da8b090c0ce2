/** @jest-environment jsdom */
import { act, waitFor } from "@testing-library/react";
import { useEffect } from "react";
import { renderWith } from "../../testing/render";
import { oneOf, text } from "./parameter";
import { usePageSearch } from "./use-page-search";

const schema = { step: oneOf("form", "check"), search: text };
let state: ReturnType<typeof usePageSearch<typeof schema>>;

function Page() {
  const read = usePageSearch(schema);
  useEffect(() => {
    state = read;
  });
  return <p>{read.search.step ?? "begin"}</p>;
}

const open = (address: string) =>
  renderWith(
    <Page />,
    () => {
      throw new Error("Nothing is asked");
    },
    address,
  );

test("a step is come back from, a change in place is not", async () => {
  const { screen, router } = await open("/?search=29&other=kept");
  await act(async () => state.go({ step: "form" }));
  await screen.findByText("form");
  await act(async () => state.change({ search: "33" }));
  await act(async () => state.go({ step: "check" }));
  await screen.findByText("check");
  expect(router.state.location.searchStr).toBe("?search=33&other=kept&step=check");

  act(() => router.history.back());
  await screen.findByText("form");
  expect(state.search).toEqual({ step: "form", search: "33" });
  act(() => router.history.back());
  await screen.findByText("begin");
  expect(state.search).toEqual({ search: "29" });
});

test("a step that does not exist is none, and undefined takes a parameter away", async () => {
  const { screen, router } = await open("/?step=nowhere&search=29");
  await screen.findByText("begin");
  await act(async () => state.change({ search: undefined, step: undefined }));
  await waitFor(() => expect(router.state.location.searchStr).toBe(""));
});
