import type { TestViewer } from "../test-viewer";

/** One of the two companies. */
export type Tenant = "a" | "b";

/** Whose something is: of a company as a whole (line 0), or of one of its two lines and the person who uses it. */
export interface Seat {
  readonly tenant: Tenant;
  readonly line: 0 | 1 | 2;
}

/**
 * Who may see what is marked: all who see the seat (o), those who look after its account and staff (c), the seat's own
 * person only (p), nobody at all (s).
 */
export type Sight = "o" | "c" | "p" | "s";

/** Who probes. */
export interface Prober {
  readonly name: string;
  /** Null for nobody. */
  readonly viewer: TestViewer | null;
  /** Null for staff and for nobody. */
  readonly seat: Seat | null;
  /**
   * Whether it is somebody else than the person who is planted at the seat: one who only looks at the company (line 0),
   * or one who looks after the account of a line only.
   */
  readonly isOther?: boolean;
}

/** A mark as it was found in an answer. */
export interface Found extends Seat {
  readonly sight: Sight;
  /** Where it was planted, e.g. `account.name`; `id` in an id. */
  readonly place: string;
  /** In an id what it begins with, else null. */
  readonly prefix: string | null;
}

const MARK = /(?:([a-z_]+)_01KA)?zq([ab])([0-2])([ocps])zq(?:-([a-z_]+\.[a-z_]+))?/gi;
/** Numbers are marked by their digits: 29 777, the company, the line; in E.164 or as people read them. */
const NUMBER = /29 ?777-?([12])([0-2])-?\d\d/g;

/** A text that says whose it is, where it was planted, and who may see it. */
export function mark({ tenant, line }: Seat, sight: Sight, place: string): string {
  return `zq${tenant}${line}${sight}zq-${place.toLowerCase()}`;
}

/** An id that is marked, in the form of ids. */
export function markedId(prefix: string, { tenant, line }: Seat, n = 0, sight: Sight = "o"): string {
  return `${prefix}_01KA${`zq${tenant}${line}${sight}zq`.toUpperCase()}${String(n).padStart(15, "0")}`;
}

/** A number that is marked, E.164. */
export function markedNumber({ tenant, line }: Seat, n = 0): string {
  return `+37529777${tenant === "a" ? 1 : 2}${line}${String(n).padStart(2, "0")}`;
}

/** All marks in a text. */
export function findMarks(text: string): Found[] {
  const texts = Array.from(text.matchAll(MARK), ([, prefix, tenant, line, sight, place = "id"]): Found => ({
    prefix: prefix?.toLowerCase() ?? null,
    tenant: tenant?.toLowerCase() === "a" ? "a" : "b",
    line: lineOf(line),
    sight: sightOf(sight),
    place: place.toLowerCase(),
  }));
  const numbers = Array.from(text.matchAll(NUMBER), ([, tenant, line]): Found => ({
    tenant: tenant === "1" ? "a" : "b",
    line: lineOf(line),
    sight: "o",
    place: "number",
    prefix: null,
  }));
  return [...texts, ...numbers];
}

function lineOf(digit: string | undefined): Seat["line"] {
  return digit === "1" ? 1 : digit === "2" ? 2 : 0;
}

function sightOf(letter: string | undefined): Sight {
  const sight = letter?.toLowerCase();
  return sight === "s" || sight === "p" || sight === "c" ? sight : "o";
}

/** The company's own, which is shown to who looks after one of its accounts too; and the names of those who did something. */
const SHARED_BY_ACCOUNTS = /^(cl|client\..+|cst|cost_centre\..+|.+\.actorname|viewer\.name|vwr)$/;

/** Whether somebody may see what is marked so. */
export function maySee({ viewer, seat, isOther = false }: Prober, found: Found): boolean {
  const { tenant, line, sight } = found;
  if (!viewer || sight === "s") return false;
  if (viewer.role === "staff") return sight !== "p";
  if (seat?.tenant !== tenant || (sight === "p" && isOther)) return false;
  if (viewer.role === "subscriber") return sight !== "c" && seat.line === line;
  if (sight === "p") return seat.line === line;
  if (seat.line === 0 || seat.line === line) return true;
  return line === 0 && SHARED_BY_ACCOUNTS.test(found.prefix ?? found.place);
}
