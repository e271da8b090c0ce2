import { defineModule } from "../../../define-module";
import { setSubscriberPermissionsResolver } from "./set-subscriber-permissions";
import { SubscriberPermissionRecord } from "./subscriber-permission.entity";
import { subscriberPermissionResolver } from "./subscriber-permission.resolver";

/** What a company lets its subscribers change by themselves. */
export const subscriberPermissionModule = defineModule({
  id: "subscriber-permission",
  area: "company",
  entities: [SubscriberPermissionRecord],
  kept: { SubscriberPermissionRecord: "what companies have decided" },
  resolversOf: (changes) => [
    subscriberPermissionResolver(changes),
    setSubscriberPermissionsResolver(changes),
  ],
});
