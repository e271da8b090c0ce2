import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "./stage";
import { people, signIn, visit } from "./web-app";

const on = stage();

test("a company says what its subscribers change by themselves, and it is kept", async () => {
  const { page, complaints, context } = await visit(on);
  await signIn(page, on.app.url, people.smallCompany);
  const address = page.url().replace(/\/subscribers.*/, "/information");
  await page.goto(address);
  const form = page.getByRole("region", { name: "Что абоненты меняют сами" });
  const spending = form.getByRole("checkbox", { name: "Можно тратить деньги компании" });
  await spending.waitFor();
  assert.equal(await spending.isChecked(), true);
  const save = form.getByRole("button", { name: "Сохранить" });
  assert.equal(await save.isDisabled(), true);

  await spending.uncheck();
  const kind = form.getByRole("checkbox", { name: "Отключение мобильного интернета" });
  await kind.uncheck();
  await save.click();
  await form.getByText("Сохранено.").waitFor();

  await page.goto(address);
  await spending.waitFor();
  assert.deepEqual([await spending.isChecked(), await kind.isChecked()], [false, false]);
  assert.deepEqual(complaints, []);
  await context.close();
});
