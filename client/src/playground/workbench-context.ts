import { createContext, useContext } from "react";
import { noSamples } from "./samples";
import type { Samples } from "./examples";
import type { AppLocale } from "../lib/i18n/locale";

/** What the parts that live inside GraphiQL need to know of the page. */
export interface WorkbenchContextValue {
  locale: AppLocale;
  samples: Samples;
}

/** Given by the workbench; GraphiQL renders plugins itself, so props cannot reach them. */
export const WorkbenchContext = createContext<WorkbenchContextValue>({ locale: "ru", samples: noSamples });

/** The page's language, and the ids for the ready operations. */
export function useWorkbench(): WorkbenchContextValue {
  return useContext(WorkbenchContext);
}
