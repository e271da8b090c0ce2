import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { LinkedOperation } from "./link";

/** Opens an operation in a new tab of GraphiQL, without running it; null while the editors are not there yet. */
export function useOpenTab(): ((operation: LinkedOperation) => void) | null {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick("queryEditor", "variableEditor"));
  if (!queryEditor || !variableEditor) return null;
  return ({ query, variables }) => {
    const variablesText = variables ? JSON.stringify(variables, null, 2) : "";
    actions.addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variablesText);
    // The editors tell the tab only after a pause; a quick change of tab must not lose the text.
    actions.updateActiveTabValues({ query, variables: variablesText });
    queryEditor.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    queryEditor.focus();
  };
}
