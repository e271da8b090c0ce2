/** @jest-environment jsdom */
import { AccessProvider, useMay, type CurrentAccess } from "../../features/people/viewer/current-access";
import { ViewerProvider } from "../../features/people/viewer/current-viewer";
import { renderWith } from "../../testing/render";
import { AccessStrip } from "./access-strip";

const account = (n: number) => ({
  id: `acc_${String(n)}`,
  number: `10${String(n)}`,
  name: `Отдел ${String(n)}`,
});

function Rights() {
  const rights = [
    useMay("appeal.create") && "appeal",
    useMay("appeal.createForCompany") && "company",
    useMay("usage.read") && "usage",
  ];
  return <p>{rights.filter(Boolean).join(" ")}</p>;
}

/** What the strip says, and what may be done, to who has this of the company that is looked at. */
async function seen(access: Pick<CurrentAccess, "role" | "accounts">) {
  const viewer = {
    id: "vwr_1",
    role: "ADMINISTRATOR" as const,
    name: "Ольга",
    login: "olga@bereg.example",
    clients: { edges: [] },
    subscriber: null,
    withheldCompanies: [],
    accesses: [
      { role: "ADMINISTRATOR" as const, client: { id: "cl_other" }, accounts: null },
      { ...access, client: { id: "cl_1" } },
    ],
  };
  const { screen } = await renderWith(
    <ViewerProvider viewer={viewer}>
      <AccessProvider clientId="cl_1">
        <header>
          <AccessStrip />
        </header>
        <Rights />
      </AccessProvider>
    </ViewerProvider>,
    () => ({}),
  );
  return [screen.getByRole("banner").textContent, screen.getByRole("paragraph").textContent];
}

test("who looks after the whole company is told nothing", async () => {
  expect(await seen({ role: "ADMINISTRATOR", accounts: null })).toEqual(["", "appeal company usage"]);
});

test("who looks only is told so, and may read only", async () => {
  expect(await seen({ role: "OBSERVER", accounts: null })).toEqual([
    "Только просмотр Изменить вы здесь ничего не можете. ",
    "usage",
  ]);
});

test("who looks after some accounts is told which, and writes for no whole company", async () => {
  expect(await seen({ role: "ADMINISTRATOR", accounts: [account(1)] })).toEqual([
    expect.stringContaining("101 «Отдел 1»"),
    "appeal usage",
  ]);
});

test("of many accounts the first are named", async () => {
  const four = [1, 2, 3, 4].map(account);
  const [strip] = await seen({ role: "OBSERVER", accounts: four });
  expect(strip).toContain("103 «Отдел 3» и ещё 1");
  expect(strip).not.toContain("104");
});

test("who is let see no account any more is told so", async () => {
  expect((await seen({ role: "ADMINISTRATOR", accounts: [] }))[0]).toBe(
    "Ни один лицевой счёт вам не открыт.",
  );
});
