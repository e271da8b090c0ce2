import { Column, Entity, PrimaryColumn } from "typeorm";
import type { UsageKind, UsageZone } from "./usage-kind.type";

/**
 * What a tariff plan's price for one kind of usage in one zone was from a day on. The catalogue holds present prices only:
 * whoever changes one writes over it, so that what it was before has to be kept beside.
 */
@Entity("known_price")
export class KnownPrice {
  @PrimaryColumn("varchar")
  tariffPlanId!: string;

  @PrimaryColumn("varchar")
  usageKind!: UsageKind;

  @PrimaryColumn("varchar")
  zone!: UsageZone;

  /** The day on which it was first seen, YYYY-MM-DD in the operator's time zone; `SINCE_EVER` for the first one known. */
  @PrimaryColumn("varchar")
  validFrom!: string;

  /** 10^-6 BYN with VAT per `per` units. */
  @Column("bigint")
  price!: number;

  /** What the price is for: 60 seconds of voice, 1 message, 1,000,000 bytes of data. */
  @Column("integer")
  per!: number;
}
