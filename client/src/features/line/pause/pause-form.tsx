import { PAUSE_MAX_DAYS } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { DayField } from "../../../components/day-field/day-field";
import { Money } from "../../../components/money";
import type { Beside } from "../../../components/wizard/beside";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { MenuButton, NextButton } from "../../../components/wizard/step-buttons";
import { fromLocalInput, toLocalInput } from "../../../lib/format/time";
import { useFields } from "../../../lib/use-fields";
import { withoutNulls } from "../../../lib/without-nulls";
import { useAnswersCheck } from "../../../components/wizard/use-answers-check";
import type { PauseData } from "./pause-details";

/** From when and until when, as instants; from null is at once. */
export interface PauseDates {
  runAt: string | null;
  revertAt: string;
}

interface PauseFormProps {
  subscriberId: string;
  fee: NonNullable<PauseData["pauseMonthlyFee"]>;
  /** What was answered before, when one comes back. */
  given: { runAt: string | null; revertAt: string | null };
  menuPath: string;
  onNext: (dates: PauseDates) => void;
  beside: Beside;
}

/** The first instant of a day on the operator's clock. */
const startOf = (date: string): string | null => fromLocalInput(`${date}T00:00`);

const dayOf = (instant: string | null): string => (instant ? toLocalInput(instant).slice(0, 10) : "");

/** The form's fields by the names that the order gives them. */
const fieldOf: Readonly<Record<string, readonly string[]>> = { runAt: ["from"], revertAt: ["until"] };

/** From which day a number is to be paused, and on which day it is to be served again. */
export function PauseForm({ subscriberId, fee, given, menuPath, onNext, beside: Beside }: PauseFormProps) {
  const { t } = useLingui();
  const { field, values, submit, refuse, others } = useFields({
    initialValues: {
      when: given.runAt === null ? "now" : "later",
      from: dayOf(given.runAt),
      until: dayOf(given.revertAt),
    },
    validate: {
      from: (from, { when }) =>
        when === "later" && startOf(from) === null ? t`Выберите первый день паузы.` : null,
      until: (until) => (startOf(until) === null ? t`Выберите день, когда возобновить номер.` : null),
    },
  });
  const { refusalsOf, isAsking } = useAnswersCheck();
  const datesOf = ({ when, from, until }: typeof values) => ({
    runAt: when === "later" ? startOf(from) : null,
    revertAt: startOf(until),
  });
  const changeOf = ({ runAt, revertAt }: PauseDates) => ({
    pauseSubscriber: { subscriberId, revertAt, ...withoutNulls({ runAt }) },
  });
  const { runAt: begin, revertAt: end } = datesOf(values);
  const isAnswered = end !== null && (values.when === "now" || begin !== null);
  const next = submit(async (answers) => {
    const { runAt, revertAt } = datesOf(answers);
    if (revertAt === null) return;
    const refusals = await refusalsOf(changeOf({ runAt, revertAt }));
    if (refusals === null) return;
    const ofFields = refusals.map((refusal) => ({
      ...refusal,
      field: fieldOf[refusal.field?.at(-1) ?? ""] ?? [],
    }));
    if (ofFields.length > others(ofFields).length) refuse(ofFields);
    else onNext({ runAt, revertAt });
  });

  return (
    <WizardStep
      step={{ number: 1, of: 2 }}
      onSubmit={next}
      back={<MenuButton to={menuPath} />}
      next={<NextButton loading={isAsking} />}
    >
      <Beside change={isAnswered ? changeOf({ runAt: begin, revertAt: end }) : null}>
        <Text>
          <Trans>Номер обслуживается.</Trans>
        </Text>
      </Beside>
      <Text>
        <Trans>
          Пауза стоит <Money value={fee} /> за каждый календарный месяц, в котором номер на паузе. Абонентская
          плата за тарифный план и услуги не начисляется за месяцы, которые начинаются во время паузы.
        </Trans>
      </Text>
      <ChoiceList
        label={<Trans>Поставить на паузу</Trans>}
        {...field("when")}
        choices={[
          { value: "now", label: <Trans>Сразу</Trans> },
          { value: "later", label: <Trans>С начала дня</Trans> },
        ]}
      />
      {values.when === "later" ? <DayField {...field("from")} label={t`Первый день паузы`} /> : null}
      <DayField
        {...field("until")}
        label={t`Возобновить`}
        description={t`В этот день с 00:00 номер снова работает. Пауза длится от 1 до ${PAUSE_MAX_DAYS} дней.`}
      />
    </WizardStep>
  );
}
