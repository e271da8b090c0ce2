import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Answers } from "../../components/wizard/answers";
import { ChoiceList } from "../../components/wizard/choice-list";
import { WizardStep } from "../../components/wizard/wizard-step";
import { formatDate, fromLocalInput, toLocalInput } from "../../lib/format/time";
import { nextMonthStart } from "./next-month";

interface WhenStepProps {
  planName: string;
  /** The instant chosen before; null for at once, undefined while nothing was chosen. */
  runAt: string | null | undefined;
  onPlan: () => void;
  onNext: (runAt: string | null) => void;
}

/** The second page: from when. The first of the next month is recommended, since then nothing is paid twice. */
export function WhenStep({ planName, runAt, onPlan, onNext }: WhenStepProps) {
  const { t } = useLingui();
  const first = nextMonthStart(new Date().toISOString());
  const begun = runAt === undefined || runAt === first.instant ? "month" : runAt === null ? "now" : "date";
  const [choice, setChoice] = useState<string>(begun);
  const [text, setText] = useState(begun === "date" && runAt ? toLocalInput(runAt) : "");
  const [isAsked, setAsked] = useState(false);
  const firstDay = formatDate(first.date);
  const next = () => {
    const moment = choice === "now" ? null : choice === "month" ? first.instant : fromLocalInput(text);
    if (choice === "date" && moment === null) setAsked(true);
    else onNext(moment);
  };

  return (
    <WizardStep
      onSubmit={next}
      buttons={
        <>
          <Button variant="default" onClick={onPlan}>
            <Trans>Назад</Trans>
          </Button>
          <Button type="submit">
            <Trans>Далее</Trans>
          </Button>
        </>
      }
    >
      <Answers
        step={{ number: 2, of: 3 }}
        answers={[{ question: t`Тарифный план`, answer: planName, onChange: onPlan }]}
      />
      <ChoiceList
        label={<Trans>С какого дня сменить план:</Trans>}
        name="when"
        value={choice}
        onChange={setChoice}
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
      {choice === "date" ? (
        <TextInput
          type="datetime-local"
          maw={280}
          label={t`Дата и время по часам оператора`}
          value={text}
          error={isAsked && fromLocalInput(text) === null ? t`Укажите дату и время.` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
    </WizardStep>
  );
}
