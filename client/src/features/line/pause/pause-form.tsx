import { PAUSE_MAX_DAYS } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Money } from "../../../components/money";
import { ChoiceList } from "../../../components/wizard/choice-list";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { MenuButton } from "../../../components/wizard/step-buttons";
import { fromLocalInput, toLocalInput } from "../../../lib/format/time";
import type { PauseData } from "./pause-details";

/** From when and until when, as instants; from null is at once. */
export interface PauseDates {
  runAt: string | null;
  revertAt: string;
}

interface PauseFormProps {
  fee: NonNullable<PauseData["pauseMonthlyFee"]>;
  /** What was answered before, when one comes back. */
  given: { runAt: string | null; revertAt: string | null };
  menuPath: string;
  onNext: (dates: PauseDates) => void;
}

/** The first instant of a day on the operator's clock. */
const startOf = (date: string): string | null => fromLocalInput(`${date}T00:00`);

const dayOf = (instant: string | null): string => (instant ? toLocalInput(instant).slice(0, 10) : "");

/** From which day a number is to be paused, and on which day it is to be served again. */
export function PauseForm({ fee, given, menuPath, onNext }: PauseFormProps) {
  const { t } = useLingui();
  const [isLater, setLater] = useState(given.runAt !== null);
  const [from, setFrom] = useState(dayOf(given.runAt));
  const [until, setUntil] = useState(dayOf(given.revertAt));
  const [isAsked, setAsked] = useState(false);
  const runAt = isLater ? startOf(from) : null;
  const revertAt = startOf(until);
  const isFromMissing = isLater && runAt === null;
  const next = () => {
    if (isFromMissing || revertAt === null) setAsked(true);
    else onNext({ runAt, revertAt });
  };

  return (
    <WizardStep step={{ number: 1, of: 2 }} onSubmit={next} back={<MenuButton to={menuPath} />}>
      <Text>
        <Trans>
          Пауза стоит <Money value={fee} /> за каждый календарный месяц, в котором номер на паузе. Абонентская
          плата за тарифный план и услуги не начисляется за месяцы, которые начинаются во время паузы.
        </Trans>
      </Text>
      <ChoiceList
        label={<Trans>Поставить на паузу</Trans>}
        name="when"
        value={isLater ? "later" : "now"}
        onChange={(value) => setLater(value === "later")}
        choices={[
          { value: "now", label: <Trans>Сразу</Trans> },
          { value: "later", label: <Trans>С начала дня</Trans> },
        ]}
      />
      {isLater ? (
        <TextInput
          type="date"
          name="from"
          maw={360}
          label={t`Первый день паузы`}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          error={isAsked && isFromMissing ? t`Выберите первый день паузы.` : undefined}
        />
      ) : null}
      <TextInput
        type="date"
        name="until"
        maw={360}
        label={t`Возобновить`}
        description={t`В этот день с 00:00 номер снова работает. Пауза длится от 1 до ${PAUSE_MAX_DAYS} дней.`}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={isAsked && revertAt === null ? t`Выберите день, когда возобновить номер.` : undefined}
      />
    </WizardStep>
  );
}
