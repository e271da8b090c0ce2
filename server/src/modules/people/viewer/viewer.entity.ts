import { registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import type { AccessRole, ViewerRole } from "../../../platform/authorization/viewer";

/** Whether somebody may sign in. */
export type ViewerState = "active" | "disabled";

/** By what somebody confirms that it is still they. */
export enum ConfirmationMeans {
  PASSWORD = "password",
  CODE = "code",
  SECOND_FACTOR = "secondFactor",
}
registerEnumType(ConfirmationMeans, {
  name: "ConfirmationMeans",
  description: "By what somebody confirms that it is still they.",
  valuesConfig: {
    PASSWORD: { description: "The password, asked for again." },
    CODE: {
      description:
        "A code by SMS, asked for by `requestConfirmationCode`: who signs in by codes has no password.",
    },
    SECOND_FACTOR: {
      description: "A code of the second factor, from the app or one of the recovery codes: who has one.",
    },
  },
});

/**
 * Somebody who may sign in: an administrator of companies, the user of one line, or the operator's staff. Outside they
 * are told to themselves only, as the `Viewer` (viewer.type.ts).
 */
@Entity("viewer")
@Index("viewer_login", ["login"], { unique: true })
@Index("viewer_subscriber", ["subscriberId"], { unique: true })
export class Person {
  /** Opaque and stable. */
  @PrimaryColumn("varchar")
  id!: string;

  /** What they are to the operator. */
  @Column("varchar")
  role!: ViewerRole;

  /** The person's name; the user of a line is shown by the line's present name instead. */
  @Column("varchar")
  name!: string;

  /**
   * E-mail address, folded. Null for the user of a line, who signs in by whatever number the line has now: numbers
   * change and are given out again.
   */
  @Column("varchar", { nullable: true })
  login!: string | null;

  /** Argon2id with its parameters; null until the user of a line chooses a password. */
  @Column("varchar", { nullable: true })
  passwordHash!: string | null;

  /** The line whose user it is. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  @Column("varchar")
  state!: ViewerState;

  /** The language (ru, be, en) in which they last used the cabinet in a browser; null until they have. */
  @Column("varchar", { nullable: true })
  locale!: string | null;

  /** The language (ru, be, en) that they have chosen for mail; null where it goes in the one that they use. */
  @Column("varchar", { nullable: true })
  mailLocale!: string | null;

  /** Last use of the cabinet in a browser, to the minute; null where there was none. It outlives the sessions. */
  @Column("bigint", { nullable: true })
  lastSeenAt!: number | null;
}

/** What a company wants of everybody who looks after it. */
@Entity("access_policy")
@OwnedBy({ client: "client_id", isSharedByAccounts: true })
export class AccessPolicy {
  @PrimaryColumn("varchar")
  clientId!: string;

  /** Whether nothing of the company is shown to who has no second factor. */
  @Column("boolean")
  needsSecondFactor!: boolean;
}

/** A company that an administrator looks after, and as what. */
@Entity("viewer_client")
@Index("viewer_client_client", ["clientId"])
export class ViewerClient {
  @PrimaryColumn("varchar")
  viewerId!: string;

  @PrimaryColumn("varchar")
  clientId!: string;

  /** Whether they move things there, or look only. */
  @Column("varchar", { default: "administrator" })
  role!: AccessRole;

  /** Since when the access rests, by an administrator's will; null while it is in force. */
  @Column("bigint", { nullable: true })
  blockedAt!: number | null;

  /** Whether they look after all accounts of the company; otherwise after those of `viewer_account` only. */
  @Column("boolean", { default: true })
  allAccounts!: boolean;
}

/** An account that an administrator looks after, where that is not the whole company. */
@Entity("viewer_account")
@Index("viewer_account_account", ["accountId"])
export class ViewerAccount {
  @PrimaryColumn("varchar")
  viewerId!: string;

  @PrimaryColumn("varchar")
  clientId!: string;

  @PrimaryColumn("varchar")
  accountId!: string;
}
