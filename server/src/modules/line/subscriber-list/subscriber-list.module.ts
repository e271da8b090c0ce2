import { defineModule } from "../../../define-module";
import { SubscriberListResolver } from "./subscriber-list.resolver";
import { SubscriberConnectionSearchResolver, SubscriberSearchResolver } from "./subscriber-search.resolver";

/** Finding a line among fifty thousand. */
export const subscriberListModule = defineModule({
  id: "subscriber-list",
  area: "line",
  resolvers: [SubscriberListResolver, SubscriberConnectionSearchResolver, SubscriberSearchResolver],
});
