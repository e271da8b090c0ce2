import { PersistentMap } from "../../../platform/persistent-map";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { leadsBack, linksOf, type ForwardingLink } from "./forwarding-chain.policy";

/** Where the calls of one company's lines go: what forwardings and numbers of its lines have to go together with. */
export interface CompanyCalls {
  /** By number (E.164), the numbers to which it forwards, of whichever company; voicemail is not among them. */
  readonly links: PersistentMap<string, ReadonlySet<string>>;
  /** By number, how many numbers of the company forward to it. */
  readonly sources: PersistentMap<string, number>;
  /**
   * Of lines that are getting another number, the other one by each of the two: until that has ended the line is
   * reached by both, and what comes to one may have come to the other.
   */
  readonly otherNumbers: ReadonlyMap<string, string>;
  /**
   * The same of lines of other companies, as far as a chain by them ends at a line that is judged. A circle is refused
   * because of it, and nothing else is: nobody is told what lines of another company forward.
   */
  readonly outside: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Puts the forwardings of a company together; `changing` names both numbers of lines that are getting another one,
 * `outside` what lines of other companies forward.
 */
export function companyCalls(
  found: readonly ForwardingLink[],
  changing: readonly ForwardingLink[] = [],
  outside: readonly ForwardingLink[] = [],
): CompanyCalls {
  const links = linksOf(found.filter(({ to }) => to !== operatorProfile().voicemail.number));
  const sources = new Map<string, number>();
  for (const targets of links.values()) for (const to of targets) sources.set(to, (sources.get(to) ?? 0) + 1);
  const otherNumbers = new Map(
    changing.flatMap(({ from, to }): [string, string][] => [
      [from, to],
      [to, from],
    ]),
  );
  return {
    links: PersistentMap.of(links),
    sources: PersistentMap.of(sources),
    otherNumbers,
    outside: linksOf(outside),
  };
}

/** The calls of a company once a number forwards to these numbers only. */
export function withLinks(calls: CompanyCalls, from: string, to: readonly string[]): CompanyCalls {
  const before = calls.links.get(from) ?? NONE;
  const after = new Set(to.filter((number) => number !== operatorProfile().voicemail.number));
  let { links, sources } = calls;
  if (before.size > 0 || after.size > 0) links = links.with(from, after);
  for (const number of before)
    if (!after.has(number)) sources = sources.with(number, (sources.get(number) ?? 1) - 1);
  for (const number of after)
    if (!before.has(number)) sources = sources.with(number, (sources.get(number) ?? 0) + 1);
  return { ...calls, links, sources };
}

/** The calls of a company once a line has another number: what it forwards goes on from that one. */
export function withNumber(calls: CompanyCalls, before: string, number: string): CompanyCalls {
  const moved = [...(calls.links.get(before) ?? NONE)];
  return withLinks(withLinks(calls, before, []), number, moved);
}

/** Whether calls of a number that are forwarded to another one would come back. */
export function wouldLoop(calls: CompanyCalls, from: string, to: string): boolean {
  return leadsBack({ get: (number) => goesOnTo(calls, number) }, from, to);
}

/** Whether a line that gets another number would close a circle: what it forwards would come back to that number. */
export function wouldLoopAs(calls: CompanyCalls, own: string, number: string): boolean {
  // From the old number nothing is forwarded any more.
  const others = { get: (from: string) => (from === own ? NONE : goesOnTo(calls, from)) };
  return [...(calls.links.get(own) ?? NONE)].some((to) => leadsBack(others, number, to));
}

/** Where what comes to a number may go on to. */
function goesOnTo({ links, otherNumbers, outside }: CompanyCalls, number: string): ReadonlySet<string> {
  const other = otherNumbers.get(number);
  const to = links.get(number) ?? NONE;
  const elsewhere = outside.get(number) ?? NONE;
  if (other === undefined && elsewhere.size === 0) return to;
  return new Set([...to, ...elsewhere, ...(other === undefined ? [] : [other])]);
}

const NONE: ReadonlySet<string> = new Set();
