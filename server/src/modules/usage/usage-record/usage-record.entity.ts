import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { DateTime } from "../../../platform/graphql/scalars";

/** What was used. */
export const USAGE_KINDS = ["voice", "sms", "mms", "data"] as const;
/** One of the kinds of usage. */
export type UsageKind = (typeof USAGE_KINDS)[number];

/** The GraphQL enum UsageKind. */
export const UsageKindEnum = {
  VOICE: "voice",
  SMS: "sms",
  MMS: "mms",
  DATA: "data",
} as const satisfies Readonly<Record<string, UsageKind>>;
registerEnumType(UsageKindEnum, {
  name: "UsageKind",
  description: "What was used.",
  valuesConfig: {
    VOICE: { description: "A call; counted in seconds." },
    SMS: { description: "A text message; counted in messages (a long one is sent as several)." },
    MMS: { description: "A multimedia message; counted in messages." },
    DATA: { description: "A session of mobile internet; counted in bytes." },
  },
});

/** Who began it. */
export const USAGE_DIRECTIONS = ["outgoing", "incoming"] as const;
/** One of the directions. */
export type UsageDirection = (typeof USAGE_DIRECTIONS)[number];

/** The GraphQL enum UsageDirection. */
export const UsageDirectionEnum = {
  OUTGOING: "outgoing",
  INCOMING: "incoming",
} as const satisfies Readonly<Record<string, UsageDirection>>;
registerEnumType(UsageDirectionEnum, {
  name: "UsageDirection",
  description: "Who began it.",
  valuesConfig: {
    OUTGOING: { description: "The subscriber called, wrote, or went on the internet." },
    INCOMING: { description: "Somebody called or wrote to the subscriber." },
  },
});

/** Where the other party is, or where the subscriber was: what the price depends on. */
export const USAGE_ZONES = ["onNet", "national", "fixed", "international", "roaming", "internet"] as const;
/** One of the zones. */
export type UsageZone = (typeof USAGE_ZONES)[number];

/** The GraphQL enum UsageZone. */
export const UsageZoneEnum = {
  ON_NET: "onNet",
  NATIONAL: "national",
  FIXED: "fixed",
  INTERNATIONAL: "international",
  ROAMING: "roaming",
  INTERNET: "internet",
} as const satisfies Readonly<Record<string, UsageZone>>;
registerEnumType(UsageZoneEnum, {
  name: "UsageZone",
  description: "Where the other party is, or where the subscriber was: what the price depends on.",
  valuesConfig: {
    ON_NET: { description: "A number of the same operator." },
    NATIONAL: { description: "A number of another mobile operator of the country, or a short number." },
    FIXED: { description: "A fixed line of the country." },
    INTERNATIONAL: { description: "A number of another country." },
    ROAMING: { description: "The subscriber was abroad; `roamingCountry` says where." },
    INTERNET: { description: "Mobile internet at home." },
  },
});

/** The GraphQL enum UsageUnit. */
export const UsageUnitEnum = { SECONDS: "seconds", MESSAGES: "messages", BYTES: "bytes" } as const;
/** In what a quantity is counted. */
export type UsageUnit = (typeof UsageUnitEnum)[keyof typeof UsageUnitEnum];
registerEnumType(UsageUnitEnum, {
  name: "UsageUnit",
  description: "In what a quantity is counted.",
  valuesConfig: {
    SECONDS: { description: "Seconds of a call." },
    MESSAGES: { description: "Messages." },
    BYTES: { description: "Bytes; a megabyte has 1,000,000 of them." },
  },
});

/** In what usage of a kind is counted. */
export function unitOf(kind: UsageKind): UsageUnit {
  return kind === "voice" ? "seconds" : kind === "data" ? "bytes" : "messages";
}

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
  @Field(() => Float, {
    description: "How much, in `unit`: always a whole number (Float, since bytes do not fit in Int).",
  })
  @Column("bigint")
  quantity!: number;

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

  /** Offset of the operator's zone at that instant, minutes. */
  @Field(() => Int, {
    description:
      "Offset of the operator's zone at that instant, minutes east of UTC: what clocks there showed.",
  })
  @Column("integer")
  offsetMinutes!: number;

  @Field(() => Money, { description: "What it costs with VAT, rounded half-up once to 10^-6." })
  get cost(): number {
    return this.gross;
  }

  @Field(() => UsageUnitEnum, { description: "In what `quantity` is counted." })
  get unit(): UsageUnit {
    return unitOf(this.kind);
  }
}

/** The columns of a record. */
export type UsageRow = Omit<UsageRecord, "cost" | "unit">;

/** A page of call-detail records. */
export const UsageRecordConnection = connectionOf(UsageRecord, "UsageRecord");
