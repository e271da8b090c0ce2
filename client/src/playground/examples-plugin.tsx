import type { GraphiQLPlugin } from "@graphiql/react";
import { type ExampleGroup, examples } from "./examples";
import { exampleText } from "./operation-texts";
import { texts } from "./texts";
import { useOpenTab } from "./use-open-tab";
import { useWorkbench } from "./workbench-context";

const allGroups: readonly ExampleGroup[] = ["administrator", "integrator", "subscriber", "staff"];

function ExamplesPanel() {
  const { locale, samples, group: own } = useWorkbench();
  const groups = [own, ...allGroups.filter((group) => group !== own)];
  const openTab = useOpenTab();
  const text = texts[locale];
  return (
    <section className="playground-examples" aria-label={text.examples}>
      <h2>{text.examples}</h2>
      <p>{text.examplesHint}</p>
      {groups.map((group) => (
        <div key={group}>
          <h3>{text.groups[group]}</h3>
          <ul>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.file}>
                  <button
                    type="button"
                    disabled={!openTab}
                    onClick={() =>
                      openTab?.({ query: exampleText(example), variables: example.variables?.(samples) })
                    }
                  >
                    {example.title[locale]}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16M4 10h10M4 15h16M4 20h7" strokeLinecap="round" />
    </svg>
  );
}

/** The panel of ready operations. Its title is also GraphiQL's key for it, hence one for all languages. */
export const examplesPlugin: GraphiQLPlugin = {
  title: "Готовые запросы / Ready operations",
  icon: ExamplesIcon,
  content: ExamplesPanel,
};
