import type { AppealFilter, AppealTopic } from "../../../generated/graphql";
import { oneOf, text } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";

/** What the queue of the staff keeps in the address: one conversation, and what narrows the list. */
export const staffAppealsSearch = {
  appeal: text,
  /** Whose turn it is; the operator's when it is left out. */
  turn: oneOf("OPERATOR", "CUSTOMER", "NOBODY", "ANY"),
  topic: oneOf("BILLING", "SERVICES", "NETWORK", "SIM_AND_NUMBER", "NUMBER_CHANGE", "CONTRACT", "OTHER"),
  whose: oneOf("MINE", "NOBODYS", "TAKEN"),
  /** One of the staff who answers. */
  assignee: text,
  number: text,
};

/** What is in the address. */
export type StaffAppealsSearch = SearchValues<typeof staffAppealsSearch>;

/** Changes it. */
export type ChangeStaffAppeals = ChangeSearch<typeof staffAppealsSearch>;

/** The address as the API's filter. A number is looked for whatever else is chosen: who says one means that one. */
export function staffFilterIn(
  { turn = "OPERATOR", topic, whose, assignee, number }: StaffAppealsSearch,
  only: AppealTopic | undefined,
  viewerId: string,
): AppealFilter {
  const asked = only ?? topic;
  if (number !== undefined) return { reference: number };
  return withoutNulls({
    turn: turn === "ANY" ? null : turn,
    topics: asked === undefined ? null : [asked],
    assigneeId: assignee ?? (whose === "MINE" ? viewerId : null),
    isAssigned: whose === "NOBODYS" ? false : whose === "TAKEN" ? true : null,
  });
}
