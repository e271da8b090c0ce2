import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, type as system } from "node:os";
import { join } from "node:path";
import { CATEGORIES, TIMINGS, type FormFactor, type Measurement, type Timing } from "./measure";

const PAGE = join(import.meta.dirname, "../../../docs/performance.md");

/** All rounds of one page on one kind of device. */
export interface Measured {
  readonly page: string;
  readonly formFactor: FormFactor;
  readonly rounds: readonly Measurement[];
}

/** The middle of some figures. */
function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The table, as Markdown: the middle of the rounds, and of speed's score its lowest and highest. */
export function report(measured: readonly Measured[]): string {
  const rows = measured.map(({ page, formFactor, rounds }) => {
    const scores = CATEGORIES.map((category) => rounds.map(({ scores }) => scores[category] ?? NaN));
    const [speed = []] = scores;
    const times = Object.keys(TIMINGS) as Timing[];
    return [
      page,
      formFactor,
      ...scores.map((each) => String(median(each))),
      `${String(Math.min(...speed))}–${String(Math.max(...speed))}`,
      ...times.map((id) =>
        median(rounds.map(({ timings }) => timings[id])).toFixed(id.endsWith("shift") ? 3 : 0),
      ),
    ];
  });
  const head = ["page", "", "speed", "accessibility", "best practices", "SEO", "speed, lowest–highest"];
  return [
    table([...head, ...Object.values(TIMINGS)], rows),
    `Times in milliseconds; the middle of ${String(measured[0]?.rounds.length ?? 0)} rounds. ${machine()}, ${new Date().toISOString().slice(0, 10)}.`,
  ].join("\n\n");
}

/** What cost something on a page, each complaint once. */
export function complaints(measured: readonly Measured[]): string {
  const all = measured.flatMap(({ page, formFactor, rounds }) =>
    [...new Set(rounds.flatMap((round) => round.complaints))].map(
      (text) => `${page}, ${formFactor}: ${text}`,
    ),
  );
  return all.join("\n");
}

/** Writes the table between the marks in docs/performance.md. */
export function writeReport(text: string): void {
  const marked = /(<!-- figures: pnpm lighthouse --write -->\n)[^]*?(\n<!-- end of figures -->)/;
  const page = readFileSync(PAGE, "utf8");
  if (!marked.test(page)) throw new Error(`${PAGE} has lost the marks between which figures stand`);
  writeFileSync(
    PAGE,
    page.replace(marked, (_all, begin: string, end: string) => `${begin}\n${text}\n${end}`),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** What the figures were taken on, and how busy it was: two cores with a load of four are half as quick. */
function machine(): string {
  const [load = 0] = loadavg();
  const cores = cpus();
  return `Node ${process.version}, ${system()} ${release()}, ${String(cores.length)} cores (${cores[0]?.model ?? "unknown"}), load ${load.toFixed(1)} at the end`;
}
