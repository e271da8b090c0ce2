/** A sum as people write it ("1 234,50") as the API takes it ("1234.50"); null for what is none. */
export function readAmount(typed: string): string | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : null;
}
