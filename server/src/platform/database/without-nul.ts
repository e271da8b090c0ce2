import type { Param } from "./database";

/**
 * A parameter without U+0000. No stored text holds one, and PostgreSQL refuses it even in a comparison: it is put so
 * that it equals nothing.
 */
export function withoutNul(value: Param): Param {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null) return value;
  return value.some((text) => text.includes("\u0000")) ? value.map(clean) : value;
}

function clean(text: string): string {
  return text.includes("\u0000") ? text.replaceAll("\u0000", "\uFFFD") : text;
}
