import type { SharedGround, Slice } from "../../../orders/change";
import type { Explanation } from "../../../orders/explanation";
import type { Reader } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { PersistentMap } from "../../../platform/persistent-map";
import { NUMBER_SLICE } from "../number-pool/number-order.policy";
import { callsOfCompany } from "../call-forwarding/company-calls.slice";
import { groupTies } from "../../company/closed-user-group/group-ties.store";
import { giveOut, startRest, reservationsOf } from "../number-pool/number-reservation.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { setNumber } from "../../company/subscriber/subscriber.store";
import {
  numberCharacteristics,
  takeNumber,
  type NumberGround,
  type NumberShared,
} from "./number-change.policy";

/**
 * What a module has hung on the numbers of some subscribers, told before they are changed; by subscriber, in a fixed
 * number of statements. A module that has something to tell here offers such a function in its store, and is added to `TIES`.
 */
type NumberTies = (
  reader: Reader,
  lines: readonly Pick<SubscriberTarget, "id" | "clientId" | "networkName">[],
) => Promise<ReadonlyMap<string, readonly Explanation[]>>;

const TIES: readonly NumberTies[] = [groupTies];

/** What is reserved for the subscribers of a company, by subscriber. Each number is one subscriber's. */
const reservedNumbers: SharedGround<NumberShared["reserved"]> = {
  name: "reservedNumbers",
  // Whoever orders one takes it from the pool in the unit that accepts the order.
  isolation: "target",

  async load(reader, targets) {
    const reserved = await reservationsOf(
      reader,
      targets.map(({ id }) => id),
    );
    const byCompany = groupBy(targets, ({ clientId }) => clientId);
    return new Map(
      Array.from(byCompany, ([clientId, lines]) => {
        const own = lines.flatMap(({ id }) => {
          const list = reserved.get(id);
          return list ? [[id, list] as const] : [];
        });
        return [clientId, PersistentMap.of(new Map(own))];
      }),
    );
  },
};

/** The number as the part of a subscriber that changing it moves; it is kept with its dates. */
export const numberSlice: Slice<
  SubscriberTarget,
  NumberGround,
  { readonly number: string },
  object,
  object,
  NumberShared
> = {
  name: NUMBER_SLICE,
  shared: { calls: callsOfCompany, reserved: reservedNumbers },

  async load(reader, targets) {
    const ties = await Promise.all(TIES.map((load) => load(reader, targets)));
    const groundOf = ({ id, networkName }: SubscriberTarget): NumberGround => ({
      number: networkName,
      ties: ties.flatMap((tie) => tie.get(id) ?? []),
    });
    return new Map(targets.map((target) => [target.id, groundOf(target)]));
  },

  moved: ({ number }) => ({ number }),

  advance: (ground, { after: { number } }) => ({ ...ground, number }),

  take: ({ target, shared, now, orderId }, { after }) =>
    takeNumber({ id: target.id, number: target.networkName }, shared, after.number, { now, orderId }),

  moveTarget: (target, { number }) => ({ ...target, networkName: number }),

  characteristics: (_, moved) => numberCharacteristics(moved),

  async save(unit, { scene: { target, at }, before, after }) {
    await giveOut(unit, after.number, target.id);
    await setNumber(unit, target.id, after.number, at);
    await startRest(unit, before.number, at);
  },
};
