import { pick, ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";
import * as v from "valibot";
import { playgroundLink } from "./link";
import { texts } from "./texts";
import { useWorkbench } from "./workbench-context";

const Variables = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** Copies an address that opens the tab's query and variables for somebody else. Headers never travel in it. */
export function CopyLinkButton() {
  const text = texts[useWorkbench().locale];
  const { queryEditor, variableEditor } = useGraphiQL(pick("queryEditor", "variableEditor"));
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const variables = v.safeParse(Variables, variableEditor?.getValue());
    const link = playgroundLink({
      query: queryEditor?.getValue() ?? "",
      variables: variables.success ? variables.output : {},
    });
    try {
      await navigator.clipboard.writeText(location.origin + link);
      setCopied(true);
    } catch {
      // Browsers give pages on plain http no clipboard.
      prompt(text.copyLink, location.origin + link);
    }
  }

  return (
    <ToolbarButton label={copied ? text.linkCopied : text.copyLink} onClick={() => void copy()}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {copied ? (
          <path d="M5 12l5 5L20 7" />
        ) : (
          <path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />
        )}
      </svg>
    </ToolbarButton>
  );
}
