import { LOCALES, type Locale } from "@kabinet/shared";
import type { Database, Reader, Unit } from "../../../platform/database/database";
import { Cached } from "../../../platform/database/cached";
import type { Context } from "../../../platform/graphql/context";
import { LocalizedList } from "../../../platform/localized-list";
import { TariffPlan, TariffPlanService, type TariffPlanState } from "./tariff-plan.entity";

/** Topic on which it is told that plans, specifications, or what plans provide have changed. */
export const CATALOGUE_CHANGED = "catalogue";

/** The catalogue is kept in memory: whoever changes it says so in the same unit of work. */
export function catalogueChanged(unit: Unit): Promise<void> {
  return unit.publish(CATALOGUE_CHANGED, "");
}

/** The tariff plans as they stand in the database, in the order in which they are offered: for what keeps them. */
export function readTariffPlans(reader: Reader): Promise<TariffPlan[]> {
  return reader.read(TariffPlan, "order by t.position, t.id");
}

/** Which services tariff plans provide, as it stands in the database. */
export function readPlanServices(reader: Reader): Promise<TariffPlanService[]> {
  return reader.read(TariffPlanService, "");
}

const PLANS = new Cached(
  CATALOGUE_CHANGED,
  async (reader: Reader) => new LocalizedList(await readTariffPlans(reader), inLocale),
);

function inLocale(plan: TariffPlan, locale: Locale): TariffPlan {
  const name = { ru: plan.nameRu, be: plan.nameBe, en: plan.nameEn }[locale];
  return Object.assign(new TariffPlan(), plan, { name });
}

/** The tariff plans in the order in which they are offered. */
export async function listTariffPlans(
  { database, locale }: Context,
  state: TariffPlanState | null | undefined,
): Promise<readonly TariffPlan[]> {
  const all = (await PLANS.get(database)).all(locale);
  return state === null || state === undefined ? all : all.filter((plan) => plan.state === state);
}

/** All tariff plans, as the database has them. */
export async function allTariffPlans(database: Database): Promise<readonly TariffPlan[]> {
  return (await PLANS.get(database)).all(LOCALES[0]);
}

/** A tariff plan, if there is such a one. The catalogue is the same for everybody. */
export async function findTariffPlan(
  database: Database,
  id: string,
  locale: Locale,
): Promise<TariffPlan | null> {
  return (await PLANS.get(database)).find(id, locale);
}

/** The tariff plan that a row names. */
export function tariffPlanOf({ database, locale }: Context, id: string): TariffPlan | Promise<TariffPlan> {
  return PLANS.use(database, (plans) => plans.find(id, locale) ?? readAgain(database, id, locale));
}

/** A row names a plan that is not kept: the catalogue has grown. */
async function readAgain(database: Database, id: string, locale: Locale): Promise<TariffPlan> {
  PLANS.forget(database);
  const plan = await findTariffPlan(database, id, locale);
  if (!plan) throw new Error(`the catalogue has no tariff plan ${id}`);
  return plan;
}
