import {
  COST_CENTRE_CODE_MAX,
  COST_CENTRE_NAME_MAX,
  foldName,
  plainTextProblem,
  tidyPlainText,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import type { CostCentre } from "./cost-centre.entity";
import { costCentreText } from "./cost-centre.texts";

/** What a cost centre is to be called. */
export interface CostCentreWish {
  readonly name: string;
  readonly code?: string | null | undefined;
}

/** What is written of a cost centre, or which value cannot be and why. */
export type CostCentreNames =
  | Pick<CostCentre, "name" | "nameFolded" | "code" | "codeFolded">
  | { readonly field: "name" | "code"; readonly problem: Text };

/** Reads how a cost centre is to be called: what is stored, and what it is compared by. */
export function readCostCentre({ name, code }: CostCentreWish): CostCentreNames {
  const names = namesOf(name, COST_CENTRE_NAME_MAX);
  if ("problem" in names) return { field: "name", problem: names.problem };
  // A code of spaces is none.
  if ((code ?? "").trim() === "")
    return { name: names.text, nameFolded: names.folded, code: null, codeFolded: null };
  const codes = namesOf(code ?? "", COST_CENTRE_CODE_MAX);
  if ("problem" in codes) return { field: "code", problem: codes.problem };
  return { name: names.text, nameFolded: names.folded, code: codes.text, codeFolded: codes.folded };
}

function namesOf(
  text: string,
  max: number,
): { readonly text: string; readonly folded: string } | { readonly problem: Text } {
  const tidy = tidyPlainText(text).replace(/ +/g, " ");
  switch (plainTextProblem(tidy, { max, lines: false })) {
    case "TOO_LONG":
      return { problem: costCentreText("TOO_LONG", { max }) };
    case "CHARACTERS":
      return { problem: costCentreText("CHARACTERS") };
    case "EMPTY":
      return { problem: costCentreText("EMPTY") };
    case null:
      break;
  }
  // Signs alone name nothing.
  if (!/[\p{L}\p{Nd}]/u.test(tidy)) return { problem: costCentreText("EMPTY") };
  return { text: tidy, folded: foldName(tidy) };
}
