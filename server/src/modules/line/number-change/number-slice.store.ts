import type { Explanation, Slice } from "../../../orders/change";
import type { Reader } from "../../../platform/database/database";
import { CALLS_TURN, NUMBER_SLICE } from "../call-forwarding/call-forwarding.store";
import { forwardingTies } from "../call-forwarding/forwarding-ties.store";
import { loopingNumbers } from "../call-forwarding/forwarding-loops.store";
import { groupTies } from "../../company/closed-user-group/group-ties.store";
import { giveOut, putToRest, reservationsOf } from "../number-pool/number-reservation.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { setNumber } from "../../company/subscriber/subscriber.store";
import { numberCharacteristics, type NumberGround } from "./number-change.policy";

/**
 * What a module has hung on the numbers of some subscribers, told before they are changed; by subscriber, in a fixed
 * number of statements. A module that has something to tell here offers such a function in its store, and is added to `TIES`.
 */
type NumberTies = (
  reader: Reader,
  lines: readonly Pick<SubscriberTarget, "id" | "clientId" | "networkName">[],
) => Promise<ReadonlyMap<string, readonly Explanation[]>>;

const TIES: readonly NumberTies[] = [forwardingTies, groupTies];

/** The number as the part of a subscriber that changing it moves; it is kept with its dates. */
export const numberSlice: Slice<SubscriberTarget, NumberGround, { readonly number: string }> = {
  name: NUMBER_SLICE,
  // A circle can come about by a number as by a forwarding.
  turn: CALLS_TURN,

  async load(reader, targets) {
    const ids = targets.map(({ id }) => id);
    const reservations = await reservationsOf(reader, ids);
    const ties = await Promise.all(TIES.map((load) => load(reader, targets)));
    const looping = await loopingNumbers(
      reader,
      targets.map(({ id, clientId, networkName }) => {
        const numbers = (reservations.get(id) ?? []).map(({ number }) => number);
        return { id, clientId, networkName, numbers };
      }),
    );
    const stateOf = ({ id, networkName }: SubscriberTarget): NumberGround => ({
      number: networkName,
      reserved: reservations.get(id) ?? [],
      looping: looping.get(id) ?? new Set(),
      ties: ties.flatMap((tie) => tie.get(id) ?? []),
    });
    return new Map(targets.map((target) => [target.id, stateOf(target)]));
  },

  moved: ({ number }) => ({ number }),

  advance: (ground, { after: { number } }) => ({
    ...ground,
    number,
    reserved: ground.reserved.filter((each) => each.number !== number),
  }),

  moveTarget: (target, { number }) => ({ ...target, networkName: number }),

  characteristics: (_, moved) => numberCharacteristics(moved),

  async save(unit, { scene: { target, at }, before, after }) {
    await giveOut(unit, after.number, target.id);
    await setNumber(unit, target.id, after.number, at);
    await putToRest(unit, before.number, at);
  },
};
