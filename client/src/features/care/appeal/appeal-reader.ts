import { createContext, useContext } from "react";

/** Who reads appeals: those who ask, or the operator's staff, to whom the same state says another thing. */
export type AppealReader = "CUSTOMER" | "STAFF";

const ReaderContext = createContext<AppealReader>("CUSTOMER");

/** Told by the page, which knows the viewer's role. */
export const AppealReaderProvider = ReaderContext;

/** Who reads the appeals on the page. */
export const useAppealReader = (): AppealReader => useContext(ReaderContext);
