import { defineModule } from "../../../define-module";
import { CallForwardingRow } from "./call-forwarding.entity";
import { SubscriberCallForwardingResolver } from "./call-forwarding.resolver";
import { cancelCallForwarding, replaceCallForwarding, setCallForwarding } from "./set-call-forwarding";

/** Forwarding of calls, without loops. */
export const callForwardingModule = defineModule({
  id: "call-forwarding",
  area: "line",
  entities: [CallForwardingRow],
  kept: { CallForwardingRow: "what lines are" },
  changes: [setCallForwarding, cancelCallForwarding, replaceCallForwarding],
  resolvers: [SubscriberCallForwardingResolver],
});
