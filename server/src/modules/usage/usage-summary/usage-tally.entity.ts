import { Column, Entity, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import type { UsageDirection, UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";

/** How many call-detail records a subscriber has in a month of the operator's clock, and whether they are tallied. */
@Entity("usage_month", { withoutRowid: true })
export class UsageMonth {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** YYYY-MM. */
  @PrimaryColumn("varchar")
  month!: string;

  @Column("integer")
  records!: number;

  /** Whether each of them is counted in the tallies: a month that is heavy once stays tallied. */
  @Column("boolean")
  isTallied!: boolean;
}

/** How much mobile internet a subscriber has used in a month: by it and the like a list of thousands of lines is sorted. */
@Entity("usage_data_month", { withoutRowid: true })
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
export class UsageDataMonth {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** YYYY-MM. */
  @PrimaryColumn("varchar")
  month!: string;

  @PrimaryColumn("varchar")
  clientId!: string;

  /** Of all records of data, wherever they were used and whatever they cost. */
  @Column("bigint")
  bytes!: number;
}

/** What the tallies are counted by; beside it each has more. */
abstract class Tally {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** Days since 1970 on the operator's clock, as the offset of the records tells. */
  @PrimaryColumn("integer")
  day!: number;

  @PrimaryColumn("varchar")
  kind!: UsageKind;

  @PrimaryColumn("varchar")
  direction!: UsageDirection;

  @PrimaryColumn("varchar")
  zone!: UsageZone;

  @PrimaryColumn("varchar")
  clientId!: string;

  @Column("integer")
  records!: number;

  /** Those of them that cost something. */
  @Column("integer")
  paidRecords!: number;

  /** Seconds, messages or bytes of all of them. */
  @Column("bigint")
  quantity!: number;

  /** Of those that cost something. */
  @Column("bigint")
  paidQuantity!: number;

  /** What was counted of all of them, in whole billing steps. */
  @Column("bigint")
  countedQuantity!: number;

  /** Of those that cost something. */
  @Column("bigint")
  paidCountedQuantity!: number;

  /** With VAT, 10^-6 BYN. */
  @Column("bigint")
  gross!: number;
}

/** The records of a heavy month by day and by all that the price depends on. */
@Entity("usage_day_tally", { withoutRowid: true })
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
export class UsageDayTally extends Tally {
  /** Whole percent. */
  @PrimaryColumn("integer")
  vatRate!: number;
}

/**
 * The records of a heavy month by other party and day. All days of one other party lie together, so that the parties of
 * half a year are counted without sorting them.
 */
@Entity("usage_party_tally", { withoutRowid: true })
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
export class UsagePartyTally extends Tally {
  @PrimaryColumn("varchar")
  otherParty!: string;
}
