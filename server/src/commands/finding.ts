/** What came of one look. */
export interface Finding {
  readonly check: string;
  /** `warn`: the gateway runs, and somebody should look at it. */
  readonly outcome: "ok" | "warn" | "fail";
  /** What was found, and what to do where it is not well. */
  readonly told: string;
}
