import type { Locale } from "@kabinet/shared";
import type { Database, Reader } from "../../../platform/database/database";
import { Cached } from "../../../platform/database/cached";
import { LocalizedList } from "../../../platform/localized-list";
import { operatorProfile } from "../operator/operator-profile.policy";
import { CATALOGUE_CHANGED, readPlanServices } from "../tariff-plan/tariff.store";
import { ServiceRule } from "./service-rule.entity";
import { ServiceRules } from "./service-rules.policy";
import {
  MOBILE_INTERNET_CODE,
  PAUSE_CODE,
  ServiceCategory,
  ServiceSpecification,
} from "./service-specification.entity";

/** What a tariff plan provides: by specification, whether the plan's fee covers it. */
export type Provision = ReadonlyMap<string, boolean>;

const NOTHING: Provision = new Map();

/** The operator's services and which tariff plans provide them, as kept in memory. It never changes: it is replaced. */
export class ServiceCatalogue {
  constructor(
    private readonly specifications: LocalizedList<ServiceSpecification>,
    private readonly provisions: ReadonlyMap<string, Provision>,
    /** Which services need others, and which exclude one another. */
    readonly rules: ServiceRules,
  ) {}

  /** A specification with its text in a language. */
  find(id: string, locale: Locale): ServiceSpecification | null {
    return this.specifications.find(id, locale);
  }

  /** All specifications in the order in which they are offered. */
  all(locale: Locale): readonly ServiceSpecification[] {
    return this.specifications.all(locale);
  }

  /** The additional packages of mobile internet, in the manual's order. */
  packages(locale: Locale): readonly ServiceSpecification[] {
    return this.all(locale).filter(({ category }) => category === ServiceCategory.MOBILE_INTERNET_PACKAGE);
  }

  /** The specification that is mobile internet itself; null where the operator has none. */
  mobileInternet(locale: Locale): ServiceSpecification | null {
    return this.all(locale).find(({ code }) => code === MOBILE_INTERNET_CODE) ?? null;
  }

  /** The specification that is the pause of a line; null where the operator has none. */
  pause(locale: Locale): ServiceSpecification | null {
    return this.all(locale).find(({ code }) => code === PAUSE_CODE) ?? null;
  }

  /** The specification that is voicemail; null where the operator has none. */
  voicemail(locale: Locale): ServiceSpecification | null {
    return this.all(locale).find(({ code }) => code === operatorProfile().voicemail.service) ?? null;
  }

  /** What a tariff plan provides. */
  providedBy(tariffPlanId: string): Provision {
    return this.provisions.get(tariffPlanId) ?? NOTHING;
  }
}

const CATALOGUE = new Cached(CATALOGUE_CHANGED, async (reader: Reader) => {
  const [specifications, provided, rules] = await Promise.all([
    reader.read(ServiceSpecification, "order by t.position, t.id"),
    readPlanServices(reader),
    reader.read(ServiceRule, "order by t.specification_id, t.other_id"),
  ]);
  const provisions = new Map<string, Map<string, boolean>>();
  for (const { tariffPlanId, specificationId, included } of provided) {
    const provision = provisions.get(tariffPlanId) ?? new Map<string, boolean>();
    provisions.set(tariffPlanId, provision.set(specificationId, included));
  }
  return new ServiceCatalogue(
    new LocalizedList(specifications, inLocale),
    provisions,
    new ServiceRules(rules),
  );
});

function inLocale(specification: ServiceSpecification, locale: Locale): ServiceSpecification {
  const { nameRu, nameBe, nameEn, descriptionRu, descriptionBe, descriptionEn } = specification;
  const name = { ru: nameRu, be: nameBe, en: nameEn }[locale];
  const description = { ru: descriptionRu, be: descriptionBe, en: descriptionEn }[locale];
  return Object.assign(new ServiceSpecification(), specification, { name, description });
}

/** The catalogue; read from the database once and after each change of it. */
export function serviceCatalogue(database: Database): Promise<ServiceCatalogue> {
  return CATALOGUE.get(database);
}

/** The catalogue read anew, for when a row names what the kept one lacks: it has grown. */
export function rereadServiceCatalogue(database: Database): Promise<ServiceCatalogue> {
  CATALOGUE.forget(database);
  return CATALOGUE.get(database);
}
