import { loader } from "../../../platform/graphql/loader";
import { pendingResets } from "../recovery/password-reset.store";
import type { PasswordReset } from "../recovery/password-reset.entity";

/** Until when links last that were mailed to people and not used. */
export const invitedUntil = loader<string, PasswordReset>(
  ({ database }, ids) => pendingResets(database, ids),
  ({ viewerId }) => viewerId,
);
