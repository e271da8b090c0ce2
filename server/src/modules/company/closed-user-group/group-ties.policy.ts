import type { Localized } from "@kabinet/shared";
import type { Notice } from "../../../orders/change";

/** What there is to know of a line's groups before its number changes. */
export function groupTie(groups: readonly { readonly name: string; readonly others: number }[]): Notice {
  const code = "closedUserGroups";
  return {
    code,
    text: told(({ name, others }, words) => `«${name}» (${words}: ${String(others)})`),
    // How many lines the company has in a group is its own affair.
    toSubscribers: { code, text: told(({ name }) => `«${name}»`) },
  };

  function told(one: (group: (typeof groups)[number], others: string) => string): Localized {
    const list = (others: string): string => groups.map((group) => one(group, others)).join(", ");
    return {
      ru: `Номер состоит в закрытых группах: ${list("других участников")}. Абонент в них остаётся; передайте участникам новый номер.`,
      be: `Нумар уваходзіць у закрытыя групы: ${list("іншых удзельнікаў")}. Абанент у іх застаецца; перадайце ўдзельнікам новы нумар.`,
      en: `The number is in closed user groups: ${list("other members")}. The subscriber stays in them; give the members the new number.`,
    };
  }
}
