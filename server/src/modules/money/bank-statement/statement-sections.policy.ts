import type { Text } from "../../../platform/texts/text";
import { bankStatementText } from "./bank-statement.texts";

/** Most documents of a file that are looked at. */
const DOCUMENTS_MAX = 5_000;

/** What the text of a purpose is called; parts of it that stand in lines of their own have a number behind it. */
const PURPOSE = "НазначениеПлатежа";

/** What is wrong with a file, and in which line. */
export interface StatementProblem {
  /** From 1; null where it is the file as a whole. */
  readonly line: number | null;
  readonly text: Text;
}

/** A part of a file, of one account or one document: lines of a name and a value. */
export class Section {
  private readonly values = new Map<string, { readonly line: number; value: string }>();
  private last: string | null = null;

  constructor(
    /** Where it begins, from 1. */
    readonly line: number,
  ) {}

  /** Takes one line in; false where its name stands there already. */
  take(key: string, value: string, line: number): boolean {
    this.last = key;
    if (this.values.has(key)) return false;
    this.values.set(key, { line, value });
    return true;
  }

  /** Takes in a line that has no name: the purpose goes on there. False where it is something else that would. */
  goOn(text: string): boolean {
    const last = this.last?.startsWith(PURPOSE) === true ? this.values.get(this.last) : undefined;
    if (last) last.value += ` ${text}`;
    return last !== undefined;
  }

  /** The value of the first of these names that says something; empty where none does. */
  value(...keys: readonly string[]): string {
    for (const key of keys) {
      const value = this.values.get(key)?.value ?? "";
      if (value !== "") return value;
    }
    return "";
  }

  /** Where a name stands; where it does not, the line at which the part begins. */
  lineOf(key: string): number {
    return this.values.get(key)?.line ?? this.line;
  }

  /** What was paid for, in whole or in its parts. */
  purpose(): string {
    const whole = this.value(PURPOSE);
    if (whole !== "") return whole;
    return [1, 2, 3, 4, 5, 6]
      .map((part) => this.value(`${PURPOSE}${String(part)}`))
      .filter(Boolean)
      .join(" ");
  }
}

/** The parts of a file. */
export interface Sections {
  readonly accounts: readonly Section[];
  readonly documents: readonly Section[];
  readonly problems: readonly StatementProblem[];
}

type Kind = "account" | "document";

const END: Readonly<Record<string, Kind>> = { КонецРасчСчет: "account", КонецДокумента: "document" };

/** Takes the text of a statement apart. Names that are not known are passed over: banks add some of their own. */
export function readSections(text: string): Sections {
  const problems: StatementProblem[] = [];
  const sections: Record<Kind, Section[]> = { account: [], document: [] };
  let open: { readonly kind: Kind; readonly section: Section } | null = null;
  let hasBegun = false;
  let hasEnded = false;
  const wrong = (line: number, problem: StatementProblem["text"]): void => {
    problems.push({ line, text: problem });
  };
  for (const [at, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = at + 1;
    const said = raw.trim();
    if (said === "" || hasEnded) continue;
    if (!hasBegun) {
      if (said !== "1CClientBankExchange") {
        wrong(line, bankStatementText("OTHER_FORMAT"));
        break;
      }
      hasBegun = true;
      continue;
    }
    const { key, value } = partsOf(said);
    const begins = key === "СекцияРасчСчет" ? "account" : key === "СекцияДокумент" ? "document" : null;
    const ends = END[key];
    if (begins) {
      if (open) wrong(open.section.line, bankStatementText("NOT_CLOSED"));
      open = { kind: begins, section: new Section(line) };
      sections[begins].push(open.section);
      if (sections.document.length > DOCUMENTS_MAX) {
        wrong(line, bankStatementText("TOO_MANY_DOCUMENTS", { most: DOCUMENTS_MAX }));
        break;
      }
    } else if (ends) {
      if (open?.kind !== ends) wrong(line, bankStatementText("NOT_OPENED", { key }));
      open = null;
    } else if (key === "КонецФайла") {
      hasEnded = true;
    } else if (value === null) {
      if (open?.section.goOn(said) !== true) wrong(line, bankStatementText("NO_VALUE"));
    } else if (open?.section.take(key, value, line) === false) {
      wrong(line, bankStatementText("TWICE", { key }));
    }
  }
  if (problems.length === 0) {
    if (open) wrong(open.section.line, bankStatementText("NOT_CLOSED"));
    else if (!hasEnded) problems.push({ line: null, text: bankStatementText("CUT_OFF") });
    else if (sections.account.length === 0)
      problems.push({ line: null, text: bankStatementText("NO_STATEMENT") });
  }
  return { accounts: sections.account, documents: sections.document, problems };
}

function partsOf(said: string): { readonly key: string; readonly value: string | null } {
  const at = said.indexOf("=");
  return at === -1
    ? { key: said, value: null }
    : { key: said.slice(0, at).trim(), value: said.slice(at + 1).trim() };
}
