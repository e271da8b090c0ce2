import type { Localized } from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { serviceSpecificationText } from "./service-specification.texts";
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
export function namesOf(names: readonly Localized[]): Text[] {
  return names.map((name) => serviceSpecificationText("name", { name }));
}
