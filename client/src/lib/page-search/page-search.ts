import type { Parameter } from "./parameter";

/** What a page keeps in its address, by name. */
export type PageSearch = Readonly<Record<string, Parameter<unknown>>>;

/** The values that an address gives; absent where it gives none or what is none. */
export type SearchValues<Schema extends PageSearch> = {
  readonly [Name in keyof Schema]?: (Schema[Name] extends Parameter<infer Value> ? Value : never) | undefined;
};

/** Reads an address's parameters; a broken one is as if it were not there. */
export function readSearch<Schema extends PageSearch>(
  schema: Schema,
  search: Readonly<Record<string, unknown>>,
): SearchValues<Schema> {
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(schema)) {
    const text = search[name];
    const value = typeof text === "string" ? parameter.read(text) : undefined;
    if (value !== undefined) values[name] = value;
  }
  return values as SearchValues<Schema>;
}

/** The parameters for these values, for a link or a change; undefined takes a parameter away. */
export function writeSearch<Schema extends PageSearch>(
  schema: Schema,
  values: SearchValues<Schema>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === undefined ? undefined : schema[name]?.write(value),
    ]),
  );
}

/** Reads an address's query as plain text: `?search=29%25`, never JSON in the address bar. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes it back; empty values leave the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(withoutEmpty(search))) parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

/** Without what says nothing. */
export function withoutEmpty(search: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
