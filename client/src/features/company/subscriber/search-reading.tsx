import { SEARCH_MISSES_MAX } from "@kabinet/shared";
import { Plural, Trans } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import classes from "./search-reading.module.css";

const SearchReadingFragment = graphql(`
  fragment SearchReading on SubscriberSearch {
    explanation
    given
    found
    misses(first: 100) {
      text
      reason
      explanation
    }
  }
`);

/** How what was typed or pasted was understood, and what of a pasted list was not found and why. */
export function SearchReading({ search }: { search: FragmentType<typeof SearchReadingFragment> }) {
  const { explanation, given, found, misses } = readFragment(SearchReadingFragment, search);
  const missed = (given ?? 0) - (found ?? 0);
  return (
    <div className={classes["reading"]}>
      <p aria-live="polite">{explanation}</p>
      {misses.length > 0 ? (
        <details>
          <summary>
            <Plural
              value={missed}
              one="Не найден #"
              few="Не найдено #"
              many="Не найдено #"
              other="Не найдено #"
            />
          </summary>
          <ul>
            {misses.map((miss, place) => (
              <li key={place}>
                <code>{miss.text}</code> — {miss.explanation}
              </li>
            ))}
            {missed > SEARCH_MISSES_MAX ? (
              <li>
                <Trans>Показаны первые {SEARCH_MISSES_MAX}.</Trans>
              </li>
            ) : null}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
