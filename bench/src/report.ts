import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, type as system } from "node:os";
import { join } from "node:path";
import { ROOT } from "./data.ts";
import type { Round } from "./load.ts";
import type { Question } from "./questions.ts";
import type { Server, ServerName } from "./servers.ts";

/** All rounds of one question, in the order in which they were run. */
export interface Measured {
  readonly question: Question;
  readonly rounds: Readonly<Record<ServerName, readonly Round[]>>;
}

const OTHERS = {
  ceiling: "the ceiling",
  naive: "naive TypeORM",
  joined: "the same, relations joined",
  other: "ours with the other setting",
} as const;

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** The tables, as Markdown. */
export function report(measured: readonly Measured[], servers: readonly Server[]): string {
  const names = servers.map(({ name }) => name);
  const ratios = measured.flatMap(({ question, rounds }) =>
    names.flatMap((name) => (name === "ours" ? [] : [ratioRow(question, rounds, name)])),
  );
  const figures = measured.flatMap(({ question, rounds }) =>
    names.map((name) => {
      const of = (pick: (round: Round) => number): number => median(rounds[name].map(pick));
      const figure = (pick: (round: Round) => number, digits: number): string => of(pick).toFixed(digits);
      return [
        question.name,
        name,
        figure(({ perSecond }) => perSecond, 0),
        figure(({ spent }) => spent, 2),
        figure(({ p50 }) => p50, 1),
        figure(({ p99 }) => p99, 1),
      ];
    }),
  );
  const processes = servers.map((server) => [
    server.name,
    server.readyAfter.toFixed(0),
    server.memory().toFixed(0),
  ]);
  return [
    table(["", "ours to", "speed", "lowest–highest round", "by processor time", "target", ""], ratios),
    table(["", "", "answers a second", "processor, ms an answer", "p50, ms", "p99, ms"], figures),
    table(["", "start to first answer, ms", "memory after all rounds, MB"], processes),
    measured.map(({ question }) => `${question.name}: ${question.meaning}.`).join(" "),
    `${String(measured[0]?.rounds.ours.length ?? 0)} rounds, Node ${process.version}, ${machine()}, ${new Date().toISOString().slice(0, 10)}.`,
  ].join("\n\n");
}

function ratioRow(
  question: Question,
  rounds: Measured["rounds"],
  other: Exclude<ServerName, "ours">,
): string[] {
  const speed = (name: ServerName): number => median(rounds[name].map(({ perSecond }) => perSecond));
  const spent = (name: ServerName): number => median(rounds[name].map((round) => round.spent));
  const ratio = speed("ours") / speed(other);
  // Neighbours in time were measured under the same load of the machine.
  const single = rounds.ours.map(({ perSecond }, i) => perSecond / (rounds[other][i]?.perSecond ?? NaN));
  const target = other === "ceiling" || other === "naive" ? question.targets[other] : null;
  return [
    question.name,
    OTHERS[other],
    ratio.toFixed(2),
    `${Math.min(...single).toFixed(2)}–${Math.max(...single).toFixed(2)}`,
    (spent(other) / spent("ours")).toFixed(2),
    target?.toString() ?? "",
    target === null ? "" : ratio >= target ? "reached" : "missed",
  ];
}

/** Writes a report between its marks in docs/performance.md; `command` is what makes it. */
export function writeReport(text: string, command = "pnpm bench"): void {
  const file = join(ROOT, "docs", "performance.md");
  const marked = new RegExp(`(<!-- figures: ${command} --write -->\\n)[^]*?(\\n<!-- end of figures -->)`);
  const page = readFileSync(file, "utf8");
  if (!marked.test(page)) throw new Error(`${file} has lost the marks between which figures stand`);
  writeFileSync(
    file,
    page.replace(marked, (_all, begin: string, end: string) => `${begin}\n${text}\n${end}`),
  );
}

/** A table, as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** What it was measured on. */
export function machine(): string {
  return `${system()} ${release()}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? "unknown"})`;
}
