import { foldName } from "@kabinet/shared";
import { CostCentre } from "../modules/company/cost-centre/cost-centre.entity";
import type { Company } from "./companies";
import { randomId } from "./ids";
import type { Line } from "./lines";
import { Random } from "./random";
import { isDevicePlan } from "./usage-habits";

/** Names with their codes in the company's books; the middle company has the first of them, the largest all. */
const NAMES: readonly (readonly [name: string, code: string])[] = [
  ["Продажи", "300"],
  ["Логистика", "310"],
  ["Управление", "100"],
  ["Склад и производство", "320"],
  ["Проект «Маяк»", "P-01"],
  ["Охрана и диспетчеры", "330"],
  ["Ремонт и обслуживание", "340"],
  ["Реклама", "350"],
  ["Проект «Умный счётчик»", "P-02"],
  ["Учебный центр", "360"],
  ["Снабжение", "370"],
  ["Столовые", "380"],
];

/** Names for the lines of machines. */
const MACHINES: readonly (readonly [name: string, code: string])[] = [
  ["Телеметрия", "400"],
  ["Транспорт: датчики", "410"],
];

/** The cost centres of a company; the smallest has none. */
export function buildCostCentres({ draft, client }: Company, seed: number, at: number): CostCentre[] {
  if (draft.key === "romashka") return [];
  const random = new Random(`${String(seed)}:cost-centres:${draft.key}`);
  const names = [...(draft.key === "seti" ? NAMES : NAMES.slice(0, 6)), ...MACHINES];
  return names.map(([name, code], i) =>
    Object.assign(new CostCentre(), {
      id: randomId("cst", at + i, random),
      clientId: client.id,
      name,
      nameFolded: foldName(name),
      code,
      codeFolded: foldName(code),
    }),
  );
}

/** Gives most lines of a company one of its cost centres: machines theirs, people the others, the first ones more often. */
export function shareCostCentres(
  lines: readonly Line[],
  costCentres: readonly CostCentre[],
  seed: number,
): void {
  const machines = new Set(MACHINES.map(([name]) => name));
  const weighed = (ofMachines: boolean): [CostCentre, number][] =>
    costCentres
      .filter(({ name }) => machines.has(name) === ofMachines)
      .map((costCentre, i) => [costCentre, 1 / (i + 2)]);
  const [forMachines, forPeople] = [weighed(true), weighed(false)];
  if (forMachines.length === 0 || forPeople.length === 0) return;
  for (const { subscriber, plan } of lines) {
    const random = new Random(`${String(seed)}:cost-centre:${subscriber.id}`);
    // Some lines nobody has got round to yet.
    if (random.chance(0.1)) continue;
    subscriber.costCentreId = random.weighted(isDevicePlan(plan.code) ? forMachines : forPeople).id;
  }
}
