/** Who forwards to whom: of a number (E.164) the numbers that it forwards to. */
export interface ForwardingLinks {
  get(number: string): ReadonlySet<string> | undefined;
}

/** One forwarding of a number. */
export interface ForwardingLink {
  readonly from: string;
  readonly to: string;
}

/** Puts links together. */
export function linksOf(links: readonly ForwardingLink[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    const known = found.get(from);
    if (known) known.add(to);
    else found.set(from, new Set([to]));
  }
  return found;
}

/**
 * Whether a call that is forwarded from one number to another could come back to the first.
 *
 * What counts as a loop: a chain of set forwardings that leads back to its beginning, whatever their conditions and
 * whether or not one rests under an unconditional one. Two lines that stand in for each other when busy are a loop
 * too: with both busy a call would go round until the network gives it up; and a forwarding that rests would close
 * the circle on the day on which the unconditional one is cancelled. So it is that cancelling never makes a loop.
 * Numbers of other companies are links of a chain as well; those of other operators end it: nothing is known of them.
 */
export function leadsBack(links: ForwardingLinks, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(links.get(at) ?? []));
  }
  return false;
}
