import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { Field, FieldList } from "../../../components/field-list";
import { Section } from "../../../components/section";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";
import type { CallForwardingCondition } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import type { CallForwardingData } from "./call-forwarding";
import { useConditionWords } from "./forwarding-words";

/** What is asked about one forwarding. */
export interface ForwardingAnswers {
  forwardTo: string;
  /** Of a forwarding for want of an answer only. */
  noReplySeconds: number | null;
}

interface ForwardingFormProps {
  subscriber: CallForwardingData;
  condition: CallForwardingCondition;
  /** The answers given before, when one comes back. */
  given: ForwardingAnswers | null;
  onBack: () => void;
  onNext: (answers: ForwardingAnswers) => void;
}

const times = [5, 10, 15, 20, 25, 30];

/** Where the calls of one condition are to go; whether they can is said by the check. */
export function ForwardingForm({ subscriber, condition, given, onBack, onNext }: ForwardingFormProps) {
  const { t } = useLingui();
  const words = useConditionWords()[condition];
  const { conditions, defaultNoReplySeconds, voicemailNumber } = subscriber.callForwarding;
  const now = conditions.find((one) => one.condition === condition);
  const [number, setNumber] = useState(
    given?.forwardTo ?? (now?.forwardTo ? formatNumber(now.forwardTo) : ""),
  );
  const [seconds, setSeconds] = useState(
    given?.noReplySeconds ?? now?.noReplySeconds ?? defaultNoReplySeconds,
  );
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const next = () => {
    if (number.trim() !== "") {
      onNext({ forwardTo: number.trim(), noReplySeconds: condition === "NO_REPLY" ? seconds : null });
      return;
    }
    setAsked(true);
    box.current?.focus();
  };

  return (
    <WizardStep step={{ number: 1, of: 2 }} onSubmit={next} back={<BackButton onClick={onBack} />}>
      <Section title={<Trans>Когда переадресовать</Trans>}>
        <FieldList>
          <Field label={<Trans>Условие</Trans>}>{words.label}</Field>
          <Field label={<Trans>Сейчас</Trans>}>
            {!now?.forwardTo ? (
              <Trans>не установлена</Trans>
            ) : now.isToVoicemail ? (
              <Trans>Голосовая почта</Trans>
            ) : (
              formatNumber(now.forwardTo)
            )}
          </Field>
        </FieldList>
      </Section>
      <TextInput
        ref={box}
        label={t`Номер, на который переадресовать`}
        description={t`В любой записи: 8 029 123-45-67, +375 17 200-11-22; номер другой страны — с + и её кодом.`}
        name="forwardTo"
        type="tel"
        autoComplete="off"
        maxLength={60}
        value={number}
        error={isAsked && number.trim() === "" ? t`Введите номер.` : undefined}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      {voicemailNumber ? (
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          onClick={() => setNumber(formatNumber(voicemailNumber))}
        >
          <Trans>На голосовую почту</Trans>
        </Button>
      ) : null}
      {condition === "NO_REPLY" ? (
        <Select
          label={t`Сколько ждать ответа`}
          name="noReplySeconds"
          allowDeselect={false}
          data={times.map((time) => ({ value: String(time), label: t`${time} с` }))}
          value={String(seconds)}
          onChange={(value) => setSeconds(Number(value ?? defaultNoReplySeconds))}
          maw={200}
        />
      ) : null}
    </WizardStep>
  );
}
