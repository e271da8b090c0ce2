import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Stage, stage } from "./stage";
import { expectAccessible, people, signIn, visit, type Visit, waitForSubscribers } from "./web-app";

/** «Переименование абонента», opened for the first of the company's numbers. */
async function chooseFirst(on: Stage): Promise<Visit> {
  const visited = await visit(on);
  const { page } = visited;
  await signIn(page, on.app.url, people.smallCompany);
  await page.getByRole("link", { name: "Переименование абонента" }).click();
  // Until the page has come, the rows of the one before are still there, and lead elsewhere.
  await page.getByRole("heading", { level: 1, name: "Переименование абонента" }).waitFor();
  await waitForSubscribers(page);
  await page.locator("tbody tr[aria-rowindex]").first().getByRole("link").click();
  await page.getByRole("textbox", { name: "Новое имя" }).waitFor();
  return visited;
}

describe("in the middle of a month", () => {
  const on = stage({ clock: "2026-11-12T09:00:00Z" });

  test("a subscriber gets a new name, which is seen everywhere when the order is done", async () => {
    const { page, complaints, context } = await chooseFirst(on);
    const name = page.getByRole("textbox", { name: "Новое имя" });
    const form = page.url();
    await page.getByText("Счёт за ноябрь 2026").waitFor();
    await page.getByText("Имя ещё не менялось.").waitFor();

    await name.fill("<script>");
    await page.getByRole("button", { name: "Далее" }).click();
    await page.getByText("Знака < в имени быть не может").waitFor();
    await name.fill("Пост охраны № 4");
    await page.getByRole("button", { name: "Далее" }).click();

    await page.getByRole("heading", { level: 2, name: "Что изменится" }).waitFor();
    // Somebody else has the number, unless it is said otherwise: what that means is said before it is done.
    await page.getByText(/прежний пользователь линии больше не войдёт/).waitFor();
    assert.doesNotMatch(page.url(), /%D0/, "a person's name stays out of the address");
    await page.getByRole("button", { name: "Переименовать абонента" }).click();
    await page.waitForURL(/\/orders\//);
    await page.getByText("Изменение действует.").waitFor();
    await page.getByRole("banner").getByText("Пост охраны № 4").waitFor();
    await expectAccessible(page);

    // What it was called before, who has changed it, and what the invoice will say.
    await page.goto(form);
    const history = page.getByRole("table", { name: "История имени" });
    await history.getByText("Пост охраны № 4").waitFor();
    const cells = await history.locator("tbody tr").first().locator("td").allInnerTexts();
    assert.match(cells.join(" | "), /12 ноября 2026.*Пост охраны № 4.*Анна/s);
    await page.getByText("Счёт за ноябрь 2026").locator("..").getByText("Пост охраны № 4").waitFor();
    await expectAccessible(page);
    await history.getByRole("link").click();
    await page.waitForURL(/\/orders\//);

    // A renaming that comes before the month ends is what the invoice will say.
    await page.goto(form);
    await name.fill("Пост охраны № 5");
    await page.getByRole("checkbox", { name: "Номером теперь пользуется другой человек" }).uncheck();
    await page.getByRole("button", { name: "Далее" }).click();
    await page.getByRole("button", { name: "Выбрать дату" }).click();
    await page.getByRole("radio", { name: "В назначенное время", exact: true }).check();
    await page.locator("[name=run-at-day]").fill("20.11.2026");
    await page.getByRole("button", { name: /Запланировать/ }).click();
    await page.waitForURL(/\/orders\//);
    await page.goto(form);
    const said = page.getByText("Счёт за ноябрь 2026").locator("..");
    await said.getByText("Пост охраны № 5").waitFor();
    await said.getByText(/который будет выполнен 20 ноября 2026/).waitFor();
    await said.getByRole("link", { name: /^K-/ }).click();
    await page.waitForURL(/\/orders\//);
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

describe("on the last two days of a month", () => {
  const on = stage({ clock: "2026-11-29T09:00:00Z" });

  test("it is announced that renaming is closed, and an order waits in the queue until it opens", async () => {
    const { page, context } = await chooseFirst(on);
    await page
      .getByText("Сейчас это закрыто")
      .or(page.getByText(/в последние два дня месяца/i))
      .first()
      .waitFor();
    await page.getByRole("textbox", { name: "Новое имя" }).fill("Пост охраны № 5");
    await page.getByRole("button", { name: "Далее" }).click();

    await page.getByText("Сейчас это закрыто").waitFor();
    await page.getByRole("radio", { name: "Не заказывать, пока закрыто" }).check();
    await page.getByRole("button", { name: "Запланировать на 1 декабря" }).waitFor({ state: "detached" });
    await page.getByRole("radio", { name: /Поставить в очередь/ }).check();
    await page.getByRole("button", { name: "Запланировать на 1 декабря" }).click();

    await page.waitForURL(/\/orders\//);
    await page.getByText(/Выполнится само 1 декабря 2026/).waitFor();
    await page.getByRole("button", { name: "Отменить заказ" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Отменить заказ" }).click();
    await page.getByText("Ничего не изменилось, платы нет.").waitFor();
    await context.close();
  });
});
