import { Trans, useLingui } from "@lingui/react/macro";
import { Notice } from "../../components/notice";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import type { Answer } from "../../components/wizard/answers";
import {
  CallForwardingDetails,
  conditions,
  selections,
} from "../../features/line/call-forwarding/call-forwarding";
import {
  forwardingAnswersIn,
  ForwardingForm,
  type ForwardingAnswers,
} from "../../features/line/call-forwarding/forwarding-form";
import { ForwardingTable } from "../../features/line/call-forwarding/forwarding-table";
import { useCancelWords, useConditionWords } from "../../features/line/call-forwarding/forwarding-words";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { graphql, readFragment } from "../../generated";
import type { CallForwardingCondition, CallForwardingSelection } from "../../generated/graphql";
import { oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useSubscriberId } from "../../lib/use-address";
import { WhyNot } from "../../components/why-not";
import { useKept } from "../../lib/use-kept";
import { withoutNulls } from "../../lib/without-nulls";

const CallForwardingPageQuery = graphql(`
  query CallForwardingPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...CallForwardingDetails
    }
  }
`);

const pageSearch = {
  set: oneOf(...conditions),
  cancel: oneOf(...selections),
  step: oneOf("check"),
  ...termsSearch,
};

/** «Переадресация звонков»: the four conditions; one of them set or cancelled, checked, ordered. */
export default function CallForwardingPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, go } = usePageSearch(pageSearch);
  const { set: condition, cancel: selection } = search;
  // The number typed stays out of the address: it is somebody's.
  const [answers, keep] = useKept(`forwarding:${subscriberId}:${condition ?? ""}`, forwardingAnswersIn);
  const { data, pending } = useShownQuery(CallForwardingPageQuery, {
    title: t`Переадресация номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(CallForwardingDetails, data?.subscriber);

  const forget = () => keep(null);
  const toTable = () => {
    forget();
    go({ set: undefined, cancel: undefined, step: undefined, ...noTerms });
  };
  const isSet = condition !== undefined && answers !== null && search.step === "check";
  const step = selection || isSet ? "check" : condition ? "form" : "table";

  return (
    <Page narrow={step !== "table"} focusKey={step}>
      {!subscriber ? (
        <Pending {...pending} rows={6} shape="rows" />
      ) : selection ? (
        <CancelCheck subscriberId={subscriberId} selection={selection} onTable={toTable} />
      ) : isSet ? (
        <SetCheck
          subscriberId={subscriberId}
          condition={condition}
          answers={answers}
          onForm={() => go({ step: undefined })}
          onTable={toTable}
          onOrdered={forget}
        />
      ) : condition ? (
        <ForwardingForm
          key={condition}
          subscriber={subscriber}
          condition={condition}
          given={answers}
          onBack={toTable}
          onNext={(given) => {
            keep(given);
            go({ step: "check" });
          }}
        />
      ) : (
        <>
          {subscriber.state === "SUSPENDED" ? (
            <Notice tone="warn" title={<Trans>Обслуживание номера приостановлено</Trans>}>
              <Trans>Пока оно не возобновлено, переадресация не меняется.</Trans>
            </Notice>
          ) : null}
          <WhyNot line={subscriber} kinds={["SET_CALL_FORWARDING", "CANCEL_CALL_FORWARDING"]} />
          <ForwardingTable
            subscriber={subscriber}
            onSet={(set) => go({ set })}
            onCancel={(cancel) => go({ cancel })}
          />
        </>
      )}
    </Page>
  );
}

interface CancelCheckProps {
  subscriberId: string;
  selection: CallForwardingSelection;
  onTable: () => void;
}

function CancelCheck({ subscriberId, selection, onTable }: CancelCheckProps) {
  const { t } = useLingui();
  const act = useCancelWords()[selection];
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{ cancelCallForwarding: { subscriberId, which: selection } }}
      act={act}
      answers={[{ question: t`Что сделать`, answer: act, onChange: onTable }]}
      canRevert
      onBack={onTable}
    />
  );
}

interface SetCheckProps {
  subscriberId: string;
  condition: CallForwardingCondition;
  answers: ForwardingAnswers;
  onForm: () => void;
  onTable: () => void;
  onOrdered: () => void;
}

function SetCheck({ subscriberId, condition, answers, onForm, onTable, onOrdered }: SetCheckProps) {
  const { t } = useLingui();
  const words = useConditionWords();
  const { forwardTo, noReplySeconds } = answers;
  const given: Answer[] = [
    { question: t`Когда переадресовать`, answer: words[condition].label, onChange: onTable },
    { question: t`Номер, на который переадресовать`, answer: forwardTo, onChange: onForm },
  ];
  if (noReplySeconds !== null)
    given.push({ question: t`Сколько ждать ответа`, answer: t`${noReplySeconds} с`, onChange: onForm });
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{
        setCallForwarding: { subscriberId, condition, forwardTo, ...withoutNulls({ noReplySeconds }) },
      }}
      act={t`Установить переадресацию`}
      step={{ number: 2, of: 2 }}
      answers={given}
      canRevert
      onBack={onForm}
      onOrdered={onOrdered}
    />
  );
}
