import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Answers } from "../../components/wizard/answers";
import { BackButton } from "../../components/wizard/step-buttons";
import { graphql } from "../../generated";
import type { PlanBulkChangeInput, SubscriberFilter } from "../../generated/graphql";
import { useWrite } from "../../lib/apollo/use-write";
import { writeFields } from "../../lib/drafts";
import { formatCount } from "../../lib/format/number";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useKept } from "../../lib/use-kept";
import { noTerms, useChangeTerms } from "./change-terms";
import { ActStep } from "./act-step";
import { actInputOf, bulkSearch, returningActs, type BulkSearch, type BulkWay } from "./bulk-search";
import { answersName, keptName, readKept, type KeptAnswers } from "./kept-answers";
import { LinesStep } from "./lines-step";
import { countNumbers, readNames, renamesOf } from "./names-list";

const PlanMutation = graphql(`
  mutation PlanBulkChange($input: PlanBulkChangeInput!, $idempotencyKey: String!) {
    planBulkChange(input: $input, idempotencyKey: $idempotencyKey) {
      bulkChange {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface BulkQuestionsProps {
  clientId: string;
  filter: SubscriberFilter;
  /** Search and filters of the list of lines. */
  filters: ReactNode;
  /** Where the same lines are seen one by one. */
  listLink: ReactNode;
  /** «В меню». */
  back: ReactNode;
}

const nothing: KeptAnswers = { numbers: "", names: "", note: "" };

/** Whom it concerns, then what is done: the answers stay in the address, what is somebody's in the tab. */
export function BulkQuestions({ clientId, filter, filters, listLink, back }: BulkQuestionsProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const address: Record<string, string> = useSearch({ strict: false });
  const { search, change, go } = usePageSearch(bulkSearch);
  const [kept, keep] = useKept(keptName(clientId), readKept);
  const answers = kept ?? nothing;
  const way = search.who ?? "filter";
  const { act } = search;
  const terms = useChangeTerms({ canRevert: act !== undefined && returningActs.includes(act) });
  const plan = useWrite(PlanMutation);
  const input = planOf(clientId, filter, search, answers, terms.input);
  useShowAsQuery(
    input ? { title: t`Проверить по списку`, document: PlanMutation, variables: { input } } : null,
  );
  const toLines = () => go({ step: undefined });

  const isWithoutList =
    (way === "numbers" && countNumbers(answers.numbers) === 0) ||
    (way === "names" && readNames(answers.names).rows.length === 0);
  // An address from another tab does not bring the pasted list along: its question is open.
  if (search.step !== "what" || isWithoutList)
    return (
      <LinesStep
        clientId={clientId}
        way={way}
        onWay={(who) => change({ who: who === "filter" ? undefined : who })}
        filter={filter}
        filters={filters}
        listLink={listLink}
        kept={answers}
        onKept={keep}
        back={back}
        onNext={() => go({ step: "what" })}
      />
    );
  const check = async () => {
    if (!input) return;
    const made = (await plan.send({ input }))?.bulkChange;
    if (!made) return;
    writeFields(answersName(made.id), { search: address });
    void navigate({ to: paths.client(clientId, `bulk/${made.id}`) });
  };
  return (
    <ActStep
      isRenaming={way === "names"}
      search={search}
      onChange={(changes) => change("act" in changes ? { ...noTerms, ...changes } : changes)}
      note={answers.note}
      onNote={(note) => keep({ ...answers, note })}
      terms={terms}
      onTerms={terms.change}
      lines={<Who way={way} kept={answers} onChange={toLines} />}
      back={<BackButton onClick={toLines} />}
      busy={plan.busy}
      errors={plan.errors}
      onCheck={() => void check()}
    />
  );
}

/** What is to be worked out; null while an answer is missing. */
function planOf(
  clientId: string,
  filter: SubscriberFilter,
  search: BulkSearch,
  { numbers, names, note }: KeptAnswers,
  { runAt }: { runAt?: string },
): PlanBulkChangeInput | null {
  const own = { clientId, ...(runAt ? { runAt } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
  if (search.who === "names")
    return { ...own, rows: renamesOf(readNames(names).rows, search.user === "new") };
  const act = search.act && actInputOf(search.act, search);
  if (!act) return null;
  return search.who === "numbers" ? { ...own, numbers, acts: [act] } : { ...own, filter, acts: [act] };
}

interface WhoProps {
  way: BulkWay;
  kept: KeptAnswers;
  onChange: () => void;
}

/** Beside what is to be done: whom it concerns. */
function Who({ way, kept, onChange }: WhoProps) {
  const { t } = useLingui();
  const numbers = formatCount(countNumbers(kept.numbers));
  const names = formatCount(readNames(kept.names).rows.length);
  const answer = {
    filter: t`Все по фильтру`,
    numbers: t`Список номеров, строк: ${numbers}`,
    names: t`Номера и имена, строк: ${names}`,
  }[way];
  return <Answers answers={[{ question: t`Кого изменить`, answer, onChange }]} />;
}
