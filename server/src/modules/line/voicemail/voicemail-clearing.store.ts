import { clearing } from "../../../platform/jobs/clearing";
import { VoicemailEmailLink, VoicemailEmailRow } from "./voicemail.entity";

/** How long an address stays that nobody confirmed and nobody wants any more, in milliseconds: 30 days. */
const ADDRESS_KEPT = 30 * 86_400_000;

/** Links that open nothing any more; a used one opens its page again until it expires. */
const links = clearing({
  what: "mailLinks",
  entity: VoicemailEmailLink,
  key: ["hash"],
  where: "t.expires_at <= $2",
  at: (now) => [now],
});

/** Addresses of strangers, perhaps. A confirmed one stays, so that its owner is not asked twice. */
const addresses = clearing({
  what: "unconfirmedAddresses",
  entity: VoicemailEmailRow,
  key: ["subscriber_id", "address"],
  where: "not t.is_current and t.confirmed_at is null and t.requested_at <= $2",
  at: (now) => [now - ADDRESS_KEPT],
});

/** What setting addresses for copies leaves behind. */
export const VOICEMAIL_CLEARINGS = [links, addresses] as const;
