import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A new password that somebody may set by a mailed link: the newest of a person, good once. */
@Entity("password_reset")
@Index("password_reset_hash", ["hash"], { unique: true })
export class PasswordReset {
  @PrimaryColumn("varchar")
  viewerId!: string;

  /** SHA-256 of the token in the link; null until the mail is written. */
  @Column("varchar", { nullable: true })
  hash!: string | null;

  @Column("bigint")
  expiresAt!: number;
}
