import type { FastifyBaseLogger } from "fastify";
import type { Settings } from "./env";
import type { Metrics } from "./metrics";
import type { NetworkPort } from "./network/network-port";
import type { Clock } from "./platform/clock";
import type { Database } from "./platform/database/database";
import type { SecretBox } from "./platform/secrets/secret-box";

/** What everything in the process stands on: made once when it starts, and handed on as a whole. */
export interface Surroundings {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly network: NetworkPort;
  /** Seals and opens what is kept secret and has to be told again. */
  readonly secrets: SecretBox;
  readonly log: FastifyBaseLogger;
  /** Null where nobody watches. */
  readonly metrics: Metrics | null;
}
