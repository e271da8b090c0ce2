import type { OperatorLogo } from "./modules/catalogue/operator/operator-profile.policy";

/** Largest logo, in bytes: it is on the first page that anybody sees. */
const LOGO_MAX_BYTES = 100_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What an SVG may not have: whatever runs, asks somebody else for something, or is read as another document. */
const UNSAFE_SVG: readonly (readonly [RegExp, string])[] = [
  [/<\s*script/i, "a script"],
  [/\son\w+\s*=/i, "an attribute that runs a script (on…)"],
  [/<\s*foreignObject/i, "a foreignObject"],
  [/<!\s*(DOCTYPE|ENTITY)/i, "a DOCTYPE or an ENTITY"],
  [/<\?xml-stylesheet/i, "a style sheet of somebody else's"],
  [/<\s*(iframe|embed|object|audio|video)\b/i, "an embedded document"],
  [/(href|src)\s*=\s*["']?\s*(?!["'\s]?#|data:image\/(png|jpeg))/i, "a link to something outside of it"],
  [/(javascript|vbscript)\s*:/i, "an address that runs a script"],
  [/@import|url\(\s*["']?\s*(?!#)/i, "a style that loads something"],
];

/** A logo that is safe to show, or why it is not. */
export function readLogo(content: Buffer): OperatorLogo | { readonly problem: string } {
  if (content.length > LOGO_MAX_BYTES)
    return { problem: `has ${String(content.length)} bytes: expected at most ${String(LOGO_MAX_BYTES)}` };
  if (content.subarray(0, PNG.length).equals(PNG)) return { type: "image/png", content };
  const text = content.toString("utf8");
  if (!/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text))
    return { problem: "expected an SVG or a PNG picture" };
  const unsafe = UNSAFE_SVG.find(([pattern]) => pattern.test(text));
  return unsafe
    ? { problem: `expected a picture and nothing else: it holds ${unsafe[1]}` }
    : { type: "image/svg+xml", content };
}
