import "./workers";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import "graphiql/style.css";
import { useMemo, useState } from "react";
import type { AppLocale } from "../lib/i18n/locale";
import type { PlaygroundViewer } from "./access";
import { CopyLinkButton } from "./copy-link-button";
import { EditorSetup } from "./editor-setup";
import { examples, groupsOf, readyTabs, type Visitor } from "./examples";
import type { Samples } from "./examples/example";
import { examplesPlugin } from "./examples-plugin";
import type { PlaygroundFetcher } from "./fetcher";
import { LinkOpener } from "./link-opener";
import { exampleText } from "./operation-texts";
import { createPlaygroundStorage } from "./storage";
import { WorkbenchContext } from "./workbench-context";

/** What the workbench is given by the page. */
export interface WorkbenchProps {
  fetcher: PlaygroundFetcher;
  /** Null where the token belongs to nobody in particular. */
  viewer: PlaygroundViewer | null;
  /** Whether a token speaks, and not the session. */
  byToken: boolean;
  samples: Samples;
  locale: AppLocale;
  onLinkUnreadable: () => void;
}

/** Comments are allowed there, so the hint costs nothing: nothing is sent until the line is uncommented. */
const headersHint = `{
  // Токен только для этой вкладки: уберите // и вставьте токен.
  // An API token for this tab only: remove // and paste the token.
  // "Authorization": "Bearer …"
}`;

const plugins = [examplesPlugin, HISTORY_PLUGIN];

/** GraphiQL with the tabs that suit the viewer. The heavy part of the page, loaded once it is known who asks. */
export function Workbench({ fetcher, viewer, byToken, samples, locale, onLinkUnreadable }: WorkbenchProps) {
  const owner = `${viewer?.id ?? ""}${byToken ? ".token" : ""}`;
  const storage = useMemo(() => createPlaygroundStorage(owner, sessionStorage), [owner]);
  const visitor: Visitor = byToken ? "TOKEN" : (viewer?.role ?? "TOKEN");
  const [defaultTabs] = useState(() => tabsFor(visitor, samples));
  // On a phone the editor needs the room; the panel is one touch away.
  const [openPanel] = useState(() => (matchMedia("(min-width: 900px)").matches ? examplesPlugin.title : ""));
  const context = useMemo(() => ({ locale, samples, groups: groupsOf[visitor] }), [locale, samples, visitor]);
  return (
    <WorkbenchContext value={context}>
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        plugins={plugins}
        visiblePlugin={openPanel}
        defaultTabs={defaultTabs}
        defaultHeaders={headersHint}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo>
          <span className="playground-logo">GraphiQL</span>
        </GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <CopyLinkButton />
            </>
          )}
        </GraphiQL.Toolbar>
        <EditorSetup />
        <LinkOpener onUnreadable={onLinkUnreadable} />
      </GraphiQL>
    </WorkbenchContext>
  );
}

function tabsFor(visitor: Visitor, samples: Samples) {
  return readyTabs[visitor].flatMap((file) => {
    const example = examples.find((candidate) => candidate.file === file);
    if (!example) return [];
    const variables = example.variables ? JSON.stringify(example.variables(samples), null, 2) : null;
    return [{ query: exampleText(example), variables, headers: headersHint }];
  });
}
