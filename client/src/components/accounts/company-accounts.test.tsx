/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { makeFragmentData } from "../../generated";
import { AccountsToChooseFragmentDoc } from "../../generated/graphql";
import { renderWith, type Answer } from "../../testing/render";
import { AccountField } from "./account-field";
import { AccountList } from "../../features/company/account/account-list";
import { AccountsField } from "./accounts-field";

/** The company's n-th account. */
const account = (n: number) => ({
  __typename: "Account" as const,
  id: `acc_${String(n)}`,
  number: String(1000 + n),
  name: `Отдел ${String(n)}`,
  state: n === 2 ? ("CLOSED" as const) : ("ACTIVE" as const),
});

/** A company with so many accounts. */
const company = (total: number) =>
  makeFragmentData(
    {
      __typename: "Client" as const,
      id: "cli_1",
      accounts: {
        totalCount: total,
        edges: Array.from({ length: Math.min(total, 20) }, (_, i) => ({ node: account(i + 1) })),
      },
    },
    AccountsToChooseFragmentDoc,
  );

/** A server that finds accounts by their numbers, and knows each by its id. */
const answer: Answer = ({ name, variables }) => {
  if (name === "AccountName") return { node: account(Number(String(variables["id"]).slice(4))) };
  if (name !== "AccountChoices") throw new Error(`nobody asks for ${name}`);
  const all = Array.from({ length: 150 }, (_, i) => account(i + 1));
  const found = all.filter(({ number }) => number.includes(String(variables["search"])));
  const nodes = found.slice(0, 8);
  return { client: { __typename: "Client", id: "cli_1", accounts: { nodes, totalCount: found.length } } };
};

function OneOf({ total }: { total: number }) {
  const [value, setValue] = useState("");
  return (
    <AccountField company={company(total)} label="Лицевой счёт" value={value} onChange={setValue} openOnly />
  );
}

test("one of few accounts is chosen out of a list, the closed ones left out", async () => {
  const { screen, sent } = await renderWith(<OneOf total={3} />, answer);
  const list = screen.getByRole("combobox", { name: "Лицевой счёт" });
  await userEvent.selectOptions(list, "1003 — Отдел 3");
  expect(list).toHaveProperty("value", "acc_3");
  expect(screen.queryByRole("option", { name: /1002/ })).toBeNull();
  expect(sent).toEqual([]);
});

test("one of 150 accounts is found by its number, however far behind it stands", async () => {
  const { screen } = await renderWith(<OneOf total={150} />, answer);
  await userEvent.click(screen.getByRole("button", { name: "Лицевой счёт: Выберите…" }));
  await screen.findByRole("button", { name: "1001 — Отдел 1" });
  expect(screen.queryByRole("button", { name: /1002/ })).toBeNull();
  await userEvent.type(screen.getByRole("searchbox"), "1147");
  await userEvent.click(await screen.findByRole("button", { name: "1147 — Отдел 147" }));
  await screen.findByRole("button", { name: "Лицевой счёт: 1147 — Отдел 147" });
});

function Some({ total }: { total: number }) {
  const [value, setValue] = useState(["acc_130"]);
  return <AccountsField company={company(total)} label="Лицевые счета" value={value} onChange={setValue} />;
}

test("some of 150 accounts are added one by one, and taken away again", async () => {
  const { screen } = await renderWith(<Some total={150} />, answer);
  const former = await screen.findByRole("checkbox", { name: "1130 — Отдел 130" });
  await userEvent.click(screen.getByRole("button", { name: "Лицевой счёт" }));
  await userEvent.type(screen.getByRole("searchbox"), "1147");
  await userEvent.click(await screen.findByRole("button", { name: "1147 — Отдел 147" }));
  expect(await screen.findByRole("checkbox", { name: "1147 — Отдел 147" })).toHaveProperty("checked", true);
  await userEvent.click(former);
  expect(screen.queryByRole("checkbox", { name: "1130 — Отдел 130" })).toBeNull();
});

test("all accounts are listed, page by page", async () => {
  const { screen } = await renderWith(
    <AccountList clientId="cli_1" subscribersPath="/lines" />,
    ({ variables }) => {
      const from = variables["after"] === undefined ? 0 : Number(variables["after"]);
      const edges = Array.from({ length: Math.min(100, 150 - from) }, (_, i) => ({
        cursor: String(from + i + 1),
        node: {
          ...account(from + i + 1),
          subscriberCount: 1,
          balance: { __typename: "Money", amount: "0", currency: "BYN" },
        },
      }));
      const endCursor = edges.at(-1)?.cursor;
      const pageInfo = { hasNextPage: from + edges.length < 150, endCursor };
      return {
        client: { __typename: "Client", id: "cli_1", accounts: { totalCount: 150, edges, pageInfo } },
      };
    },
  );
  await screen.findByText("1100");
  await userEvent.click(screen.getByRole("button", { name: "Показать ещё" }));
  await screen.findByText("1150");
  expect(document.querySelectorAll("tbody tr")).toHaveLength(150);
  expect(screen.queryByRole("button", { name: "Показать ещё" })).toBeNull();
});

test("nowhere are the first accounts taken for all of them: who asks for some asks how many there are, or what is typed", () => {
  const root = join(__dirname, "../../..");
  const asking = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/generated|\.test\./.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return [...text.matchAll(/^( *)accounts\(([^\n]*)\) \{\n(.*?)^\1\}/gms)].map(
        ([, , given = "", body = ""]) => ({
          file,
          counts: body.includes("totalCount") || given.includes("search: $search"),
        }),
      );
    });
  expect(asking.length).toBeGreaterThan(3);
  expect(asking.filter(({ counts }) => !counts)).toEqual([]);
});
