import {
  foldName,
  plainTextProblem,
  PROGRAM_ADDRESSES_MAX,
  PROGRAM_PURPOSE_MAX,
  tidyPlainText,
  tidyProgramScopes,
  type ProgramScope,
} from "@kabinet/shared";
import { isAddress } from "../../../platform/address-list";
import type { Text } from "../../../platform/texts/text";
import type { Program } from "./program.entity";
import { programText } from "./program.texts";

/** Longest name of a program, in characters. */
const PROGRAM_NAME_MAX = 60;

/** What a program is to be, but for its accounts, which the company has to have. */
export interface ProgramWish {
  readonly name: string;
  readonly purpose?: string | null;
  readonly scopes: readonly ProgramScope[];
  readonly addresses?: readonly string[] | null;
}

/** What is written of a program, or which value cannot be and why; `place` where it is one of a list. */
export type ProgramValues =
  | Pick<Program, "name" | "nameFolded" | "purpose" | "scopes" | "addresses">
  | { readonly field: keyof ProgramWish; readonly place?: number; readonly problem: Text };

/** Reads what a program is to be: what is stored of it. */
export function readProgram(wish: ProgramWish): ProgramValues {
  const name = tidyPlainText(wish.name).replace(/ +/g, " ");
  const wrongName = textProblem(name, PROGRAM_NAME_MAX, false);
  if (wrongName) return { field: "name", problem: wrongName };
  const purpose = tidyPlainText(wish.purpose ?? "");
  const wrongPurpose = purpose === "" ? null : textProblem(purpose, PROGRAM_PURPOSE_MAX, true);
  if (wrongPurpose) return { field: "purpose", problem: wrongPurpose };
  const scopes = tidyProgramScopes(wish.scopes);
  if (scopes.length === 0) return { field: "scopes", problem: programText("NO_SCOPE") };
  const addresses = tidyAddresses(wish.addresses ?? []);
  if (addresses.length > PROGRAM_ADDRESSES_MAX)
    return { field: "addresses", problem: programText("TOO_MANY_ADDRESSES", { max: PROGRAM_ADDRESSES_MAX }) };
  const place = addresses.findIndex((address) => !isAddress(address));
  const wrong = addresses[place];
  if (wrong !== undefined)
    return { field: "addresses", place, problem: programText("ADDRESS", { address: wrong.slice(0, 60) }) };
  return {
    name,
    nameFolded: foldName(name),
    purpose: purpose === "" ? null : purpose,
    scopes: scopes.join(","),
    addresses: addresses.length === 0 ? null : [...new Set(addresses)].join(","),
  };
}

function textProblem(text: string, max: number, lines: boolean): Text | null {
  switch (plainTextProblem(text, { max, lines })) {
    case "TOO_LONG":
      return programText("TOO_LONG", { max });
    case "CHARACTERS":
      return programText("CHARACTERS");
    case "EMPTY":
      return programText("EMPTY");
    case null:
      return null;
  }
}

/** As they are compared: without spaces, in small letters. */
function tidyAddresses(addresses: readonly string[]): string[] {
  return addresses.map((address) => address.trim().toLowerCase());
}

/** What a program is, as the audit keeps it. */
export function programShown(program: Pick<Program, "name" | "scopes" | "accountIds" | "addresses">): object {
  const { name, scopes, accountIds, addresses } = program;
  return { name, scopes, accountIds, addresses };
}
