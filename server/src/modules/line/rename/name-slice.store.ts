import { firstDay, startOfDay } from "@kabinet/shared";
import type { Slice } from "../../../orders/change";
import { setName } from "../../company/subscriber/subscriber.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import type { NameGround } from "./rename.policy";
import { renameText } from "./rename.texts";

/** The name as the part of a subscriber that renaming moves; it is kept with its dates. */
export const nameSlice: Slice<SubscriberTarget, NameGround, { readonly name: string }> = {
  name: "name",

  async load(reader, targets, { month, timeZone }) {
    const monthStart = startOfDay(timeZone, firstDay(month));
    const renamed = await reader.rows<{ id: string; n: number }>(
      `select t.subscriber_id as id, count(*) as n from subscriber_fact t
        where t.subscriber_id among($1) and t.aspect = 'name' and t.valid_from >= $2
          and exists (select 1 from subscriber_fact e
            where e.subscriber_id = t.subscriber_id and e.aspect = 'name' and e.valid_to = t.valid_from)
        group by t.subscriber_id`,
      [targets.map(({ id }) => id), monthStart],
    );
    const times = new Map(renamed.map(({ id, n }) => [id, n]));
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
