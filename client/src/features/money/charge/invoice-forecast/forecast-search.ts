import type { SearchValues } from "../../../../lib/page-search/page-search";
import { text } from "../../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../../lib/page-search/use-page-search";
import { differenceSearch } from "../invoice-comparison/comparison-search";

/** What the page «Каким будет счёт» keeps in its address. */
export const forecastSearch = { account: text, ...differenceSearch };

/** What is asked of the forecast, as the address keeps it. */
export type ForecastSearch = SearchValues<typeof forecastSearch>;
/** Changes what the address keeps of it. */
export type ChangeForecastSearch = ChangeSearch<typeof forecastSearch>;
