/** How long a browser session lasts. */
export interface SessionLimits {
  /** It ends when it was not used for so long, in milliseconds. */
  readonly idle: number;
  /** It ends so long after signing in however much it is used, in milliseconds. */
  readonly absolute: number;
  /** What is dangerous is done only so long after its holder has proved who they are, in milliseconds. */
  readonly proof: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A working day without use, and a week in all (OWASP Session Management: both ends are needed); a quarter of an hour
 * for what is dangerous.
 */
export const SESSION_LIMITS: SessionLimits = { idle: 8 * HOUR, absolute: 7 * 24 * HOUR, proof: 15 * MINUTE };
