import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/**
 * What GraphiQL has no settings for: long lines wrap, the first ready tab has its variables too, the active tab is in sight,
 * and the editors' colours follow the system while the page is open.
 */
export function EditorSetup() {
  const { setTheme } = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor, responseEditor, theme, activeTabIndex } = useGraphiQL(
    pick("queryEditor", "variableEditor", "headerEditor", "responseEditor", "theme", "activeTabIndex"),
  );

  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) {
      editor?.updateOptions({ wordWrap: "on" });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);

  // GraphiQL starts the editor of the first tab with the query alone.
  const variables = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.variables);
  useEffect(() => {
    if (variableEditor?.getValue() === "" && variables) variableEditor.setValue(variables);
  }, [variableEditor, variables]);

  useEffect(() => {
    document.querySelector(".graphiql-tab-active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeTabIndex]);

  useEffect(() => {
    if (theme !== null) return;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setTheme(null);
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, [theme, setTheme]);

  return null;
}
