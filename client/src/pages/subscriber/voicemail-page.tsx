import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
import { ConnectForm } from "../../features/line/voicemail/connect-form";
import { EmailForm } from "../../features/line/voicemail/email-form";
import { actIn, VoicemailDetails, type ConnectAnswers } from "../../features/line/voicemail/voicemail";
import { VoicemailState } from "../../features/line/voicemail/voicemail-state";
import { graphql, readFragment } from "../../generated";
import { useSubscriberId } from "../../lib/use-address";
import { useUrlState } from "../../lib/url-state";
import { VoicemailCheck } from "./voicemail-check";

const VoicemailPageQuery = graphql(`
  query VoicemailPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...VoicemailDetails
    }
  }
`);

const names = ["act", "step", "runAt", "revertAt", "window"] as const;

/** «Голосовая почта (пакет «Плюс»)»: the state; connect, disconnect, the address for copies; each checked, ordered. */
export default function VoicemailPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  // The address typed stays out of the page's own: it is somebody's.
  const [email, setEmail] = useState<string | null>(null);
  const [connect, setConnect] = useState<ConnectAnswers | null>(null);
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(VoicemailPageQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Голосовая почта номера`, document: VoicemailPageQuery, variables });
  const subscriber = readFragment(VoicemailDetails, data?.subscriber);

  const act = actIn(url.act);
  const toState = () => {
    setEmail(null);
    setConnect(null);
    change({ act: undefined, step: undefined, runAt: undefined, revertAt: undefined }, false);
  };
  const toForm = () => change({ step: undefined }, false);
  const isAnswered = act === "connect" ? connect !== null : act !== "email" || email !== null;
  const asks = act === "connect" || act === "email";
  const isCheck = act !== null && isAnswered && (!asks || url.step === "check");
  const step = isCheck ? "check" : (act ?? "state");

  return (
    <Page narrow focusKey={step}>
      {!subscriber ? (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={6} height={40} />
      ) : isCheck ? (
        <VoicemailCheck
          subscriberId={subscriberId}
          act={act}
          connect={connect}
          email={email}
          url={url}
          change={change}
          onForm={asks ? toForm : toState}
          onState={toState}
        />
      ) : act === "connect" ? (
        <ConnectForm
          subscriber={subscriber}
          given={connect}
          onBack={toState}
          onNext={(answers) => {
            setConnect(answers);
            change({ step: "check" }, false);
          }}
        />
      ) : act === "email" ? (
        <EmailForm
          given={email ?? subscriber.voicemail.email?.address ?? ""}
          onBack={toState}
          onNext={(address) => {
            setEmail(address);
            change({ step: "check" }, false);
          }}
        />
      ) : (
        <VoicemailState subscriber={subscriber} onAct={(next) => change({ act: next }, false)} />
      )}
    </Page>
  );
}
