import { registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

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

/**
 * One call-detail record. The table is clustered by its key (SQLite: WITHOUT ROWID; PostgreSQL: the same
 * key, monthly partitions), so that one subscriber's month lies together.
 */
@Entity("usage_record", { withoutRowid: true })
export class UsageRecord {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** When it began: epoch milliseconds. */
  @PrimaryColumn("bigint")
  startedAt!: number;

  /** Id from the source, for deduplication. */
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  kind!: UsageKind;

  /** outgoing or incoming. */
  @Column("varchar")
  direction!: "outgoing" | "incoming";

  /** E.164, a short number, or an access point for data. */
  @Column("varchar")
  otherParty!: string;

  /** Seconds for voice, messages for SMS and MMS, bytes for data. */
  @Column("bigint")
  quantity!: number;

  @Column("varchar")
  zone!: UsageZone;

  /** ISO 3166-1 alpha-2 of the country roamed in; null at home. */
  @Column("varchar", { nullable: true })
  roamingCountry!: string | null;

  /** Cost with VAT, 10^-6 BYN, rounded half-up once. */
  @Column("bigint")
  gross!: number;

  /** VAT rate in force on the day, whole percent. */
  @Column("integer")
  vatRate!: number;

  /** Whether a bundle of the tariff plan or a package covered it (then it costs nothing). */
  @Column("boolean")
  included!: boolean;

  /** TMF635: rated until its month is invoiced, then billed. */
  @Column("varchar")
  state!: "received" | "rejected" | "guided" | "rated" | "rerated" | "billed";

  /** Offset of the operator's zone at that instant, minutes. */
  @Column("integer")
  offsetMinutes!: number;
}
