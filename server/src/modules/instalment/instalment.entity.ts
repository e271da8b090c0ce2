import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** Equipment bought by instalments: the price is the sum of its instalments. */
@Entity("instalment_plan")
@Index("instalment_plan_subscriber", ["subscriberId"])
@Index("instalment_plan_client", ["clientId"])
export class InstalmentPlan {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Column("varchar")
  equipment!: string;

  /** Price with VAT, 10^-6 BYN. */
  @Column("bigint")
  price!: number;

  @Column("varchar")
  boughtOn!: string;
}

/** One monthly payment of a plan; it becomes a charge of its month. */
@Entity("instalment")
export class Instalment {
  @PrimaryColumn("varchar")
  planId!: string;

  @PrimaryColumn("varchar")
  month!: string;

  @Column("bigint")
  amount!: number;

  /** The charge in which it was demanded; null while it lies ahead. */
  @Column("varchar", { nullable: true })
  chargeId!: string | null;
}
