import { audit } from "../../../platform/audit/audit.store";
import { SYSTEM } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { dropPasskeys } from "../passkey/passkey.store";
import { removeFactor } from "../second-factor/second-factor.store";
import { takeCredentials } from "../viewer/credentials.store";
import { viewerOfLine } from "../viewer/viewer.store";

/**
 * Lets the user of a line in no more, in the unit of the order by which the line gets another one: password, second
 * factor, passkeys, sessions and tokens of the earlier user end. Whoever has the line next comes in by a code, as for the first time.
 */
export async function endUserOfLine(
  unit: Unit,
  { lineId, clientId, orderId }: { lineId: string; clientId: string; orderId: string },
  now: number,
): Promise<void> {
  const user = await viewerOfLine(unit, lineId);
  if (!user) return;
  await removeFactor(unit, user.id);
  await dropPasskeys(unit, user.id);
  const tokenIds = await takeCredentials(unit, user, now);
  await audit(unit, now, SYSTEM, "lineUser.ended", { clientId, subjectId: user.id, orderId });
  for (const subjectId of tokenIds)
    await audit(unit, now, SYSTEM, "token.revoked", { clientId, subjectId, orderId });
}
