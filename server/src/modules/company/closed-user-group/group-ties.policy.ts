import type { Explanation } from "../../../orders/explanation";
import { closedUserGroupText } from "./closed-user-group.texts";

/** What there is to know of a line's groups before its number changes. */
export function groupTie(groups: readonly { readonly name: string; readonly others: number }[]): Explanation {
  // How many lines the company has in a group is its own affair.
  return {
    ...closedUserGroupText.told("closedUserGroups", {
      groups: groups.map((group) => closedUserGroupText("groupWithOthers", group)),
    }),
    toSubscribers: closedUserGroupText.told("closedUserGroups", {
      groups: groups.map(({ name }) => closedUserGroupText("group", { name })),
    }),
  };
}
