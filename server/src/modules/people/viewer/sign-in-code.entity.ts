import { Column, Entity, PrimaryColumn } from "typeorm";

/** The newest code that one browser has asked for a number. Rows are made for unknown numbers too, so that these take as long. */
@Entity("sign_in_code")
export class SignInCode {
  /** What the code is for, the number, and who asked for it (`signInKey`, `confirmationKey`). */
  @PrimaryColumn("varchar")
  number!: string;

  /** Tells this code from the number's next one. */
  @Column("varchar")
  id!: string;

  /** The line that had the number when it was asked for; null for an unknown number. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  /** Argon2id: six digits under a quick hash would be read back in a second. */
  @Column("varchar")
  codeHash!: string;

  @Column("integer")
  triesLeft!: number;

  @Column("bigint")
  expiresAt!: number;
}
