import { useLingui } from "@lingui/react/macro";
import { Answers } from "../../components/wizard/answers";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";

interface RenameCheckProps {
  subscriberId: string;
  name: string;
  url: UrlTerms;
  change: (
    change: Partial<Record<"step" | "runAt" | "window", string | undefined>>,
    replace?: boolean,
  ) => void;
}

/** What renaming will change, and when: it waits by itself for the closed days to pass. */
export function RenameCheck({ subscriberId, name, url, change }: RenameCheckProps) {
  const { t } = useLingui();
  const toForm = () => change({ step: undefined }, false);
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{ renameSubscriber: { subscriberId, name } }}
      act={t`Переименовать абонента`}
      answers={<Answers answers={[{ question: t`Новое имя`, answer: name, onChange: toForm }]} />}
      terms={url}
      onTerms={change}
      canRevert={false}
      onBack={toForm}
    />
  );
}
