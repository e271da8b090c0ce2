import { defineModule } from "../../../define-module";
import { serviceCatalogue } from "./catalogue.store";
import { ServiceRule } from "./service-rule.entity";
import { ServiceSpecification } from "./service-specification.entity";

/** The services that can be had, what they cost, and which of them need or exclude each other. */
export const serviceSpecificationModule = defineModule({
  id: "service-specification",
  area: "catalogue",
  entities: [ServiceRule, ServiceSpecification],
  kept: { ServiceSpecification: "what the operator offers", ServiceRule: "what the operator offers" },
  nodes: { spec: async ({ database, locale }, id) => (await serviceCatalogue(database)).find(id, locale) },
});
