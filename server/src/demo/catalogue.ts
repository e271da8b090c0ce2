import { MICRO_PER_ROUBLE, parseDecimal } from "@kabinet/shared";
import { ServiceRule } from "../modules/catalogue/service-specification/service-rule.entity";
import { ServiceSpecification } from "../modules/catalogue/service-specification/service-specification.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPlanState,
  TariffPrice,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { derivedId } from "../platform/derived-id";
import { BASIC_SERVICES, PLANS, priceRows } from "./catalogue-plans";
import { SERVICE_RULES } from "./catalogue-rules";
import { EXTRAS, MOBILE_INTERNET, PACKAGES, PAUSE, type ServiceDraft } from "./catalogue-services";

/** The catalogue's entries are as old as the demo operator: 1 January 2012. */
const ORIGIN = Date.UTC(2012, 0, 1);

/** All rows of the demo operator's catalogue. */
export interface Catalogue {
  readonly plans: TariffPlan[];
  readonly prices: TariffPrice[];
  readonly specifications: ServiceSpecification[];
  readonly provided: TariffPlanService[];
  readonly rules: ServiceRule[];
}

/** The catalogue; its ids are the same in every demo database. */
export function buildCatalogue(): Catalogue {
  const specifications = [
    specification(MOBILE_INTERNET, 1),
    ...PACKAGES.map((draft, i) => specification(draft, 11 + i)),
    ...EXTRAS.map((draft, i) => specification(draft, 31 + i)),
    specification(PAUSE, 51),
  ];
  const plans = PLANS.map((draft, i) =>
    Object.assign(new TariffPlan(), {
      id: derivedId("plan", ORIGIN, draft.code),
      code: draft.code,
      nameRu: draft.name[0],
      nameBe: draft.name[1],
      nameEn: draft.name[2],
      position: i + 1,
      state: draft.archived ? TariffPlanState.ARCHIVED : TariffPlanState.ACTIVE,
      monthlyFee: micro(draft.monthlyFee),
      includedMinutes: draft.minutes,
      includedMessages: draft.messages,
      includedMegabytes: draft.megabytes,
    }),
  );
  const prices = PLANS.flatMap((draft) =>
    priceRows(draft).map(({ kind, zone, price, per, step }) =>
      Object.assign(new TariffPrice(), {
        tariffPlanId: derivedId("plan", ORIGIN, draft.code),
        usageKind: kind,
        zone,
        price: micro(price),
        per,
        step,
      }),
    ),
  );
  return { plans, prices, specifications, provided: provided(specifications), rules: rules() };
}

function rules(): ServiceRule[] {
  return SERVICE_RULES.map(({ code, other, kind }) =>
    Object.assign(new ServiceRule(), {
      specificationId: derivedId("spec", ORIGIN, code),
      otherId: derivedId("spec", ORIGIN, other),
      kind,
    }),
  );
}

function provided(specifications: readonly ServiceSpecification[]): TariffPlanService[] {
  return PLANS.flatMap((draft) =>
    specifications
      .filter(({ code }) => draft.provides.includes(code))
      .map(({ id, code, monthlyFee, connectionFee }) =>
        Object.assign(new TariffPlanService(), {
          tariffPlanId: derivedId("plan", ORIGIN, draft.code),
          specificationId: id,
          included:
            draft.includes.includes(code) ||
            (monthlyFee + connectionFee === 0 &&
              (code === MOBILE_INTERNET.code || BASIC_SERVICES.includes(code))),
        }),
      ),
  );
}

function specification(draft: ServiceDraft, position: number): ServiceSpecification {
  return Object.assign(new ServiceSpecification(), {
    id: derivedId("spec", ORIGIN, draft.code),
    code: draft.code,
    category: draft.category,
    nameRu: draft.name[0],
    nameBe: draft.name[1],
    nameEn: draft.name[2],
    descriptionRu: draft.description[0],
    descriptionBe: draft.description[1],
    descriptionEn: draft.description[2],
    position,
    monthlyFee: micro(draft.monthlyFee),
    connectionFee: micro(draft.connectionFee),
    includedMegabytes: draft.includedMegabytes ?? null,
  });
}

/** Prices of the catalogue as people write them, in 10^-6 BYN; at most four decimals, as tariffs have. */
function micro(text: string): number {
  const value = parseDecimal(text);
  if (value === null || value % (MICRO_PER_ROUBLE / 10_000) !== 0)
    throw new Error(`${text} is no tariff price`);
  return value;
}
