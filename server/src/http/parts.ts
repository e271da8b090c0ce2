import type { GraphQLSchema } from "graphql";
import type { Settings } from "../env";
import type { Authenticate } from "../platform/authorization/authenticate";
import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";

/** What the faces of the gateway are made of. */
export interface Parts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly authenticate: Authenticate;
  /** Folder of the built web app. */
  readonly webRoot: string;
}
