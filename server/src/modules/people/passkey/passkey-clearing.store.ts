import { clearing, type Clearing } from "../../../platform/jobs/clearing";
import { PasskeyChallenge } from "./passkey.entity";

/** What nobody can answer any more. */
export function passkeyClearings(): readonly Clearing[] {
  return [
    clearing({
      what: "passkeyChallenges",
      entity: PasskeyChallenge,
      key: ["key"],
      where: "t.expires_at <= $2",
      at: (now) => [now],
    }),
  ];
}
