import { useLingui } from "@lingui/react/macro";
import { Answers } from "../../components/wizard/answers";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";
import { formatInstant } from "../../lib/format/time";

interface PauseCheckProps {
  subscriberId: string;
  act: "pause" | "resume";
  url: UrlTerms;
  change: (terms: Partial<Record<keyof UrlTerms, string | undefined>>) => void;
  onBack: () => void;
}

/** What pausing or resuming will change, and what it costs. */
export function PauseCheck({ subscriberId, act, url, change, onBack }: PauseCheckProps) {
  const { t } = useLingui();
  if (act === "resume") {
    return (
      <ChangeCheck
        subscriberId={subscriberId}
        change={{ resumeSubscriber: { subscriberId } }}
        act={t`Возобновить номер`}
        answers={
          <Answers answers={[{ question: t`Что сделать`, answer: t`Возобновить`, onChange: onBack }]} />
        }
        // A date to return to has no meaning here; a time to resume at has.
        terms={url.runAt === undefined ? {} : { runAt: url.runAt }}
        onTerms={change}
        canRevert={false}
        onBack={onBack}
      />
    );
  }
  const { runAt, revertAt = "" } = url;
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{ pauseSubscriber: { subscriberId, revertAt } }}
      act={t`Поставить номер на паузу`}
      answers={
        <Answers
          step={{ number: 2, of: 2 }}
          answers={[
            {
              question: t`Поставить на паузу`,
              answer: runAt ? formatInstant(runAt) : t`Сразу`,
              onChange: onBack,
            },
            { question: t`Возобновить`, answer: formatInstant(revertAt), onChange: onBack },
          ]}
        />
      }
      terms={url}
      onTerms={change}
      canRevert
      canSchedule={false}
      onBack={onBack}
    />
  );
}
