import { defineModule } from "../../../define-module";
import { SubscriberListResolver } from "./subscriber-list.resolver";

/** Finding a line among fifty thousand. */
export const subscriberListModule = defineModule({
  id: "subscriber-list",
  area: "line",
  resolvers: [SubscriberListResolver],
});
