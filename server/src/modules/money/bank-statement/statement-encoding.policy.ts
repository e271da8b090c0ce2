/** The encodings in which banks write statements: of Windows, of DOS, and of everybody else. */
const ENCODINGS = ["utf-8", "windows-1251", "ibm866"] as const;

/** How far into a file its header is looked for, in bytes. */
const HEADER = 2_000;

/** The line of the header that says in which encoding the file is. */
const SAYS_ENCODING = /^\s*Кодировка\s*=/m;

/**
 * The text of a bank statement; null where it is in none of the encodings that are known. The header says `Кодировка=`,
 * in the encoding itself: where that word can be read the file can be, also where a bank writes UTF-8 and says `Windows`.
 */
export function statementText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEADER);
  const encoding = ENCODINGS.find((one) => SAYS_ENCODING.test(new TextDecoder(one).decode(head)));
  if (encoding === undefined) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
