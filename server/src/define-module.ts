import type { AnyChange } from "./orders/change";
import type { ActListener, ChangeList } from "./orders/change-list";
import type { SessionLimits } from "./platform/authorization/session-limits";
import type { EntityClass } from "./platform/database/database";
import type { Download } from "./platform/download/download";
import type { NodeFinder } from "./platform/graphql/node.resolver";
import type { Clearing } from "./platform/jobs/clearing";
import type { Composer, MailWait, OutcomeKeeper } from "./platform/mail/mail-worker";
import type { ReturnKeeper } from "./platform/mail/returned-mail.store";
import type { SecretBox } from "./platform/secrets/secret-box";
import type { Upload } from "./platform/upload/upload";

/** A class with `@Resolver`. */
export type ResolverClass = new () => object;

/** What the settings say of clearing away. */
export interface ClearingSettings {
  /** The operator's time zone, by which months begin. */
  readonly timeZone: string;
  readonly sessionLimits: SessionLimits;
  readonly keepIdempotencyDays: number;
  /** Whole months of call details that are kept before the current one. */
  readonly keepCallDetailsMonths: number;
  /** Years for which the audit is kept; null for ever. */
  readonly keepAuditYears: number | null;
}

/** What one module adds to the program. The root reads these faces and nobody else: nothing inside a module imports one. */
export interface Module {
  /** The name of its folder. */
  readonly id: string;
  /** The area in which the folder stands; the engine and the platform, which are no areas, say their own name. */
  readonly area: string;
  /** Its tables: only its own stores read and write them. */
  readonly entities: readonly EntityClass<object>[];
  /** Of those tables the ones from which nothing is ever cleared, by the name of the entity, and why. */
  readonly kept: Readonly<Record<string, string>>;
  /** What it does in the unit in which somebody moves or cancels an order. */
  readonly orderActs: readonly ActListener[];
  /** The kinds of change that it defines, in the order in which people are shown them. */
  readonly changes: readonly AnyChange[];
  readonly resolvers: readonly ResolverClass[];
  /** Resolvers that are made from the kinds of change of all modules. */
  readonly resolversOf: (changes: ChangeList) => readonly ResolverClass[];
  /** What `node(id)` finds by ids that begin with the name and an underscore. */
  readonly nodes: Readonly<Record<string, NodeFinder>>;
  /** What it clears away, and when. */
  readonly clearings: (settings: ClearingSettings) => readonly Clearing[];
  /** Its kinds of mail, and who writes each; links in it begin with the public address. */
  readonly mails: Readonly<
    Record<
      string,
      (made: {
        readonly publicUrl: URL;
        readonly changes: ChangeList;
        readonly secrets: SecretBox;
      }) => Composer
    >
  >;
  /** Those of its kinds of mail of which it keeps what became of each try. */
  readonly mailOutcomes: Readonly<Record<string, OutcomeKeeper>>;
  /** Those of its kinds of mail of which it keeps that they came back. */
  readonly mailReturns: Readonly<Record<string, ReturnKeeper>>;
  /** Those of its kinds of mail that are not sent at all times. */
  readonly mailWaits: Readonly<Record<string, MailWait>>;
  /** Its files that are made while they are sent. */
  readonly downloads: readonly Download[];
  /** Files that are made from the kinds of change of all modules. */
  readonly downloadsOf: (changes: ChangeList) => readonly Download[];
  /** The addresses to which files can be sent. */
  readonly uploads: readonly Upload[];
}

/** A module's face: what is left out the module does not have. */
export function defineModule(face: Pick<Module, "id" | "area"> & Partial<Module>): Module {
  return {
    entities: [],
    kept: {},
    orderActs: [],
    changes: [],
    resolvers: [],
    resolversOf: () => [],
    nodes: {},
    clearings: () => [],
    mails: {},
    mailOutcomes: {},
    mailReturns: {},
    mailWaits: {},
    downloads: [],
    downloadsOf: () => [],
    uploads: [],
    ...face,
  };
}
