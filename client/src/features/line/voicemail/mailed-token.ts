/** The token in what was pasted from a mail: it alone, or behind the # of a link, however that was written; "" where none is. */
export function tokenIn(pasted: string): string {
  const parts = pasted.replace(/\s/g, "").split(/#|%23/i);
  const last = parts.at(-1) ?? "";
  if (parts.length === 1 && /[/:]/.test(last)) return "";
  return /[\w-]+/.exec(last)?.[0] ?? "";
}
