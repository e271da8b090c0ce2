import { defineModule } from "../../../define-module";
import { Service } from "./service.entity";
import { SubscriberServicesResolver, TariffPlanServicesResolver } from "./service.resolver";
import { serviceOf } from "./service.store";

/** The services that lines have or had. */
export const serviceModule = defineModule({
  id: "service",
  area: "company",
  entities: [Service],
  kept: { Service: "what lines are, and what they had" },
  resolvers: [SubscriberServicesResolver, TariffPlanServicesResolver],
  nodes: { svc: (context, id) => serviceOf(context).load(id) },
});
