import { Trans, useLingui } from "@lingui/react/macro";
import { MomentField } from "../../../components/day-field/moment-field";
import { Answers } from "../../../components/wizard/answers";
import type { Beside } from "../../../components/wizard/beside";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";
import { formatInstantDay, fromLocalInput, toLocalInput } from "../../../lib/format/time";
import { useFields } from "../../../lib/use-fields";
import { withoutNulls } from "../../../lib/without-nulls";

interface WhenStepProps {
  subscriberId: string;
  planId: string;
  planName: string;
  /** When the next month begins on the operator's clock, as the server tells. */
  nextMonthStartsAt: string;
  /** The instant chosen before; null for at once, undefined while nothing was chosen. */
  runAt: string | null | undefined;
  onPlan: () => void;
  onNext: (runAt: string | null) => void;
  beside: Beside;
}

/** The second page: from when. The first of the next month is recommended, since then nothing is paid twice. */
export function WhenStep(props: WhenStepProps) {
  const { subscriberId, planId, planName, nextMonthStartsAt, runAt, onPlan, onNext, beside: Beside } = props;
  const { t } = useLingui();
  const begun =
    runAt === undefined || runAt === nextMonthStartsAt ? "month" : runAt === null ? "now" : "date";
  const { field, values, submit } = useFields({
    initialValues: { when: begun, moment: begun === "date" && runAt ? toLocalInput(runAt) : "" },
    validate: {
      moment: (moment, { when }) =>
        when === "date" && fromLocalInput(moment) === null ? t`Укажите дату и время.` : null,
    },
  });
  const firstDay = formatInstantDay(nextMonthStartsAt);
  const momentOf = ({ when, moment }: typeof values) =>
    when === "now" ? null : when === "month" ? nextMonthStartsAt : fromLocalInput(moment);
  const next = submit((answers) => onNext(momentOf(answers)));
  const at = momentOf(values);
  const change = { subscriberId, tariffPlanId: planId, ...withoutNulls({ runAt: at }) };

  return (
    <WizardStep onSubmit={next} back={<BackButton onClick={onPlan} />}>
      <Answers
        step={{ number: 2, of: 3 }}
        answers={[{ question: t`Тарифный план`, answer: planName, onChange: onPlan }]}
      />
      <Beside change={values.when === "date" && at === null ? null : { changeTariffPlan: change }} />
      <ChoiceList
        label={<Trans>С какого дня сменить план:</Trans>}
        {...field("when")}
        choices={[
          {
            value: "month",
            label: <Trans>С начала месяца, {firstDay}</Trans>,
            note: <Trans>Рекомендуем: за месяц берётся плата только нового плана, его пакеты полные.</Trans>,
          },
          {
            value: "now",
            label: <Trans>Сразу</Trans>,
            note: (
              <Trans>
                Плата нового плана списывается за весь месяц, плата прежнего не возвращается. Использованное в
                этом месяце вычитается из нового плана.
              </Trans>
            ),
          },
          {
            value: "date",
            label: <Trans>В назначенное время</Trans>,
            note: <Trans>Не 1-го числа платят за оба плана, как и при смене сразу.</Trans>,
          },
        ]}
      />
      {values.when === "date" ? <MomentField {...field("moment")} /> : null}
    </WizardStep>
  );
}
