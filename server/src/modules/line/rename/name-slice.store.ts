import { firstDay, startOfDay } from "@kabinet/shared";
import type { Slice } from "../../../orders/change";
import { SubscriberAspect } from "../../company/subscriber/subscriber.entity";
import { changesSince } from "../../company/subscriber/subscriber-facts.store";
import { setName } from "../../company/subscriber/subscriber.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import type { NameGround } from "./rename.policy";
import { renameText } from "./rename.texts";

/** The name as the part of a subscriber that renaming moves; it is kept with its dates. */
export const nameSlice: Slice<SubscriberTarget, NameGround, { readonly name: string }> = {
  name: "name",

  async load(reader, targets, { month, timeZone }) {
    const monthStart = startOfDay(timeZone, firstDay(month));
    const ids = targets.map(({ id }) => id);
    const times = await changesSince(reader, ids, SubscriberAspect.NAME, monthStart);
    return new Map(targets.map(({ id, name }) => [id, { name, renamedThisMonth: times.get(id) ?? 0 }]));
  },

  moved: ({ name }) => ({ name }),

  advance: ({ renamedThisMonth }, { after }) => ({ ...after, renamedThisMonth: renamedThisMonth + 1 }),

  moveTarget: (target, { name }) => ({ ...target, name }),

  characteristics: (_, { name }) => [{ label: renameText("label.name"), value: name }],

  async save(unit, { scene: { target, at }, after }) {
    await setName(unit, target.id, after.name, at);
  },
};
