import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Money } from "../../../components/money";
import { Notice } from "../../../components/notice";
import { WithAside } from "../../../components/page/with-aside";
import { whyNot } from "../../../components/why-not";
import type { Beside } from "../../../components/wizard/beside";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { MenuButton, NextButton } from "../../../components/wizard/step-buttons";
import { formatCount } from "../../../lib/format/number";
import { useFields } from "../../../lib/use-fields";
import type { TariffPlanOption, TariffPlanOptionsData } from "./tariff-plan-options";
import classes from "./plan-step.module.css";

interface PlanStepProps {
  subscriber: TariffPlanOptionsData;
  /** The plan chosen before, when one comes back. */
  chosen: string | null;
  /** «В меню». */
  menuPath: string;
  onNext: (tariffPlanId: string) => void;
  beside: Beside;
}

/** The first page: which plan. The one in force stands among the others, marked. */
export function PlanStep({ subscriber, chosen, menuPath, onNext, beside: Beside }: PlanStepProps) {
  const { t } = useLingui();
  const { tariffPlanOptions: options } = subscriber;
  const why = whyNot(subscriber, "CHANGE_TARIFF_PLAN");
  const canChange = why === null;
  const isChoosable = (id: string | null) =>
    canChange && options.some((one) => one.tariffPlan.id === id && one.isAvailable);
  const { field, values, submit } = useFields({
    initialValues: { "tariff-plan": isChoosable(chosen) && chosen !== null ? chosen : "" },
    validate: { "tariff-plan": (id) => (id === "" ? t`Выберите тарифный план.` : null) },
  });

  const picked = values["tariff-plan"];
  const current = options.find(({ isCurrent }) => isCurrent)?.tariffPlan;

  return (
    <WithAside narrow>
      <WizardStep
        // Who may only compare has no further steps.
        {...(canChange ? { step: { number: 1, of: 3 } } : {})}
        onSubmit={submit((values) => onNext(values["tariff-plan"]))}
        back={<MenuButton to={menuPath} />}
        next={canChange ? <NextButton /> : null}
      >
        {canChange ? null : (
          <Notice
            tone="info"
            title={<Trans>Сменить тарифный план вы не можете, а сравнить планы можно</Trans>}
          >
            {why.message}
          </Notice>
        )}
        <Beside
          change={picked ? { changeTariffPlan: { subscriberId: subscriber.id, tariffPlanId: picked } } : null}
        >
          {current ? (
            <Trans>
              {current.name}, <Money value={current.monthlyFee} /> в месяц
            </Trans>
          ) : null}
        </Beside>
        <ChoiceList
          label={canChange ? <Trans>Выберите тарифный план:</Trans> : <Trans>Тарифные планы</Trans>}
          {...field("tariff-plan")}
          choices={options.map((option) => ({
            value: option.tariffPlan.id,
            label: option.tariffPlan.name,
            disabled: !option.isAvailable || !canChange,
            note: <PlanNote option={option} />,
            aside: <PlanFee option={option} />,
          }))}
        />
      </WizardStep>
    </WithAside>
  );
}

function PlanFee({ option: { tariffPlan } }: { option: TariffPlanOption }) {
  return (
    <span>
      <Trans>
        <Money value={tariffPlan.monthlyFee} /> в месяц
      </Trans>
    </span>
  );
}

/** What it includes; of the present plan, that it is in force; of others, what would be lost. */
function PlanNote({ option }: { option: TariffPlanOption }) {
  const { tariffPlan, isCurrent, lostServices, unavailableReason } = option;
  const minutes = formatCount(tariffPlan.includedMinutes);
  const messages = formatCount(tariffPlan.includedMessages);
  const megabytes = formatCount(tariffPlan.includedMegabytes);
  const names = lostServices.map(({ name }) => name).join(", ");
  const lines: ReactNode[] = [
    <Trans key="included">
      {minutes} мин, {messages} SMS, {megabytes} МБ
    </Trans>,
  ];
  if (isCurrent)
    lines.push(
      <strong key="current">
        {tariffPlan.state === "ARCHIVED" ? (
          <Trans>Действует сейчас. План архивный: вернуться на него будет нельзя.</Trans>
        ) : (
          <Trans>Действует сейчас</Trans>
        )}
      </strong>,
    );
  else if (unavailableReason) lines.push(unavailableReason);
  if (!isCurrent && names) lines.push(<Trans key="lost">Отключится: {names}</Trans>);
  return (
    <>
      {lines.map((line, index) => (
        <span key={index} className={classes["line"]}>
          {line}
        </span>
      ))}
    </>
  );
}
