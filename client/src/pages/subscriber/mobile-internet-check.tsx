import { useLingui } from "@lingui/react/macro";
import { Answers } from "../../components/wizard/answers";
import { useActWords } from "../../features/line/mobile-internet/act-words";
import { changeInputOf } from "../../features/line/mobile-internet/change-input";
import type { MobileInternetAct } from "../../features/line/mobile-internet/mobile-internet";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";

interface MobileInternetCheckProps {
  subscriberId: string;
  act: MobileInternetAct;
  /** The package to connect; null for the other acts. */
  packageId: string | null;
  /** The package to connect or to remove. */
  packageName: string | undefined;
  url: UrlTerms;
  change: (change: Partial<Record<"step" | keyof UrlTerms, string | undefined>>, replace?: boolean) => void;
}

/** The wizard's last page before the order: what will change, what it costs from when. */
export function MobileInternetCheck(props: MobileInternetCheckProps) {
  const { subscriberId, act, packageId, packageName, url, change } = props;
  const { t } = useLingui();
  const words = useActWords(act, packageName);
  const input = changeInputOf(act, subscriberId, packageId);
  if (!input) return null;
  const toState = () => change({ step: undefined }, false);
  const toPackage = () => change({ step: "package" }, false);

  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={input}
      act={words.act}
      answers={
        <Answers
          step={act === "change" ? { number: 3, of: 3 } : { number: 2, of: 2 }}
          answers={[
            { question: t`Что сделать`, answer: words.answer, onChange: toState },
            ...(act === "change" && packageName
              ? [{ question: t`Дополнительный пакет`, answer: packageName, onChange: toPackage }]
              : []),
          ]}
        />
      }
      terms={url}
      onTerms={change}
      canRevert
      onBack={act === "change" ? toPackage : toState}
    />
  );
}
