/** @jest-environment jsdom */
import { act } from "@testing-library/react";
import { renderWith } from "../../testing/render";
import ReleaseNotice from "./release-notice";

/** The release that the server gives out. */
let release: string;
let asked: number;

beforeEach(() => {
  release = "index-1";
  asked = 0;
  document.head.innerHTML = `<script type="module" src="/assets/index-1.js"></script>`;
  globalThis.fetch = async () => {
    asked += 1;
    const text = async () => `<!doctype html><script type="module" src="/assets/${release}.js"></script>`;
    return { status: 200, ok: true, text } as Response;
  };
});

afterEach(() => {
  jest.useRealTimers();
});

async function open() {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "performance"] });
  return renderWith(<ReleaseNotice />, () => ({}));
}

const after = (minutes: number) => act(() => jest.advanceTimersByTimeAsync(minutes * 60_000));
const told = (found: Awaited<ReturnType<typeof open>>) => found.screen.getByRole("status").textContent;

test("a newer release is told of within twenty minutes, and put aside until the next one", async () => {
  const found = await open();
  await after(20);
  expect([told(found), asked]).toEqual(["", 1]);
  release = "index-2";
  await after(20);
  expect(told(found)).toMatch(/^Вышла новая версия кабинета/);
  act(() => found.screen.getByRole("button", { name: "Не сейчас" }).click());
  await after(20);
  expect(told(found)).toBe("");
  release = "index-3";
  await after(20);
  expect(told(found)).toMatch(/^Вышла новая версия кабинета/);
});

test("nothing is asked while nobody looks; who comes back is told at once", async () => {
  const hidden = jest.spyOn(document, "hidden", "get").mockReturnValue(true);
  const found = await open();
  release = "index-2";
  await after(120);
  expect(asked).toBe(0);
  hidden.mockRestore();
  await act(async () => {
    document.dispatchEvent(new Event("visibilitychange"));
    await jest.advanceTimersByTimeAsync(0);
  });
  expect(told(found)).toMatch(/^Вышла новая версия кабинета/);
});
