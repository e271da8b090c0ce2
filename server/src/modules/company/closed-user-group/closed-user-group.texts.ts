import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of the groups of a line. */
export const closedUserGroupText = defineTexts("closed-user-group", {
  closedUserGroups: {
    ru: "Номер состоит в закрытых группах: {groups}. Абонент в них остаётся; передайте участникам новый номер.",
    be: "Нумар уваходзіць у закрытыя групы: {groups}. Абанент у іх застаецца; перадайце ўдзельнікам новы нумар.",
    en: "The number is in closed user groups: {groups}. The subscriber stays in them; give the members the new number.",
  },
  group: { ru: "«{name}»", be: "«{name}»", en: "«{name}»" },
  groupWithOthers: {
    ru: "«{name}» (других участников: {others})",
    be: "«{name}» (іншых удзельнікаў: {others})",
    en: "«{name}» (other members: {others})",
  },
});
