import { SEARCH_MISSES_MAX } from "@kabinet/shared";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import { SubscriberConnection } from "../../company/subscriber/subscriber.entity";
import type { FoundSubscribers } from "./subscriber-list.store";
import { searchReading } from "./subscriber-search.texts";
import { missesOf, readingOf, type ResolvedSearch } from "./subscriber-search.store";
import { SearchKind, SearchMiss, SubscriberSearch } from "./subscriber-search.type";

const KINDS: Readonly<Record<ResolvedSearch["by"], SearchKind>> = {
  number: SearchKind.NUMBER,
  mask: SearchKind.MASK,
  words: SearchKind.WORDS,
  list: SearchKind.LIST,
};

/** What a list of lines says of the search that found it. */
@Resolver(() => SubscriberConnection)
export class SubscriberConnectionSearchResolver {
  @FieldResolver(() => SubscriberSearch, {
    nullable: true,
    description: "How the filter's `search` was understood; null where nothing was searched for.",
  })
  search(@Root() { search }: FoundSubscribers, @Ctx() { locale }: Context): SearchAnswer | null {
    if (!search) return null;
    const isList = search.by === "list";
    return {
      kind: KINDS[search.by],
      explanation: say(readingOf(search), locale),
      given: isList ? search.entries.length : null,
      found: isList ? search.found.size : null,
      resolved: search,
    };
  }
}

interface SearchAnswer extends SubscriberSearch {
  readonly resolved: ResolvedSearch;
}

/** What of a pasted list found no line. */
@Resolver(() => SubscriberSearch)
export class SubscriberSearchResolver {
  @FieldResolver(() => [SearchMiss], {
    description: `The entries of the pasted list that find no line, in its order; at most ${String(SEARCH_MISSES_MAX)}.`,
  })
  misses(
    @Root() { resolved }: SearchAnswer,
    @Ctx() { locale }: Context,
    @Arg("first", () => Int, {
      defaultValue: SEARCH_MISSES_MAX,
      description: `How many at the most, 1 to ${String(SEARCH_MISSES_MAX)}.`,
    })
    first: number,
  ): SearchMiss[] {
    return missesOf(resolved)
      .slice(0, Math.min(Math.max(first, 1), SEARCH_MISSES_MAX))
      .map(({ text, reason }) => ({ text, reason, explanation: say(searchReading(reason), locale) }));
  }
}
