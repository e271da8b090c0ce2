import { createContext, useContext } from "react";
import { noSamples } from "./samples";
import type { ExampleGroup, Samples } from "./examples/example";
import type { AppLocale } from "../lib/i18n/locale";

/** What the parts that live inside GraphiQL need to know of the page. */
export interface WorkbenchContextValue {
  locale: AppLocale;
  samples: Samples;
  /** Whose operations are offered, in this order. */
  groups: readonly ExampleGroup[];
}

/** Given by the workbench; GraphiQL renders plugins itself, so props cannot reach them. */
export const WorkbenchContext = createContext<WorkbenchContextValue>({
  locale: "ru",
  samples: noSamples,
  groups: [],
});

/** The page's language, whose operations come first, and the ids to fill them with. */
export function useWorkbench(): WorkbenchContextValue {
  return useContext(WorkbenchContext);
}
