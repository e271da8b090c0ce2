/** By what lines are added up: each for itself, by the cost centre that they have now, or all of their company. */
export type LinesBy = "line" | "costCentre" | "company";

/** The column of a line by which they are. */
export const LINES_BY: Readonly<Record<LinesBy, string>> = {
  line: "id",
  costCentre: "cost_centre_id",
  company: "client_id",
};

/** A sum over some lines. */
export interface LinesSum {
  /** Id of the line, the cost centre or the company. */
  readonly of: string;
  readonly sum: number;
}
