import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Notice } from "../../components/notice";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import {
  CallForwardingDetails,
  conditionIn,
  selectionIn,
} from "../../features/line/call-forwarding/call-forwarding";
import { ForwardingForm, type ForwardingAnswers } from "../../features/line/call-forwarding/forwarding-form";
import { ForwardingTable } from "../../features/line/call-forwarding/forwarding-table";
import { graphql, readFragment } from "../../generated";
import { useSubscriberId } from "../../lib/use-address";
import { useUrlState } from "../../lib/url-state";
import { CallForwardingCheck } from "./call-forwarding-check";

const CallForwardingPageQuery = graphql(`
  query CallForwardingPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...CallForwardingDetails
    }
  }
`);

const names = ["set", "cancel", "step", "runAt", "revertAt", "window"] as const;

/** «Переадресация звонков»: the four conditions; one of them set or cancelled, checked, ordered. */
export default function CallForwardingPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  // The number typed stays out of the address: it is somebody's.
  const [answers, setAnswers] = useState<ForwardingAnswers | null>(null);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(CallForwardingPageQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Переадресация номера`, document: CallForwardingPageQuery, variables });
  const subscriber = readFragment(CallForwardingDetails, data?.subscriber);

  const condition = conditionIn(url.set);
  const selection = selectionIn(url.cancel);
  const toTable = () => {
    setAnswers(null);
    change(
      { set: undefined, cancel: undefined, step: undefined, runAt: undefined, revertAt: undefined },
      false,
    );
  };
  const isCheck = selection !== null || (condition !== null && answers !== null && url.step === "check");
  const step = isCheck ? "check" : condition ? "form" : "table";

  return (
    <Page narrow={step !== "table"} focusKey={step}>
      {!subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={6} height={48} />
      ) : isCheck ? (
        <CallForwardingCheck
          subscriberId={subscriberId}
          condition={condition}
          answers={answers}
          selection={selection}
          url={url}
          change={change}
          onForm={() => change({ step: undefined }, false)}
          onTable={toTable}
        />
      ) : condition ? (
        <ForwardingForm
          key={condition}
          subscriber={subscriber}
          condition={condition}
          given={answers}
          onBack={toTable}
          onNext={(given) => {
            setAnswers(given);
            change({ step: "check" }, false);
          }}
        />
      ) : (
        <>
          {subscriber.state === "SUSPENDED" ? (
            <Notice tone="warn" title={<Trans>Обслуживание номера приостановлено</Trans>}>
              <Trans>Пока оно не возобновлено, переадресация не меняется.</Trans>
            </Notice>
          ) : null}
          <ForwardingTable
            subscriber={subscriber}
            onSet={(set) => change({ set }, false)}
            onCancel={(cancel) => change({ cancel }, false)}
          />
        </>
      )}
    </Page>
  );
}
