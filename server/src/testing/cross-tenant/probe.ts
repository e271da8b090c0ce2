import { LRUCache } from "lru-cache";
import { formatNumber } from "@kabinet/shared";
import type { TestAnswer, TestApp } from "../test-app";
import { findMarks, maySee, type Prober } from "./marks";

/** What a probe asks. */
export interface Asked {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** Selections that stand side by side in the document, as `as0`, `as1` and so on: each is a probe of its own. */
  readonly ways?: readonly string[];
}

/** An answer as text: what was asked with is taken out of it, so that answers to different ids can be compared. */
export interface Heard {
  readonly text: string;
  readonly answer: TestAnswer<Record<string, unknown>>;
}

/** Sends probes, counts them, and looks for what the prober may not see. */
export class Probing {
  count = 0;
  /** What was found that should not have been there. */
  readonly leaks: string[] = [];
  /** Answers that nobody should get from any input. */
  readonly faults: string[] = [];
  /** Places whose marks were seen by those who may, by prober. */
  readonly seen = new Map<string, Set<string>>();

  constructor(private readonly test: TestApp) {}

  async send(prober: Prober, asked: Asked): Promise<Heard> {
    const answer = await this.test.ask(asked.document, asked.variables, { as: prober.viewer, locale: "en" });
    return this.heard(prober, asked, answer);
  }

  /** Looks at an answer, however it came. */
  heard(prober: Prober, asked: Asked, answer: TestAnswer<Record<string, unknown>>): Heard {
    this.count += asked.ways?.length ?? 1;
    const text = withoutAsked(JSON.stringify(answer), asked.variables);
    for (const found of findMarks(text)) {
      if (maySee(prober, found)) this.note(prober, found.place);
      else
        this.leaks.push(
          `${prober.name} sees ${JSON.stringify(found)}: ${describe(asked, waysThatTell(prober, asked, answer))} → ${text.slice(0, 600)}`,
        );
    }
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
    if (codes.includes("INTERNAL"))
      this.faults.push(`${prober.name}: ${describe(asked)} → ${text.slice(0, 400)}`);
    return { text, answer };
  }

  private note(prober: Prober, place: string): void {
    const places = this.seen.get(prober.name) ?? new Set<string>();
    this.seen.set(prober.name, places.add(place));
  }

  /** One part of an answer, to be compared with another. */
  part({ answer }: Heard, part: unknown, { variables }: Asked): Heard {
    return { answer, text: withoutAsked(JSON.stringify(part ?? null), variables) };
  }

  /** Notes a difference between what is foreign and what is unknown. */
  compare(prober: Prober, asked: Asked, heard: Heard, unknown: Heard): void {
    if (heard.text === unknown.text) return;
    const difference = `${heard.text.slice(0, 400)} instead of ${unknown.text.slice(0, 400)}`;
    this.leaks.push(
      `${prober.name} can tell what is foreign from what is unknown: ${describe(asked)} → ${difference}`,
    );
  }
}

/** Which of the ways side by side tell the prober what they may not see, in their parts of the answer or in its errors. */
export function waysThatTell(
  prober: Prober,
  { ways = [], variables }: Asked,
  { data, errors = [] }: Heard["answer"],
): readonly string[] {
  return ways.filter((_way, i) => {
    const alias = `as${String(i)}`;
    const part = [data?.[alias], errors.filter(({ path }) => path?.[0] === alias)];
    return findMarks(withoutAsked(JSON.stringify(part), variables)).some((found) => !maySee(prober, found));
  });
}

function describe({ document, variables }: Asked, ways: readonly string[] = []): string {
  const through = ways.length === 0 ? "" : `, through ${ways.join(" and ")},`;
  return `${document.slice(0, 160)} ${JSON.stringify(variables)}${through}`;
}

/**
 * Takes out of an answer what is no answer: every text that was sent, since it was known before, and what differs
 * from request to request by its nature.
 */
function withoutAsked(answer: string, variables: unknown): string {
  const text = answer.replace(/"(requestId|digest)":"[^"]*"/g, '"$1":"…"');
  const texts = textsIn(variables).sort((a, b) => b.length - a.length);
  // What was searched for may be told again in small letters.
  return texts.reduce((rest, asked) => {
    if (asked === "") return rest;
    return rest.replaceAll(patternOf(asked), "…");
  }, text);
}

/** The same few thousand values are sent again and again: what is reckoned of one is kept. */
const KEPT = 5_000;
const patterns = new LRUCache<string, RegExp>({ max: KEPT });
const asNumbers = new LRUCache<string, string>({ max: KEPT });

function patternOf(asked: string): RegExp {
  const known = patterns.get(asked);
  if (known) return known;
  const sent = JSON.stringify(asked)
    .slice(1, -1)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(sent, "gi");
  patterns.set(asked, pattern);
  return pattern;
}

function asNumber(text: string): string {
  const known = asNumbers.get(text) ?? formatNumber(text);
  asNumbers.set(text, known);
  return known;
}

function textsIn(value: unknown): string[] {
  // A number that was sent may come back as people read it.
  if (typeof value === "string") return value.length > 3 ? [value, asNumber(value)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
