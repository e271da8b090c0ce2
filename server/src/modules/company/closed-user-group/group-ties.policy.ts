import type { Localized } from "@kabinet/shared";
import type { Explanation } from "../../../orders/change";
import { fill, listed } from "../../../platform/texts/fill";

const TIE: Localized = {
  ru: "Номер состоит в закрытых группах: {groups}. Абонент в них остаётся; передайте участникам новый номер.",
  be: "Нумар уваходзіць у закрытыя групы: {groups}. Абанент у іх застаецца; перадайце ўдзельнікам новы нумар.",
  en: "The number is in closed user groups: {groups}. The subscriber stays in them; give the members the new number.",
};

const GROUP: Localized = { ru: "«{name}»", be: "«{name}»", en: "«{name}»" };

const GROUP_WITH_OTHERS: Localized = {
  ru: "«{name}» (других участников: {others})",
  be: "«{name}» (іншых удзельнікаў: {others})",
  en: "«{name}» (other members: {others})",
};

/** What there is to know of a line's groups before its number changes. */
export function groupTie(groups: readonly { readonly name: string; readonly others: number }[]): Explanation {
  const code = "closedUserGroups";
  const told = (one: Localized): Localized =>
    fill(TIE, { groups: listed(groups.map(({ name, others }) => fill(one, { name, others }))) });
  // How many lines the company has in a group is its own affair.
  return { code, text: told(GROUP_WITH_OTHERS), toSubscribers: { code, text: told(GROUP) } };
}
