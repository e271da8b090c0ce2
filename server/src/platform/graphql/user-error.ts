import { USER_ERROR_CODES, type Locale, type UserErrorCode } from "@kabinet/shared";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { say } from "../texts/fill";
import type { Words } from "../texts/text";
import { DateTime } from "./scalars";

const codes = Object.keys(USER_ERROR_CODES) as UserErrorCode[];
const codeEnum = Object.fromEntries(codes.map((code) => [code, code])) as Readonly<
  Record<UserErrorCode, UserErrorCode>
>;

registerEnumType(codeEnum, {
  name: "UserErrorCode",
  description: "Why something that was asked is refused.",
  valuesConfig: Object.fromEntries(codes.map((code) => [code, { description: USER_ERROR_CODES[code] }])),
});

/** An expected refusal of a write: it had no effect, and here is what to act on. */
@ObjectType({ description: "An expected refusal of a write: it had no effect, and here is what to act on." })
export class UserError {
  @Field(() => codeEnum, { description: "The reason, for programs." })
  code!: UserErrorCode;

  @Field(() => String, { description: "The reason, for people, in the viewer's language." })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: "Path in the input of the value that is refused; null when it is not about one value.",
  })
  field?: string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it will be possible: the window opens, the next attempt is let in; null when time does not help.",
  })
  opensAt?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Place, from 0, in the input's list of what is refused; null when the input is no list.",
  })
  elementIndex?: number | null;
}

/** Makes a refusal with its text in the viewer's language. */
export function userError(
  code: UserErrorCode,
  locale: Locale,
  text: Words,
  extra: Omit<UserError, "code" | "message"> = {},
): UserError {
  return { code, message: say(text, locale), ...extra };
}
