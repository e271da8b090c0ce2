import { useLingui } from "@lingui/react/macro";
import { Answers, type Answer } from "../../components/wizard/answers";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";
import type { ConnectAnswers, VoicemailAct } from "../../features/line/voicemail/voicemail";
import { useActWords, useForwardWords } from "../../features/line/voicemail/voicemail-words";
import type { ChangeInput, MailLanguage } from "../../generated/graphql";
import { currentLocale } from "../../lib/i18n/locale";

interface VoicemailCheckProps {
  subscriberId: string;
  act: VoicemailAct;
  connect: ConnectAnswers | null;
  email: string | null;
  url: UrlTerms;
  change: (change: Partial<Record<keyof UrlTerms, string | undefined>>, replace?: boolean) => void;
  onForm: () => void;
  onState: () => void;
}

const languages: Record<ReturnType<typeof currentLocale>, MailLanguage> = { ru: "RU", be: "BE", en: "EN" };

/** What will change, what it costs, what hangs on it. */
export function VoicemailCheck(props: VoicemailCheckProps) {
  const { subscriberId, act, connect, email, url, change, onForm, onState } = props;
  const { t } = useLingui();
  const words = useActWords();
  const forwardWords = useForwardWords();
  const answers: Answer[] = [{ question: t`Что сделать`, answer: words[act], onChange: onState }];
  if (act === "connect" && connect) {
    const none = t`никакие`;
    const chosen = connect.forward.map((condition) => forwardWords[condition]).join(", ");
    answers.push({ question: t`Звонки в голосовую почту`, answer: chosen || none, onChange: onForm });
  }
  if (act === "email" && email)
    answers.push({ question: t`E-mail для копий`, answer: email, onChange: onForm });

  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={changeOf(subscriberId, act, connect, email)}
      act={words[act]}
      answers={<Answers answers={answers} />}
      terms={url}
      onTerms={change}
      canRevert={act === "connect" || act === "disconnect"}
      onBack={onForm}
    />
  );
}

function changeOf(
  subscriberId: string,
  act: VoicemailAct,
  connect: ConnectAnswers | null,
  email: string | null,
): ChangeInput {
  switch (act) {
    case "connect":
      return { connectVoicemail: { subscriberId, forward: connect?.forward ?? [] } };
    case "disconnect":
      return { disconnectVoicemail: { subscriberId } };
    case "email":
      // Mail comes in the language of the page on which the address was given.
      return {
        setVoicemailEmail: { subscriberId, email: email ?? "", language: languages[currentLocale()] },
      };
    case "remove-email":
      return { removeVoicemailEmail: { subscriberId } };
  }
}
