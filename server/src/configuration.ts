import { VARIABLES, type Variable } from "./env";

/** The table of docs/configuration.md: every setting, what it is when nobody sets it, and what it means. */
export function configurationTable(): string {
  const rows = Object.entries<Variable<unknown>>(VARIABLES).map(([name, { fallback, meaning }]) => [
    `\`${name}\``,
    fallback === "" ? "" : `\`${fallback}\``,
    meaning,
  ]);
  const lines = [["Setting", "Default", "Meaning"], ["---", "---", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
