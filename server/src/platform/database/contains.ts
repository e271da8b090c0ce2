import type { ParamList } from "../authorization/visible";
import type { Reader } from "./database";

/**
 * The condition that a column holds a text, whatever the case of either, for columns that are too many to be kept
 * folded beside. Neither database knows more than the case of ASCII letters here (PostgreSQL compares by bytes, as
 * SQLite does), so that each letter of the text stands for both of its forms.
 */
export function containsAnyCase(
  { kind }: Pick<Reader, "kind">,
  column: string,
  text: string,
  params: ParamList,
): string {
  const isGlob = kind === "sqlite";
  const pattern = Array.from(text, (sign) => {
    const forms = new Set([sign, sign.toLowerCase(), sign.toUpperCase()].filter(isOneSign));
    if (forms.size > 1) return `[${[...forms].join("")}]`;
    return isGlob ? sign.replace(/[*?[]/, "[$&]") : sign.replace(/[.*+?^${}()|[\]\\]/, "\\$&");
  }).join("");
  return isGlob ? `${column} glob ${params.add(`*${pattern}*`)}` : `${column} ~ ${params.add(pattern)}`;
}

/** Some letters have another case of two letters: such a form is not looked for. */
function isOneSign(form: string): boolean {
  return Array.from(form).length === 1;
}
