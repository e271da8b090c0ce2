/** @jest-environment jsdom */
import { act, render } from "@testing-library/react";
import { useEffect } from "react";
import { forgetDrafts, setDraftOwner } from "./drafts";
import { useKept } from "./use-kept";

interface Answers {
  number: string;
}
const read = ({ number }: Record<string, unknown>): Answers | null =>
  typeof number === "string" ? { number } : null;
let state: ReturnType<typeof useKept<Answers>>;

function Form({ name }: { name: string }) {
  const kept = useKept(name, read);
  useEffect(() => {
    state = kept;
  });
  return null;
}

beforeEach(() => setDraftOwner("pavel"));
afterEach(() => sessionStorage.clear());

test("an answer outlives its page, and is of the thing it was given for", () => {
  const { unmount } = render(<Form name="forwarding:a" />);
  expect(state[0]).toBeNull();
  act(() => state[1]({ number: "200" }));
  expect(state[0]).toEqual({ number: "200" });
  unmount();

  const { rerender } = render(<Form name="forwarding:a" />);
  expect(state[0]).toEqual({ number: "200" });
  rerender(<Form name="forwarding:b" />);
  expect(state[0]).toBeNull();
  rerender(<Form name="forwarding:a" />);
  expect(state[0]).toEqual({ number: "200" });
});

test("it is forgotten when it has been used, and when somebody signs out", () => {
  const { unmount } = render(<Form name="a" />);
  act(() => state[1]({ number: "200" }));
  act(() => state[1](null));
  expect(state[0]).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  act(() => state[1]({ number: "300" }));
  unmount();
  forgetDrafts();
  render(<Form name="a" />);
  expect(state[0]).toBeNull();
});

test("what an older page has kept is no answer", () => {
  sessionStorage.setItem("draft:pavel:a", JSON.stringify({ phone: "200" }));
  sessionStorage.setItem("draft:pavel:b", "{");
  const { rerender } = render(<Form name="a" />);
  expect(state[0]).toBeNull();
  rerender(<Form name="b" />);
  expect(state[0]).toBeNull();
});
