import { defineModule } from "../../../define-module";
import { connectService, disconnectService } from "./connect-service";
import {
  ServiceSpecificationPageResolver,
  SubscriberServiceOptionsResolver,
} from "./subscriber-service.resolver";

/** Connecting and disconnecting services of the catalogue, and what can be chosen. */
export const subscriberServiceModule = defineModule({
  id: "subscriber-service",
  area: "line",
  changes: [connectService, disconnectService],
  resolvers: [ServiceSpecificationPageResolver, SubscriberServiceOptionsResolver],
});
