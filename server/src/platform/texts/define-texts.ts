import type { Localized } from "@kabinet/shared";
import { enter } from "./catalogue";
import type { Text, TextValue } from "./text";

/** What stands in the braces of a text: `name`, or `name|день|дня|дней`. */
type PlaceIn<S extends string> = S extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlaceIn<Rest>
  : never;
type NameOf<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;
/** The names of places whose forms go with a number. */
type CountedOf<Place extends string> = Place extends `${infer Name}|${string}` ? Name : never;

type ValuesAt<Place extends string> = [Place] extends [never]
  ? []
  : [
      values: {
        readonly [Name in NameOf<Place>]: Name extends CountedOf<Place> ? number : TextValue;
      },
    ];

/** The values that a text needs: none, or one object with each name that stands in it. */
type ValuesOf<T extends Localized> = ValuesAt<PlaceIn<T["ru"] | T["be"] | T["en"]>>;

/** The texts of one file: called with a code and the values that stand in its text, it makes the text that says it. */
export interface Texts<T extends Readonly<Record<string, Localized>>> {
  <Code extends keyof T & string>(code: Code, ...values: ValuesOf<T[Code]>): Text;
  /** The same under its code, as refusals and notices are. */
  told<Code extends keyof T & string>(
    code: Code,
    ...values: ValuesOf<T[Code]>
  ): { readonly code: Code; readonly text: Text };
}

/** The codes of the texts of one file. */
export type CodeOf<T> = T extends Texts<infer Defined> ? keyof Defined & string : never;

/** Those of them that need no values. */
export type PlainCodeOf<T> =
  T extends Texts<infer Defined>
    ? { [Code in keyof Defined & string]: ValuesOf<Defined[Code]> extends [] ? Code : never }[keyof Defined &
        string]
    : never;

/**
 * Defines the texts of one `<word>.texts.ts` by their codes and puts them in the catalogue. A place `{name}` stands for a
 * value, `{name|день|дня|дней}` for the form that goes with a number; which values a code needs is known to the types.
 */
export function defineTexts<const T extends Readonly<Record<string, Localized>>>(
  word: string,
  texts: T,
): Texts<T> {
  enter(word, texts);
  const text = <Code extends keyof T & string>(code: Code, ...[values]: ValuesOf<T[Code]>): Text => ({
    key: `${word}.${code}`,
    ...(values && { values }),
  });
  return Object.assign(text, {
    told: <Code extends keyof T & string>(code: Code, ...values: ValuesOf<T[Code]>) => ({
      code,
      text: text(code, ...values),
    }),
  });
}
