import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { ServiceState } from "../modules/company/service/service.entity";
import { MailLanguage, VoicemailEmailRow } from "../modules/line/voicemail/voicemail.entity";
import type { LineService } from "./line-services";
import type { Line } from "./lines";
import { Random } from "./random";

const DAY = 86_400_000;

/** The address for copies of a line that has voicemail: many have one, and nearly all of those have confirmed it. */
export function buildVoicemailEmails(
  { subscriber, company }: Line,
  services: readonly LineService[],
  seed: number,
): VoicemailEmailRow[] {
  const voicemail = services.find(
    ({ row, specification }) =>
      specification.code === operatorProfile().voicemail.service && row.state === ServiceState.ACTIVE,
  );
  const random = new Random(`${String(seed)}:voicemail:${subscriber.id}`);
  if (!voicemail || !random.chance(0.6)) return [];
  const since = voicemail.row.activeSince ?? 0;
  const requestedAt = since + random.between(60, 3_600) * 1_000;
  const row = {
    subscriberId: subscriber.id,
    address: `voice-${subscriber.nationalNumber.slice(-5)}@${company.draft.key}.example`,
    clientId: subscriber.clientId,
    isCurrent: true,
    language: random.weighted([
      [MailLanguage.RU, 8],
      [MailLanguage.BE, 1],
      [MailLanguage.EN, 1],
    ]),
    requestedAt,
    confirmedAt: random.chance(0.9) ? requestedAt + random.between(60_000, DAY) : null,
  };
  return [Object.assign(new VoicemailEmailRow(), row)];
}
