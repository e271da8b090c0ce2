/** How one value of a page's state stands in the address. */
export interface Parameter<Value> {
  /** The value of a text; undefined where it is none, and the page then takes what it takes without one. */
  read(text: string): Value | undefined;
  /** The text of a value; undefined where the value leaves the address. */
  write(value: Value): string | undefined;
}

/** Any text; an empty one is none. */
export const text: Parameter<string> = {
  read: (value) => (value === "" ? undefined : value),
  write: (value) => (value === "" ? undefined : value),
};

/** One of these; in the address it stands in small letters, and is understood in any. */
export function oneOf<const Value extends string>(...values: readonly Value[]): Parameter<Value> {
  const byText = new Map(values.map((value) => [value.toLowerCase(), value]));
  return { read: (value) => byText.get(value.toLowerCase()), write: (value) => value.toLowerCase() };
}

/** Some of these, in this order, separated by commas; what is none of them is passed over. */
export function someOf<const Value extends string>(...values: readonly Value[]): Parameter<readonly Value[]> {
  return {
    read: (value) => {
      const named = value.toLowerCase().split(",");
      const known = values.filter((one) => named.includes(one.toLowerCase()));
      return known.length > 0 ? known : undefined;
    },
    write: (chosen) => (chosen.length > 0 ? chosen.join(",").toLowerCase() : undefined),
  };
}

/** A list of which none is an answer too, and not the same as no answer. */
export const orNone = <Value>(list: Parameter<readonly Value[]>): Parameter<readonly Value[]> => ({
  read: (value) => (value === "none" ? [] : list.read(value)),
  write: (chosen) => (chosen.length === 0 ? "none" : list.write(chosen)),
});

/** Texts without commas (ids), separated by commas. */
export const texts: Parameter<readonly string[]> = {
  read: (value) => {
    const given = value.split(",").filter(Boolean);
    return given.length > 0 ? given : undefined;
  },
  write: (given) => (given.length > 0 ? given.join(",") : undefined),
};

/** Yes, said by one word; anything else is no, which leaves the address. */
export const flag = (word: string): Parameter<boolean> => ({
  read: (value) => (value === word ? true : undefined),
  write: (value) => (value ? word : undefined),
});

const dated = (shape: RegExp, ofDate: (date: Date) => string): Parameter<string> => ({
  read: (value) => {
    if (!shape.test(value)) return undefined;
    const date = new Date(value);
    // 31 April is a day to Date, another one.
    return Number.isNaN(date.getTime()) || !value.startsWith(ofDate(date)) ? undefined : value;
  },
  write: (value) => value,
});

/** A day of the calendar, YYYY-MM-DD. */
export const day = dated(/^\d{4}-\d\d-\d\d$/, (date) => date.toISOString().slice(0, 10));

/** A month of the calendar, YYYY-MM. */
export const month = dated(/^\d{4}-\d\d$/, (date) => date.toISOString().slice(0, 7));

/** An instant, RFC 3339. */
export const instant: Parameter<string> = {
  read: (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
      ? value
      : undefined,
  write: (value) => value,
};
