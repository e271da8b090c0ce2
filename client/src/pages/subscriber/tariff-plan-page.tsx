import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { comparisonSearch, PlanComparison } from "../../features/line/tariff-change/plan-comparison";
import { PlanStep } from "../../features/line/tariff-change/plan-step";
import { TariffPlanOptions } from "../../features/line/tariff-change/tariff-plan-options";
import { TariffWhatIf } from "../../features/line/tariff-change/tariff-what-if";
import { WhenStep } from "../../features/line/tariff-change/when-step";
import { ChangeSoFar } from "../../features/order/change-so-far";
import { ChangeCheck } from "../../features/order/change-check";
import { termsSearch } from "../../features/order/change-terms";
import { graphql, readFragment } from "../../generated";
import { formatInstant } from "../../lib/format/time";
import { oneOf, text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";

const TariffPlanPageQuery = graphql(`
  query TariffPlanPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      ...TariffPlanOptions
    }
    operator {
      nextMonthStartsAt
    }
  }
`);

const pageSearch = {
  step: oneOf("when", "check"),
  plan: text,
  when: oneOf("now", "date"),
  ...termsSearch,
  ...comparisonSearch,
  open: text,
};

/** «Смена ТП»: compare and choose, from when, check; then the order's own page. Each step has an address. */
export default function TariffPlanPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, change, go } = usePageSearch(pageSearch);
  const { data, pending } = useShownQuery(TariffPlanPageQuery, {
    title: t`Тарифные планы для номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(TariffPlanOptions, data?.subscriber);

  const chosen = subscriber?.tariffPlanOptions.find(
    ({ tariffPlan }) => tariffPlan.id === search.plan,
  )?.tariffPlan;
  const { when, runAt = null } = search;
  // "At a date" without its date is an address cut short.
  const isAnswered = when === "now" || (when === "date" && runAt !== null);
  // A step whose answers are missing begins from the question that is open.
  const step = !chosen || !search.step ? "plan" : search.step === "check" && isAnswered ? "check" : "when";
  const toPlan = () => go({ step: undefined });
  const toWhen = () => go({ step: "when" });

  return (
    <Page narrow={step !== "plan"} focusKey={step}>
      {!data || !subscriber ? (
        <Pending {...pending} rows={8} shape="rows" />
      ) : step === "plan" || !chosen ? (
        <>
          <PlanStep
            subscriber={subscriber}
            chosen={search.plan ?? null}
            menuPath={paths.subscriber(subscriberId, "information")}
            beside={ChangeSoFar}
            onNext={(plan) => go({ plan, step: "when" })}
          />
          <TariffWhatIf subscriberId={subscriberId} open={search.open} onOpen={(open) => change({ open })} />
          <PlanComparison options={subscriber.tariffPlanOptions} search={search} onChange={change} />
        </>
      ) : step === "when" ? (
        <WhenStep
          subscriberId={subscriberId}
          planId={chosen.id}
          beside={ChangeSoFar}
          planName={chosen.name}
          nextMonthStartsAt={data.operator.nextMonthStartsAt}
          runAt={isAnswered ? runAt : undefined}
          onPlan={toPlan}
          onNext={(at) => go({ when: at === null ? "now" : "date", runAt: at ?? undefined, step: "check" })}
        />
      ) : (
        <ChangeCheck
          subscriberId={subscriberId}
          change={{ changeTariffPlan: { subscriberId, tariffPlanId: chosen.id } }}
          act={t`Сменить тарифный план`}
          step={{ number: 3, of: 3 }}
          answers={[
            { question: t`Тарифный план`, answer: chosen.name, onChange: toPlan },
            { question: t`С какого дня`, answer: runAt ? formatInstant(runAt) : t`Сразу`, onChange: toWhen },
          ]}
          asksTime={false}
          onBack={toWhen}
        />
      )}
    </Page>
  );
}
