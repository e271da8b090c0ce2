import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { PlanComparison } from "../../features/line/tariff-change/plan-comparison";
import { PlanStep } from "../../features/line/tariff-change/plan-step";
import { TariffPlanOptions } from "../../features/line/tariff-change/tariff-plan-options";
import { TariffWhatIf } from "../../features/line/tariff-change/tariff-what-if";
import { WhenStep } from "../../features/line/tariff-change/when-step";
import { graphql, readFragment } from "../../generated";
import { paths } from "../../lib/paths";
import { useUrlState } from "../../lib/url-state";
import { useSubscriberId } from "../../lib/use-address";
import { TariffPlanCheck } from "./tariff-plan-check";

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

const names = ["step", "plan", "when", "runAt", "window", "left", "right", "alike", "open"] as const;

/** «Смена ТП»: compare and choose, from when, check; then the order's own page. Each step has an address. */
export default function TariffPlanPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(TariffPlanPageQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Тарифные планы для номера`, document: TariffPlanPageQuery, variables });
  const subscriber = readFragment(TariffPlanOptions, data?.subscriber);

  const chosen = subscriber?.tariffPlanOptions.find(
    ({ tariffPlan }) => tariffPlan.id === url.plan,
  )?.tariffPlan;
  // A step whose answers are missing (an address cut short) begins from the question that is open.
  const step = !chosen || !url.step ? "plan" : url.step === "check" && url.when ? "check" : "when";
  const runAt = url.when === undefined ? undefined : (url.runAt ?? null);

  return (
    <Page narrow={step !== "plan"} focusKey={step}>
      {!data || !subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={8} height={40} />
      ) : step === "plan" || !chosen ? (
        <>
          <PlanStep
            subscriber={subscriber}
            chosen={url.plan ?? null}
            menuPath={paths.subscriber(subscriberId, "information")}
            onNext={(plan) => change({ plan, step: "when" }, false)}
          />
          <TariffWhatIf subscriberId={subscriberId} open={url.open} onOpen={(open) => change({ open })} />
          <PlanComparison options={subscriber.tariffPlanOptions} url={url} onChange={change} />
        </>
      ) : step === "when" ? (
        <WhenStep
          planName={chosen.name}
          nextMonthStartsAt={data.operator.nextMonthStartsAt}
          runAt={runAt}
          onPlan={() => change({ step: undefined }, false)}
          onNext={(at) =>
            change({ when: at === null ? "now" : "date", runAt: at ?? undefined, step: "check" }, false)
          }
        />
      ) : (
        <TariffPlanCheck subscriberId={subscriberId} plan={chosen} url={url} change={change} />
      )}
    </Page>
  );
}
