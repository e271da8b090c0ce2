import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTime } from "../../../platform/graphql/scalars";

/** What somebody has besides the password: an app that shows a new code every half minute (TOTP, RFC 6238). */
@ObjectType({
  description:
    "What somebody has besides the password: an app that shows a new code every half minute (TOTP, RFC 6238).",
})
@Entity("second_factor")
export class SecondFactor {
  @PrimaryColumn("varchar")
  viewerId!: string;

  /** The key that the secret was sealed with. */
  @Column("varchar")
  keyId!: string;

  /** The secret that app and server share; it opens for this viewer alone. */
  @Column("varchar")
  sealed!: string;

  /** When the secret was shown. */
  @Column("bigint")
  begunAt!: number;

  /** Since when it is in force; null until its first code was given. */
  @Field(() => DateTime, { nullable: true, description: "Since when it is asked for at sign-in." })
  @Column("bigint", { nullable: true })
  confirmedAt!: number | null;

  /** The half minute whose code was last accepted: no code of it, or of one before it, is accepted again. */
  @Column("bigint")
  lastStep!: number;

  @Field(() => Int, { description: "How many recovery codes are left, of ten; each serves once." })
  recoveryCodesLeft!: number;
}

/** One of the codes for when the app is lost. */
@Entity("recovery_code")
export class RecoveryCode {
  @PrimaryColumn("varchar")
  viewerId!: string;

  /** SHA-256 of the code, which has 80 random bits. */
  @PrimaryColumn("varchar")
  hash!: string;

  @Column("bigint", { nullable: true })
  usedAt!: number | null;
}
