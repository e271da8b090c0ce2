import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import type { Answer } from "../../components/wizard/answers";
import { ConnectForm } from "../../features/line/voicemail/connect-form";
import { emailIn, EmailForm } from "../../features/line/voicemail/email-form";
import { forwardable, voicemailActs, VoicemailDetails } from "../../features/line/voicemail/voicemail";
import { voicemailChangeOf } from "../../features/line/voicemail/voicemail-change";
import { VoicemailState } from "../../features/line/voicemail/voicemail-state";
import { useActWords, useForwardWords } from "../../features/line/voicemail/voicemail-words";
import { ChangeSoFar } from "../../features/order/change-so-far";
import { ChangeCheck } from "../../features/order/change-check";
import { noTerms, termsSearch } from "../../features/order/change-terms";
import { graphql, readFragment } from "../../generated";
import { currentLocale } from "../../lib/i18n/locale";
import { oneOf, orNone, someOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useSubscriberId } from "../../lib/use-address";
import { useKept } from "../../lib/use-kept";

const VoicemailPageQuery = graphql(`
  query VoicemailPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...VoicemailDetails
    }
  }
`);

const pageSearch = {
  act: oneOf(...voicemailActs),
  step: oneOf("check"),
  forward: orNone(someOf(...forwardable)),
  ...termsSearch,
};

/** «Голосовая почта (пакет «Плюс»)»: the state; connect, disconnect, the address for copies; each checked, ordered. */
export default function VoicemailPage() {
  const { t } = useLingui();
  const words = useActWords();
  const forwardWords = useForwardWords();
  const subscriberId = useSubscriberId();
  const { search, go } = usePageSearch(pageSearch);
  // The address typed stays out of the page's own: it is somebody's.
  const [typed, keep] = useKept(`voicemail:${subscriberId}`, emailIn);
  const { data, pending } = useShownQuery(VoicemailPageQuery, {
    title: t`Голосовая почта номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = readFragment(VoicemailDetails, data?.subscriber);

  const { act, forward } = search;
  const email = typed?.email ?? null;
  const toState = () => {
    keep(null);
    go({ act: undefined, step: undefined, forward: undefined, ...noTerms });
  };
  const asks = act === "connect" || act === "email";
  const isAnswered = act === "connect" ? forward !== undefined : act !== "email" || email !== null;
  const isCheck = act !== undefined && isAnswered && (!asks || search.step === "check");
  const step = isCheck ? "check" : (act ?? "state");
  const toForm = asks ? () => go({ step: undefined }) : toState;

  const answers: Answer[] = act ? [{ question: t`Что сделать`, answer: words[act], onChange: toState }] : [];
  if (act === "connect" && forward) {
    const none = t`никакие`;
    const chosen = forward.map((condition) => forwardWords[condition]).join(", ");
    answers.push({ question: t`Звонки в голосовую почту`, answer: chosen || none, onChange: toForm });
  }
  if (act === "email" && email !== null)
    answers.push({ question: t`E-mail для копий`, answer: email, onChange: toForm });

  return (
    <Page narrow focusKey={step}>
      {!subscriber ? (
        <Pending {...pending} rows={6} />
      ) : isCheck ? (
        <ChangeCheck
          subscriberId={subscriberId}
          change={voicemailChangeOf(subscriberId, act, {
            forward: forward ?? [],
            email,
            locale: currentLocale(),
          })}
          act={words[act]}
          answers={answers}
          canRevert={act === "connect" || act === "disconnect"}
          onBack={toForm}
          onOrdered={() => keep(null)}
        />
      ) : act === "connect" ? (
        <ConnectForm
          subscriber={subscriber}
          given={forward ?? null}
          beside={ChangeSoFar}
          onBack={toState}
          onNext={(conditions) => go({ forward: conditions, step: "check" })}
        />
      ) : act === "email" ? (
        <EmailForm
          given={email ?? subscriber.voicemail.email?.address ?? ""}
          onBack={toState}
          onNext={(address) => {
            keep({ email: address });
            go({ step: "check" });
          }}
        />
      ) : (
        <VoicemailState subscriber={subscriber} onAct={(next) => go({ act: next })} />
      )}
    </Page>
  );
}
