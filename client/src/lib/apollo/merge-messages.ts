/** A page of a conversation as the cache holds it; the newest entry stands first. */
interface Messages {
  readonly edges: readonly { readonly node: { readonly seq: number } }[];
  readonly pageInfo: object;
}

/**
 * Puts a page of a conversation together with what was read of it before: new entries come live at its beginning while
 * earlier ones are read at its end. Where entries are missing in between, what is older is read again when it is wanted.
 */
export function mergeMessages(existing: Messages | undefined, incoming: Messages): Messages {
  const oldest = incoming.edges.at(-1)?.node.seq;
  const newest = incoming.edges[0]?.node.seq;
  if (!existing || oldest === undefined || newest === undefined) return incoming;
  const [first] = existing.edges;
  if (!first || oldest > first.node.seq + 1) return incoming;
  const newer = existing.edges.filter(({ node }) => node.seq > newest);
  const older = existing.edges.filter(({ node }) => node.seq < oldest);
  // Whichever reaches further back knows whether there is more.
  const pageInfo = older.length > 0 ? existing.pageInfo : incoming.pageInfo;
  return { edges: [...newer, ...incoming.edges, ...older], pageInfo };
}
