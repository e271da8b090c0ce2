import { registerEnumType } from "type-graphql";

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
