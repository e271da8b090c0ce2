import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import {
  type UsageKind,
  UsageKindEnum,
  type UsageDirection,
  UsageDirectionEnum,
  type UsageZone,
  UsageZoneEnum,
  UsageUnitEnum,
  type UsageUnit,
  unitOf,
} from "../../catalogue/tariff-plan/usage-kind.type";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { DateTime, Long } from "../../../platform/graphql/scalars";

/** The GraphQL enum UsageState. */
export const UsageStateEnum = {
  RECEIVED: "received",
  REJECTED: "rejected",
  GUIDED: "guided",
  RATED: "rated",
  RERATED: "rerated",
  BILLED: "billed",
} as const;
/** States of a record. */
export type UsageState = (typeof UsageStateEnum)[keyof typeof UsageStateEnum];
registerEnumType(UsageStateEnum, {
  name: "UsageState",
  description: "State of a record (TMF635).",
  valuesConfig: {
    RECEIVED: { description: "Has come from the network." },
    REJECTED: { description: "Could not be taken in." },
    GUIDED: { description: "It is known whose it is; no price yet." },
    RATED: { description: "Has its price." },
    RERATED: { description: "Has got another price since." },
    BILLED: { description: "Is on an invoice." },
  },
});

/**
 * One call-detail record. The table is clustered by its key (SQLite: WITHOUT ROWID; PostgreSQL: the same
 * key, monthly partitions), so that one subscriber's month lies together.
 */
@ObjectType("UsageRecord", {
  description: "One call-detail record: a call, a message, or a session of mobile internet.",
})
@Entity("usage_record", { withoutRowid: true })
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
export class UsageRecord {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** When it began: epoch milliseconds. */
  @Field(() => DateTime, { description: "When it began." })
  @PrimaryColumn("bigint")
  startedAt!: number;

  /** Id from the source, for deduplication. */
  @Field(() => ID, {
    description: "Id from the source: the same record keeps it for ever, in files as well.",
  })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => UsageKindEnum, { description: "What was used." })
  @Column("varchar")
  kind!: UsageKind;

  @Field(() => UsageDirectionEnum, { description: "Who began it." })
  @Column("varchar")
  direction!: UsageDirection;

  /** E.164, a short number, or an access point for data. */
  @Field(() => String, {
    description: "E.164, a short number, or a sender's name; for data the access point that was used.",
  })
  @Column("varchar")
  otherParty!: string;

  /** Seconds for voice, messages for SMS and MMS, bytes for data. */
  @Field(() => Long, {
    description: "How much, in `unit`: always a whole number.",
  })
  @Column("bigint")
  quantity!: number;

  /** In whole steps of the tariff plan that it was rated by; 0 where it is free of charge or has no price yet. */
  @Field(() => Long, {
    description:
      "How much of it was counted, in `unit`: `quantity` rounded up to whole steps of the tariff plan of its time (minutes begun, " +
      "10 kB). This is what was taken from bundles and paid for. 0 where it is free of charge, as what comes in at home.",
  })
  @Column("bigint")
  countedQuantity!: number;

  @Field(() => UsageZoneEnum, { description: "What the price depends on." })
  @Column("varchar")
  zone!: UsageZone;

  /** ISO 3166-1 alpha-2 of the country roamed in; null at home. */
  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-2 of the country roamed in; null at home.",
  })
  @Column("varchar", { nullable: true })
  roamingCountry!: string | null;

  /** Cost with VAT, 10^-6 BYN, rounded half-up once. */
  @Column("bigint")
  gross!: number;

  /** VAT rate in force on the day, whole percent. */
  @Field(() => Int, { description: "VAT rate in force on the day, whole percent." })
  @Column("integer")
  vatRate!: number;

  /** Whether a bundle of the tariff plan or a package covered it (then it costs nothing). */
  @Field(() => Boolean, {
    description: "Whether a bundle of the tariff plan or a package covered all of it; it costs nothing then.",
  })
  @Column("boolean")
  included!: boolean;

  /** TMF635: rated until its month is invoiced, then billed. */
  @Field(() => UsageStateEnum, { description: "Rated until its month is invoiced, then billed." })
  @Column("varchar")
  state!: UsageState;

  /** Offset of the operator's time zone at that instant, minutes. */
  @Field(() => Int, {
    description:
      "Offset of the operator's time zone at that instant, minutes east of UTC: what clocks there showed.",
  })
  @Column("integer")
  offsetMinutes!: number;

  @Field(() => Money, { description: "What it costs with VAT, rounded half-up once to 10^-6." })
  get cost(): number {
    return this.gross;
  }

  @Field(() => UsageUnitEnum, { description: "In what `quantity` and `countedQuantity` are counted." })
  get unit(): UsageUnit {
    return unitOf(this.kind);
  }
}

/** The columns of a record. */
export type UsageRow = Omit<UsageRecord, "cost" | "unit">;

/** A page of call-detail records. */
export const UsageRecordConnection = connectionOf(UsageRecord, "UsageRecord");
