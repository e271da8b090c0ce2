/** How long a browser session lasts. */
export interface SessionLimits {
  /** It ends when it was not used for so long, in milliseconds. */
  readonly idle: number;
  /** It ends so long after signing in however much it is used, in milliseconds. */
  readonly absolute: number;
}

const HOUR = 3_600_000;

/** A working day without use, and a week in all (OWASP Session Management: both ends are needed). */
export const SESSION_LIMITS: SessionLimits = { idle: 8 * HOUR, absolute: 7 * 24 * HOUR };
