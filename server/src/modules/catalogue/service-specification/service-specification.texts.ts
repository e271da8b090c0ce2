import { defineTexts } from "../../../platform/texts/define-texts";

/** How sentences name services. */
export const serviceSpecificationText = defineTexts("service-specification", {
  name: { ru: "«{name}»", be: "«{name}»", en: "“{name}”" },
});
