/** @jest-environment jsdom */
import { act, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadPart, PartMissing } from "../lib/program-part";
import { renderWith } from "../testing/render";
import { latePart } from "./late-part";
import { MissingPart } from "./missing-part";
import { Failure } from "./states";

const pageOf = (release: string) =>
  `<!doctype html><script src="/early.js"></script><script type="module" crossorigin src="/assets/${release}.js"></script>`;

/** The server that the page is asked of: its release, or null while nothing answers. */
let release: string | null;
let status: number;

beforeEach(() => {
  release = "index-1";
  status = 200;
  document.head.innerHTML = `<script type="module" src="/assets/index-1.js"></script>`;
  sessionStorage.clear();
  globalThis.fetch = () =>
    release === null
      ? Promise.reject(new TypeError("Failed to fetch"))
      : Promise.resolve({ status, ok: status < 400, text: async () => pageOf(release ?? "") } as Response);
});

async function missing(isWholePage: boolean) {
  const done: string[] = [];
  const { screen, unmount } = await renderWith(
    <MissingPart
      isWholePage={isWholePage}
      retry={() => done.push("retry")}
      reload={() => done.push("reload")}
    />,
    () => ({}),
  );
  // The server has been asked.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return { screen, done, unmount };
}

const comesBack = () => act(async () => void dispatchEvent(new Event("online")));

test.each([
  ["no server answers", () => (release = null)],
  ["the gateway is being restarted", () => (status = 503)],
])("where %s it says so, and goes on by itself when the connection is there again", async (_, goOffline) => {
  goOffline();
  const { screen, done } = await missing(true);
  await screen.findByRole("heading", { level: 1, name: "Нет связи с сервером" });
  await comesBack();
  expect(done).toEqual([]);
  release = "index-1";
  status = 200;
  await comesBack();
  await waitFor(() => expect(done).toEqual(["retry"]));
});

test("of a newer release the page is loaded anew by itself, once", async () => {
  release = "index-2";
  const first = await missing(true);
  await waitFor(() => expect(first.done).toEqual(["reload"]));
  first.unmount();
  const { screen, done } = await missing(true);
  await screen.findByRole("heading", { level: 1, name: "Вышла новая версия кабинета" });
  expect(done).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Обновить страницу" }));
  expect(done).toEqual(["reload"]);
});

test("beside a form nothing is loaded anew by itself", async () => {
  release = "index-2";
  const { screen, done } = await missing(false);
  await screen.findByText("Вышла новая версия кабинета");
  expect(done).toEqual([]);
});

test("what the server just has not is told, and asked for again by hand", async () => {
  const { screen, done } = await missing(true);
  await screen.findByText("Не удалось загрузить данные");
  expect(done).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Повторить" }));
  expect(done).toEqual(["retry"]);
});

test("a part of a page that did not arrive leaves the page as it is, and comes when it is asked for again", async () => {
  let arrives = false;
  const Panel = latePart(
    async () => {
      if (!arrives) throw new Error("Unable to preload CSS for http://localhost/assets/panel.css");
      return { default: ({ name }: { name: string }) => <p>{`Панель ${name}`}</p> };
    },
    { place: <p>Загружается</p> },
  );
  const { screen } = await renderWith(
    <>
      <input aria-label="typed" />
      <Panel name="A" />
    </>,
    () => ({}),
  );
  await userEvent.type(screen.getByLabelText("typed"), "набрано");
  await screen.findByText("Не удалось загрузить данные");
  expect(document.body.textContent).not.toContain("Unable");
  arrives = true;
  await userEvent.click(screen.getByRole("button", { name: "Повторить" }));
  await screen.findByText("Панель A");
  expect(screen.getByLabelText<HTMLInputElement>("typed").value).toBe("набрано");
});

test("a style sheet that did not arrive is asked for again before its part is shown", async () => {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/assets/panel.css";
  document.head.append(sheet);
  sheet.dispatchEvent(new Event("error"));
  const load = loadPart(async () => "part");
  const settle = (what: "load" | "error") => {
    const asked = document.querySelector('link[href="/assets/panel.css"]');
    expect(asked).not.toBe(sheet);
    asked?.dispatchEvent(new Event(what));
  };
  const failing = load();
  settle("error");
  await expect(failing).rejects.toThrow(PartMissing);
  const arriving = load();
  settle("load");
  expect(await arriving).toBe("part");
  expect(document.querySelectorAll("link")).toHaveLength(1);
});

test("what could not be read for want of a connection is read when it is there again", async () => {
  let reads = 0;
  await renderWith(
    <Failure error={new TypeError("Failed to fetch")} retry={() => (reads += 1)} />,
    () => ({}),
  );
  await comesBack();
  expect(reads).toBe(1);
});
