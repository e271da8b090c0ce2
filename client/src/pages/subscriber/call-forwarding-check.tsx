import { useLingui } from "@lingui/react/macro";
import { Answers, type Answer } from "../../components/wizard/answers";
import { useCancelWords, useConditionWords } from "../../features/line/call-forwarding/forwarding-words";
import type { ForwardingAnswers } from "../../features/line/call-forwarding/forwarding-form";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";
import type { CallForwardingCondition, CallForwardingSelection } from "../../generated/graphql";
import { withoutNulls } from "../../lib/without-nulls";

interface CallForwardingCheckProps {
  subscriberId: string;
  /** The condition that is set; null where something is cancelled. */
  condition: CallForwardingCondition | null;
  answers: ForwardingAnswers | null;
  /** What is cancelled. */
  selection: CallForwardingSelection | null;
  url: UrlTerms;
  change: (change: Partial<Record<keyof UrlTerms, string | undefined>>, replace?: boolean) => void;
  onForm: () => void;
  onTable: () => void;
}

/** What will become of the calls, what it costs and what rests; for good or until a time. */
export function CallForwardingCheck(props: CallForwardingCheckProps) {
  const { subscriberId, condition, answers, selection, url, change, onForm, onTable } = props;
  const { t } = useLingui();
  const words = useConditionWords();
  const cancelWords = useCancelWords();
  const shared = { subscriberId, terms: url, onTerms: change, canRevert: true };
  const what = t`Что сделать`;

  if (selection) {
    const act = cancelWords[selection];
    return (
      <ChangeCheck
        {...shared}
        change={{ cancelCallForwarding: { subscriberId, which: selection } }}
        act={act}
        answers={<Answers answers={[{ question: what, answer: act, onChange: onTable }]} />}
        onBack={onTable}
      />
    );
  }
  if (!condition || !answers) return null;
  const { forwardTo, noReplySeconds } = answers;
  const given: Answer[] = [
    { question: t`Когда переадресовать`, answer: words[condition].label, onChange: onTable },
    { question: t`Номер, на который переадресовать`, answer: forwardTo, onChange: onForm },
  ];
  if (noReplySeconds !== null)
    given.push({ question: t`Сколько ждать ответа`, answer: t`${noReplySeconds} с`, onChange: onForm });
  return (
    <ChangeCheck
      {...shared}
      change={{
        setCallForwarding: { subscriberId, condition, forwardTo, ...withoutNulls({ noReplySeconds }) },
      }}
      act={t`Установить переадресацию`}
      answers={<Answers step={{ number: 2, of: 2 }} answers={given} />}
      onBack={onForm}
    />
  );
}
