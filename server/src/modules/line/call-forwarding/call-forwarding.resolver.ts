import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OrderRecord } from "../../../orders/order.entity";
import type { Context } from "../../../platform/graphql/context";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { voicemailServiceOf } from "../../company/service/service.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { CallForwardings, type CallForwardingCondition } from "./call-forwarding.entity";
import {
  CONDITIONS,
  conditionsOf,
  handsetCodes,
  isInert,
  type ForwardingChangeInput,
} from "./call-forwarding.policy";
import { asForwardings, forwardingReturnsOf, forwardingsOf } from "./call-forwarding.store";

/** What call forwarding adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberCallForwardingResolver {
  @FieldResolver(() => CallForwardings, {
    description:
      "The forwarding of the line's calls, always or under a condition: the four conditions together.",
  })
  async callForwarding(@Root() { id }: Subscriber, @Ctx() context: Context): Promise<CallForwardings> {
    const [rows, returns, voicemail] = await Promise.all([
      forwardingsOf(context).load(id),
      forwardingReturnsOf(context).load(id),
      voicemailServiceOf(context).load(id),
    ]);
    const forwardings = asForwardings(rows);
    const ends = new Map(returns.flatMap((order) => endsBy(order)));
    return {
      conditions: CONDITIONS.map((condition) => {
        const forwarding = forwardings[condition];
        return {
          condition,
          forwardTo: forwarding?.forwardTo ?? null,
          isToVoicemail: forwarding?.forwardTo === operatorProfile().voicemail.number,
          noReplySeconds: forwarding?.noReplySeconds ?? null,
          setAt: rows.find((row) => row.condition === condition)?.setAt ?? null,
          until: forwarding ? (ends.get(condition) ?? null) : null,
          isInert: isInert(forwardings, condition),
          ...handsetCodes(condition, forwarding),
        };
      }),
      defaultNoReplySeconds: operatorProfile().forwarding.noReplySeconds,
      cancelAllCode: "##002#",
      cancelAllConditionalCode: "##004#",
      voicemailNumber: voicemail ? operatorProfile().voicemail.number : null,
    };
  }
}

/** When which conditions end by an order; the earliest of several is read last and stays. */
function endsBy({ input, runAt }: OrderRecord): [CallForwardingCondition, number][] {
  return conditionsOf(JSON.parse(input) as ForwardingChangeInput).map((condition) => [condition, runAt]);
}
