import { numberExamples } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@mantine/core";
import { Field, FieldList } from "../../../components/field-list";
import { Aside } from "../../../components/page/with-aside";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton, NextButton } from "../../../components/wizard/step-buttons";
import type { CallForwardingCondition } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import { useFields } from "../../../lib/use-fields";
import { useAnswersCheck } from "../../../components/wizard/use-answers-check";
import { withoutNulls } from "../../../lib/without-nulls";
import type { CallForwardingData } from "./call-forwarding";
import { useConditionWords } from "./forwarding-words";

/** What is asked about one forwarding. */
export interface ForwardingAnswers {
  forwardTo: string;
  /** Of a forwarding for want of an answer only. */
  noReplySeconds: number | null;
}

/** The form's answers in what was kept of them. */
export const forwardingAnswersIn = ({
  forwardTo,
  noReplySeconds,
}: Record<string, unknown>): ForwardingAnswers | null =>
  typeof forwardTo === "string"
    ? { forwardTo, noReplySeconds: typeof noReplySeconds === "number" ? noReplySeconds : null }
    : null;

interface ForwardingFormProps {
  subscriber: CallForwardingData;
  condition: CallForwardingCondition;
  /** The answers given before, when one comes back. */
  given: ForwardingAnswers | null;
  onBack: () => void;
  onNext: (answers: ForwardingAnswers) => void;
}

const times = [5, 10, 15, 20, 25, 30];

/** Where the calls of one condition are to go; what the server refuses of it stands at the field. */
export function ForwardingForm({ subscriber, condition, given, onBack, onNext }: ForwardingFormProps) {
  const { t } = useLingui();
  const words = useConditionWords()[condition];
  const { dialled, international } = numberExamples();
  const { conditions, defaultNoReplySeconds, voicemailNumber } = subscriber.callForwarding;
  const now = conditions.find((one) => one.condition === condition);
  const { field, set, submit, refuse, others } = useFields({
    initialValues: {
      forwardTo: given?.forwardTo ?? (now?.forwardTo ? formatNumber(now.forwardTo) : ""),
      noReplySeconds: String(given?.noReplySeconds ?? now?.noReplySeconds ?? defaultNoReplySeconds),
    },
    validate: { forwardTo: (number) => (number.trim() === "" ? t`Введите номер.` : null) },
  });
  const { refusalsOf, isAsking } = useAnswersCheck();
  const next = submit(async (values) => {
    const answers = {
      forwardTo: values.forwardTo.trim(),
      noReplySeconds: condition === "NO_REPLY" ? Number(values.noReplySeconds) : null,
    };
    const refusals = await refusalsOf({
      setCallForwarding: { subscriberId: subscriber.id, condition, ...withoutNulls(answers) },
    });
    if (refusals === null) return;
    if (refusals.length > others(refusals).length) refuse(refusals);
    else onNext(answers);
  });

  return (
    <WizardStep
      step={{ number: 1, of: 2 }}
      onSubmit={next}
      back={<BackButton onClick={onBack} />}
      next={<NextButton loading={isAsking} />}
    >
      <Aside>
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
      </Aside>
      <TextInput
        {...field("forwardTo")}
        label={t`Номер, на который переадресовать`}
        description={t`В любой записи: ${dialled}, ${international}; номер другой страны — с + и её кодом.`}
        type="tel"
        autoComplete="off"
        maxLength={60}
      />
      {voicemailNumber ? (
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          onClick={() => set("forwardTo", formatNumber(voicemailNumber))}
        >
          <Trans>На голосовую почту</Trans>
        </Button>
      ) : null}
      {condition === "NO_REPLY" ? (
        <Select
          {...field("noReplySeconds")}
          label={t`Сколько ждать ответа`}
          allowDeselect={false}
          data={times.map((time) => ({ value: String(time), label: t`${time} с` }))}
          maw={200}
        />
      ) : null}
    </WizardStep>
  );
}
