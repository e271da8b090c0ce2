import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** The recent attempts that are counted together: on one account, from one address, for one number. */
@Entity("sign_in_throttle")
@Index("sign_in_throttle_expiry", ["expiresAt"])
export class SignInThrottle {
  /** What is counted and for whom. */
  @PrimaryColumn("varchar")
  key!: string;

  /** JSON: the attempts that still count (`Attempt` of the policy). */
  @Column("text")
  attempts!: string;

  /** When none of them counts any more. */
  @Column("bigint")
  expiresAt!: number;
}
