import { useLingui } from "@lingui/react/macro";
import { Answers } from "../../components/wizard/answers";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";
import { formatInstant } from "../../lib/format/time";

interface TariffPlanCheckProps {
  subscriberId: string;
  plan: { id: string; name: string };
  url: UrlTerms;
  change: (change: Partial<Record<"step" | keyof UrlTerms, string | undefined>>, replace?: boolean) => void;
}

/** The last page before the order: what changes and is lost, what it costs from when. */
export function TariffPlanCheck({ subscriberId, plan, url, change }: TariffPlanCheckProps) {
  const { t } = useLingui();
  const toPlan = () => change({ step: undefined }, false);
  const toWhen = () => change({ step: "when" }, false);
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{ changeTariffPlan: { subscriberId, tariffPlanId: plan.id } }}
      act={t`Сменить тарифный план`}
      answers={
        <Answers
          step={{ number: 3, of: 3 }}
          answers={[
            { question: t`Тарифный план`, answer: plan.name, onChange: toPlan },
            {
              question: t`С какого дня`,
              answer: url.runAt ? formatInstant(url.runAt) : t`Сразу`,
              onChange: toWhen,
            },
          ]}
        />
      }
      terms={url}
      onTerms={change}
      canRevert={false}
      canSchedule={false}
      onBack={toWhen}
    />
  );
}
