/** How many people the operator's staff may be: their list is answered whole. */
export const STAFF_MAX = 200;

/** How long a mailed link lasts by which somebody new to the staff sets their first password, in milliseconds. */
export const STAFF_INVITED_FOR = 7 * 86_400_000;

/** Where one of the staff stands. */
export enum StaffState {
  ACTIVE = "active",
  INVITED = "invited",
  BLOCKED = "blocked",
}

/** What of a person decides where they stand. */
interface Standing {
  readonly state: "active" | "disabled";
  readonly lastSeenAt: number | null;
}

/** Where one of the staff stands, who was sent a link to set the first password, or was not. */
export function staffState({ state, lastSeenAt }: Standing, wasSent: boolean): StaffState {
  if (state !== "active") return StaffState.BLOCKED;
  return wasSent && lastSeenAt === null ? StaffState.INVITED : StaffState.ACTIVE;
}
