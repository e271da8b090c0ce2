import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { instantText, isCalendarMonth, numberExamples, parseNumber } from "@kabinet/shared";

function refuse(name: string, hint: string): never {
  throw new GraphQLError(`${name}: ${hint}`);
}

/** Makes a scalar whose values are checked by one function, for variables and for literals alike. */
function scalar<Internal, Wire>(
  name: string,
  description: string,
  hint: string | (() => string),
  serialize: (value: Internal) => Wire,
  parse: (value: string) => Internal | null,
): GraphQLScalarType<Internal, Wire> {
  const read = (value: unknown): Internal => {
    const parsed = typeof value === "string" ? parse(value) : null;
    return parsed ?? refuse(name, typeof hint === "string" ? hint : hint());
  };
  return new GraphQLScalarType<Internal, Wire>({
    name,
    description,
    serialize: (value) => serialize(value as Internal),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An instant: epoch milliseconds inside, RFC 3339 text outside. */
export const DateTime = scalar<number, string>(
  "DateTime",
  "An instant, RFC 3339 with offset; answers are in UTC with milliseconds, e.g. 2026-11-22T08:00:00.000Z.",
  "expected an RFC 3339 instant with an offset, e.g. 2026-11-22T11:00:00+03:00",
  instantText,
  (text) => {
    if (!INSTANT.test(text) || !isCalendarDate(text.slice(0, 10))) return null;
    const parsed = Date.parse(text);
    return Number.isNaN(parsed) ? null : parsed;
  },
);

/** A calendar date in the operator's time zone. */
export const CalendarDate = scalar<string, string>(
  "Date",
  "A calendar date in the operator's time zone, YYYY-MM-DD.",
  "expected a calendar date, YYYY-MM-DD",
  (date) => date,
  (text) => (isCalendarDate(text) ? text : null),
);

/** A calendar month in the operator's time zone. */
export const CalendarMonth = scalar<string, string>(
  "Month",
  "A calendar month in the operator's time zone, YYYY-MM.",
  "expected a calendar month, YYYY-MM",
  (month) => month,
  (text) => (isCalendarMonth(text) ? text : null),
);

/** A decimal number kept as text, so that no client rounds it. */
export const Decimal = scalar<string, string>(
  "Decimal",
  "A decimal number as text, with a point and without an exponent, so that no program rounds it.",
  'expected a decimal number as text, e.g. "12.50"',
  (text) => text,
  (text) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? text : null),
);

/** A whole number up to 2^53 - 1 either side of zero, which JSON and JavaScript keep exact. */
export const Long = new GraphQLScalarType<number, number>({
  name: "Long",
  description:
    "A whole number that may not fit in Int: at most 2^53 - 1 either side of zero, a number in JSON. Bytes, seconds and counts.",
  serialize: wholeNumber,
  parseValue: wholeNumber,
  parseLiteral: (node: ValueNode) => wholeNumber(node.kind === Kind.INT ? Number(node.value) : null),
});

/** Throws a GraphQLError for whatever is no whole number, or one too big to be exact. */
function wholeNumber(value: unknown): number {
  return Number.isSafeInteger(value)
    ? Number(value)
    : refuse("Long", "expected a whole number within 2^53 - 1");
}

/** A telephone number: E.164 inside and in answers; any common writing is accepted. */
export const PhoneNumber = scalar<string, string>(
  "PhoneNumber",
  "A telephone number. Answers are E.164: a plus sign, the country's code and the number, without spaces; input may be written in any common way.",
  () => `expected a mobile number, e.g. ${numberExamples().international}`,
  (e164) => e164,
  (text) => parseNumber(text),
);
