import type { Localized } from "@kabinet/shared";
import type { ServiceSpecification } from "./service-specification.entity";

/** A service's name in every language. */
export function nameOf({
  nameRu,
  nameBe,
  nameEn,
}: Pick<ServiceSpecification, "nameRu" | "nameBe" | "nameEn">): Localized {
  return { ru: nameRu, be: nameBe, en: nameEn };
}

/** Names as a sentence lists them: «Роуминг», «MMS». */
export function namesOf(names: readonly Localized[]): Localized {
  return {
    ru: names.map(({ ru }) => `«${ru}»`).join(", "),
    be: names.map(({ be }) => `«${be}»`).join(", "),
    en: names.map(({ en }) => `“${en}”`).join(", "),
  };
}
