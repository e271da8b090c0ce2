import type { UserErrorCode } from "@kabinet/shared";

/** Why any change of a subscriber may be refused, whichever it is. The type Mutation lists them. */
export const ERRORS_OF_ANY_CHANGE: readonly UserErrorCode[] = [
  "NOT_FOUND",
  "INVALID_INPUT",
  "FORBIDDEN",
  "READ_ONLY_ACCESS",
  "IDEMPOTENCY_KEY_REUSED",
  "PREVIEW_CHANGED",
  "CHANGED_MEANWHILE",
  "WINDOW_CLOSED",
  "RUN_AT_IN_PAST",
  "RUN_AT_TOO_FAR",
  "REVERT_BEFORE_RUN",
  "CLIENT_SUSPENDED",
  "SUBSCRIBER_SUSPENDED",
  "SUBSCRIBER_PAUSED",
  "SUBSCRIBER_IN_DEBT",
  "SUBSCRIBER_TERMINATED",
  "NOT_LEFT_TO_SUBSCRIBERS",
  "SPENDING_NOT_ALLOWED",
];

/** How a description ends that does not list them all again. */
export const AND_THOSE_OF_ANY = "and those of any change (listed at the type Mutation)";

/** What the description of a change's mutation says of its errors. */
export function toldErrors(own: readonly UserErrorCode[]): string {
  return `Errors: ${own.map((code) => `${code}, `).join("")}${AND_THOSE_OF_ANY}.`;
}
