import { ServiceRuleKind } from "../modules/catalogue/service-specification/service-rule.entity";
import type { ServiceSpecification } from "../modules/catalogue/service-specification/service-specification.entity";
import { BASIC_SERVICES } from "./catalogue-plans";
import { SERVICE_RULES } from "./catalogue-rules";
import type { Provided } from "./provision";

/** A service with the days of its life, before it becomes a row. */
export type Span = readonly [specification: ServiceSpecification, from: string, to: string | null];

/**
 * Adds services to a line one by one, as far as the rules between them let: what one needs comes with it and ends no
 * earlier, and of what excludes one another only one is had.
 */
export function withinRules(
  before: readonly Span[],
  extras: readonly Span[],
  provided: readonly Provided[],
): Span[] {
  let spans = [...before];
  for (const extra of extras) {
    const against = spans.filter((span) => overlap(span, extra) && exclude(span, extra));
    // What every line has unless it wants otherwise goes; anything else was there first.
    if (against.some(([{ code }]) => !BASIC_SERVICES.includes(code))) continue;
    const added = withNeeded(spans, extra, provided);
    if (added) spans = [...spans.filter((span) => !against.includes(span)), ...added];
  }
  return spans;
}

/** A span with those that it needs and that are not there, shortened to the life of those; null where it cannot be. */
function withNeeded(spans: readonly Span[], extra: Span, provided: readonly Provided[]): Span[] | null {
  const [specification, from] = extra;
  let [, , to] = extra;
  const added: Span[] = [];
  for (const code of neededBy(specification.code)) {
    const there = spans.find(
      ([other, start, end]) => other.code === code && start <= from && (end === null || end > from),
    );
    if (there) {
      const end = there[2];
      if (end !== null && (to === null || end < to)) to = end;
      continue;
    }
    const needed = provided.find(({ specification: other }) => other.code === code)?.specification;
    if (!needed || spans.some(([other]) => other.code === code)) return null;
    added.push([needed, from, to]);
  }
  return [...added, [specification, from, to]];
}

function neededBy(code: string): string[] {
  return SERVICE_RULES.filter((rule) => rule.kind === ServiceRuleKind.NEEDS && rule.code === code).map(
    ({ other }) => other,
  );
}

function exclude([{ code: a }]: Span, [{ code: b }]: Span): boolean {
  return SERVICE_RULES.some(
    ({ kind, code, other }) =>
      kind === ServiceRuleKind.EXCLUDES && ((code === a && other === b) || (code === b && other === a)),
  );
}

function overlap([, fromA, toA]: Span, [, fromB, toB]: Span): boolean {
  return (toA === null || toA >= fromB) && (toB === null || toB >= fromA);
}
