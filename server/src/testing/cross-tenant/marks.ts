import type { TestViewer } from "../test-viewer";

/** One of the two companies. */
export type Tenant = "a" | "b";

/** Whose something is: of a company as a whole (line 0), or of one of its two lines and the person who uses it. */
export interface Seat {
  readonly tenant: Tenant;
  readonly line: 0 | 1 | 2;
}

/** Who may see what is marked: all who see the seat (o), the seat's own person only (p), nobody at all (s). */
export type Sight = "o" | "p" | "s";

/** Who probes. */
export interface Prober {
  readonly name: string;
  /** Null for nobody. */
  readonly viewer: TestViewer | null;
  /** Null for staff and for nobody. */
  readonly seat: Seat | null;
}

/** A mark as it was found in an answer. */
export interface Found extends Seat {
  readonly sight: Sight;
  /** Where it was planted, e.g. `account.name`. */
  readonly place: string;
}

const MARK = /zq([ab])([0-2])([ops])zq(?:-([a-z_]+\.[a-z_]+))?/gi;
/** Numbers are marked by their digits: 29 777, the company, the line; in E.164 or as people read them. */
const NUMBER = /29 ?777-?([12])([0-2])-?\d\d/g;

/** A text that says whose it is, where it was planted, and who may see it. */
export function mark({ tenant, line }: Seat, sight: Sight, place: string): string {
  return `zq${tenant}${line}${sight}zq-${place.toLowerCase()}`;
}

/** An id that is marked, in the form of ids. */
export function markedId(prefix: string, { tenant, line }: Seat, n = 0): string {
  return `${prefix}_01KA${`zq${tenant}${line}ozq`.toUpperCase()}${String(n).padStart(15, "0")}`;
}

/** A number that is marked, E.164. */
export function markedNumber({ tenant, line }: Seat, n = 0): string {
  return `+37529777${tenant === "a" ? 1 : 2}${line}${String(n).padStart(2, "0")}`;
}

/** All marks in a text. */
export function findMarks(text: string): Found[] {
  const texts = Array.from(text.matchAll(MARK), ([, tenant, line, sight, place = "id"]): Found => ({
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
  }));
  return [...texts, ...numbers];
}

function lineOf(digit: string | undefined): Seat["line"] {
  return digit === "1" ? 1 : digit === "2" ? 2 : 0;
}

function sightOf(letter: string | undefined): Sight {
  const sight = letter?.toLowerCase();
  return sight === "s" || sight === "p" ? sight : "o";
}

/** Whether somebody may see what is marked so. */
export function maySee({ viewer, seat }: Prober, { tenant, line, sight }: Found): boolean {
  if (!viewer || sight === "s") return false;
  if (viewer.role === "staff") return sight === "o";
  if (seat?.tenant !== tenant) return false;
  if (sight === "p" || seat.line > 0) return seat.line === line;
  return true;
}
