import type { Settings } from "./env";
import type { SessionLimits } from "./platform/authorization/session-limits";

const MINUTE = 60_000;

/** How long sessions last, as the settings say. */
export function sessionLimitsOf({
  SESSION_IDLE_MINUTES,
  SESSION_MAX_MINUTES,
  STEP_UP_MINUTES,
}: Settings): SessionLimits {
  return {
    idle: SESSION_IDLE_MINUTES * MINUTE,
    absolute: SESSION_MAX_MINUTES * MINUTE,
    proof: STEP_UP_MINUTES * MINUTE,
  };
}
