import { audit } from "../../../platform/audit/audit.store";
import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { mistake } from "../../../platform/errors";
import { actAs, type Context } from "../../../platform/graphql/context";
import { forgetPresence } from "../viewer/presence.task";
import { placeOf } from "../viewer/guess.task";
import { hashSecret } from "../../../platform/secrets/secret";
import { endSession, openSession, presenceBySession } from "../viewer/session.store";
import { rememberPlace } from "../viewer/viewer.store";

/** A session that has been opened but not yet handed over. */
export interface OpenedSession {
  readonly token: string;
  /** How many of the person's other sessions had to end for it. */
  readonly endedForIt: number;
  readonly viewer: SignedIn;
}

/** Opens a session within the unit in which somebody proved who they are; null when they may not sign in any more. */
export async function openSessionFor(
  unit: Unit,
  context: Context,
  viewerId: string,
  byPasskey = false,
): Promise<OpenedSession | null> {
  const now = context.clock.now();
  const { token, endedForIt } = await openSession(
    unit,
    viewerId,
    now,
    context.sessionLimits,
    context.userAgent,
    byPasskey,
  );
  const presence = await presenceBySession(unit, hashSecret(token));
  if (!presence) return null;
  const viewer = { ...presence.viewer, ip: context.ip };
  await endPresentSession(unit, context);
  await rememberPlace(unit, viewerId, placeOf(context.ip), now);
  const subject = { clientId: onlyClient(viewer), subjectId: viewer.id };
  await audit(unit, now, viewer, "session.opened", subject);
  for (let i = 0; i < endedForIt; i += 1) await audit(unit, now, viewer, "session.closed", subject);
  return { token, endedForIt, viewer };
}

/** Ends the session by which the request came, within a unit; a token is no session. */
export async function endPresentSession(unit: Unit, context: Context): Promise<void> {
  const { viewer } = context;
  if (!viewer || viewer.scopes !== null) return;
  if (await endSession(unit, viewer.credentialId ?? "", viewer.id)) {
    const subject = { clientId: onlyClient(viewer), subjectId: viewer.id };
    await audit(unit, context.clock.now(), viewer, "session.closed", subject);
  }
}

/** Hands the session over to the browser, and answers the rest of the request as whoever has just come or gone. */
export function handOver(context: Context, opened: OpenedSession | null): void {
  const before = context.viewer;
  context.setSession?.(opened?.token ?? null);
  actAs(context, opened?.viewer ?? null);
  if (before) forgetPresence(context.database, before.id);
}

/** Refuses where there is no answer that could carry a cookie, such as on a socket. */
export function requireBrowser(context: Context): void {
  if (!context.setSession)
    throw mistake("BAD_REQUEST", "This sets a cookie: send it by HTTP, not by WebSocket.");
}

function onlyClient(viewer: SignedIn): string | null {
  const [only, ...others] = viewer.accesses;
  return others.length === 0 ? (only?.clientId ?? null) : null;
}
