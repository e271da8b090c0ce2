import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * How much of what the bundles cover a subscriber has used in a month. Rating draws from the bundles in order of
 * time and keeps the count here, so that the next record can be rated without reading the month again.
 */
@Entity("usage_counter")
export class UsageCounter {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** YYYY-MM in the operator's time zone. */
  @PrimaryColumn("varchar")
  month!: string;

  /** Seconds taken from the tariff plan's minutes. */
  @Column("bigint")
  seconds!: number;

  /** Messages taken from the tariff plan's messages. */
  @Column("integer")
  messages!: number;

  /** Bytes taken from the tariff plan's megabytes. */
  @Column("bigint")
  bytes!: number;

  /** The package that `packageBytes` counts for; another one begins anew. */
  @Column("varchar", { nullable: true })
  packageSpecificationId!: string | null;

  /** Bytes taken from the package. */
  @Column("bigint")
  packageBytes!: number;
}
