import { clearing, type Clearing } from "../jobs/clearing";
import { IdempotencyKey } from "./idempotency-key.entity";

const DAY = 86_400_000;

/** Keys are forgotten after so many days: from then on one of them would be carried out again. */
export function idempotencyClearing(days: number): Clearing {
  return clearing({
    what: "idempotencyKeys",
    entity: IdempotencyKey,
    key: ["actor_id", "idempotency_key"],
    where: "t.created_at <= $2",
    at: (now) => [now - days * DAY],
  });
}
