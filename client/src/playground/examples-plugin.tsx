import type { GraphiQLPlugin } from "@graphiql/react";
import { useState } from "react";
import { examples } from "./examples";
import type { Example, ExampleGroup } from "./examples/example";
import { topicTitles } from "./examples/topics";
import { exampleText } from "./operation-texts";
import { texts } from "./texts";
import { useOpenTab } from "./use-open-tab";
import { useWorkbench } from "./workbench-context";

/** From so many operations on, a group is folded by the items of its menu. */
const folded = 8;

function ExamplesPanel() {
  const { locale, groups } = useWorkbench();
  const [search, setSearch] = useState("");
  const text = texts[locale];
  const wanted = search.trim().toLowerCase();
  const found = wanted === "" ? examples : examples.filter((example) => fits(example, wanted));
  return (
    <section className="playground-examples" aria-label={text.examples}>
      <h2>{text.examples}</h2>
      <p>{text.examplesHint}</p>
      <input
        type="search"
        value={search}
        placeholder={text.examplesSearch}
        aria-label={text.examplesSearch}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 && <p role="status">{text.examplesNotFound}</p>}
      {groups.map((group) => {
        const own = found.filter((example) => example.group === group);
        return own.length === 0 ? null : (
          <GroupOfExamples key={group} group={group} examples={own} isSearch={wanted !== ""} />
        );
      })}
    </section>
  );
}

/** Whether an operation is looked for: by its title or its topic in any language, or by a word of its text. */
function fits(example: Example, wanted: string): boolean {
  const words = [...Object.values(example.title), ...Object.values(topicTitles[example.topic])];
  return [...words, exampleText(example)].some((text) => text.toLowerCase().includes(wanted));
}

interface GroupProps {
  group: ExampleGroup;
  examples: readonly Example[];
  isSearch: boolean;
}

function GroupOfExamples({ group, examples: own, isSearch }: GroupProps) {
  const { locale } = useWorkbench();
  const topics = [...new Set(own.map(({ topic }) => topic))];
  return (
    <div>
      <h3>{texts[locale].groups[group]}</h3>
      {isSearch || own.length < folded ? (
        <ListOfExamples examples={own} />
      ) : (
        topics.map((topic) => (
          <details key={topic}>
            <summary>{topicTitles[topic][locale]}</summary>
            <ListOfExamples examples={own.filter((example) => example.topic === topic)} />
          </details>
        ))
      )}
    </div>
  );
}

function ListOfExamples({ examples: own }: { examples: readonly Example[] }) {
  const { locale, samples } = useWorkbench();
  const openTab = useOpenTab();
  return (
    <ul>
      {own.map((example) => (
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
