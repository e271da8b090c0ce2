/** @jest-environment jsdom */
import { makeFragmentData } from "../../../generated";
import { OwnChargesFragmentDoc, type OwnChargesFragment } from "../../../generated/graphql";
import { renderWith } from "../../../testing/render";
import { OwnCharges } from "./own-charges";

type Lines = OwnChargesFragment["ownCharges"]["groups"][number]["lines"];

const money = (amount: string) => ({ __typename: "Money" as const, amount, currency: "BYN" as const });

async function shown(lines: Lines) {
  const given = {
    __typename: "Client" as const,
    id: "cli_1",
    ownCharges: {
      __typename: "OwnCharges" as const,
      month: "2026-11",
      total: money("96.00"),
      groups: lines.length === 0 ? [] : [{ kind: "CONTRACT_FEE" as const, lines }],
    },
  };
  const data = makeFragmentData(given, OwnChargesFragmentDoc);
  const { screen } = await renderWith(<OwnCharges client={data} />, () => ({}));
  return screen;
}

const line = (id: string, name: string | null, number: string | null): Lines[number] => ({
  id,
  name,
  chargedOn: "2026-11-01",
  charged: money("6.00"),
  account: number === null ? null : { id: `acc_${number}`, number },
});

test("each fee stands with its account, one without a name by its kind, and the total below", async () => {
  const screen = await shown([line("chg_1", "Счета курьером", "700001"), line("chg_2", null, null)]);
  // Each cell brings the name of its column along, for narrow screens.
  const cells = screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent.replace(/\s/g, " ")));
  expect(cells.map(([name, account]) => [name, account])).toEqual([
    ["НачислениеСчета курьером", "Лицевой счёт700001"],
    ["НачислениеПлата по договору", "Лицевой счёт"],
    ["НачислениеИтого", "Лицевой счёт"],
  ]);
  expect(cells.at(-1)?.at(-1)).toContain("96,00");
});

test("nothing is shown where nothing is charged", async () => {
  const screen = await shown([]);
  expect(screen.queryByRole("table")).toBeNull();
});
