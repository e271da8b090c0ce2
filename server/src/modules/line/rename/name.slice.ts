import { firstDay, startOfDay } from "@kabinet/shared";
import type { Slice } from "../../../orders/change";
import { SubscriberAspect } from "../../company/subscriber/subscriber.entity";
import { changesSince } from "../../company/subscriber/subscriber-facts.store";
import { setName } from "../../company/subscriber/subscriber.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { endUserOfLine } from "../../people/sign-in/line-user.task";
import type { NameGround } from "./rename.policy";
import { renameText } from "./rename.texts";

/** What a renaming moves: the name, and with it perhaps the person behind it. */
export interface MovedName {
  readonly name: string;
  /** Whether the line has another user with it, so that the earlier one signs in no more; left out where not. */
  readonly userEnds?: boolean;
}

/** The name as the part of a subscriber that renaming moves; it is kept with its dates. */
export const nameSlice: Slice<SubscriberTarget, NameGround, MovedName> = {
  name: "name",

  async load(reader, targets, { month, timeZone }) {
    const monthStart = startOfDay(timeZone, firstDay(month));
    const ids = targets.map(({ id }) => id);
    const times = await changesSince(reader, ids, SubscriberAspect.NAME, monthStart);
    return new Map(targets.map(({ id, name }) => [id, { name, renamedThisMonth: times.get(id) ?? 0 }]));
  },

  moved: ({ name }) => ({ name }),

  advance: ({ renamedThisMonth }, { after: { name } }) => ({ name, renamedThisMonth: renamedThisMonth + 1 }),

  moveTarget: (target, { name }) => ({ ...target, name }),

  characteristics: (_, { name, userEnds }) => [
    { label: renameText("label.name"), value: name },
    { label: renameText("label.user"), value: renameText(userEnds ? "user.ends" : "user.stays") },
  ],

  async save(unit, { scene: { target, at }, after, order }) {
    await setName(unit, target.id, after.name, at);
    const { id: lineId, clientId } = target;
    if (after.userEnds) await endUserOfLine(unit, { lineId, clientId, orderId: order.id }, at);
  },
};
