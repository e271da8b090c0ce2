import { createContext, useContext, useEffect } from "react";

const OwnerContext = createContext<string | null>(null);

/** Whose pages these are, as tab and history name it: a number, or a company. */
export const PageOwnerProvider = OwnerContext;

/** Null while it is not known, and where nobody is signed in. */
export const usePageOwner = (): string | null => useContext(OwnerContext);

const StepContext = createContext<(step: string | null) => void>(() => undefined);

/** Given by a page to what is on it. */
export const PageStepProvider = StepContext;

/** Tells the page which step of a wizard is on the screen: the tab names it too. */
export function usePageStep(step: string): void {
  const tell = useContext(StepContext);
  useEffect(() => {
    tell(step);
    return () => tell(null);
  }, [tell, step]);
}
