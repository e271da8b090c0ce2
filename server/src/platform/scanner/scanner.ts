/** Looks for what is harmful in files; an antivirus program is one. */
export interface Scanner {
  /** What the scanner calls what it has found; null where it has found nothing. Throws where it could not look. */
  readonly scan: (content: AsyncIterable<Uint8Array>) => Promise<string | null>;
  /** Throws where the scanner does not answer as one. */
  readonly check: () => Promise<void>;
}
