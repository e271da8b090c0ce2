import { useLingui } from "@lingui/react/macro";
import { Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";
import type { CallForwardingCondition } from "../../../generated/graphql";
import type { ConnectAnswers, VoicemailData } from "./voicemail";
import { useForwardWords } from "./voicemail-words";

interface ConnectFormProps {
  subscriber: VoicemailData;
  given: ConnectAnswers | null;
  onBack: () => void;
  onNext: (answers: ConnectAnswers) => void;
}

/** What is offered first: those who cannot be reached are called back anyway. */
const usual: readonly CallForwardingCondition[] = ["BUSY", "NO_REPLY", "NOT_REACHABLE"];

/** Which calls are to go to voicemail; those that are forwarded already stay as they are. */
export function ConnectForm({ subscriber, given, onBack, onNext }: ConnectFormProps) {
  const { t } = useLingui();
  const words = useForwardWords();
  const { conditions, defaultNoReplySeconds } = subscriber.callForwarding;
  const free = conditions.filter(({ forwardTo }) => forwardTo === null).map(({ condition }) => condition);
  const [chosen, setChosen] = useState<string[]>(given?.forward ?? usual.filter((one) => free.includes(one)));
  const next = () => onNext({ forward: free.filter((condition) => chosen.includes(condition)) });

  return (
    <WizardStep step={{ number: 1, of: 2 }} onSubmit={next} back={<BackButton onClick={onBack} />}>
      <Checkbox.Group
        label={t`Какие звонки переадресовать в голосовую почту`}
        description={t`Это можно изменить потом в «Переадресации звонков».`}
        value={chosen}
        onChange={setChosen}
      >
        <Stack gap="sm" mt="sm">
          {conditions.map(({ condition, forwardTo }) => (
            <Checkbox
              key={condition}
              value={condition}
              name={condition}
              label={words[condition]}
              disabled={forwardTo !== null}
              description={
                forwardTo !== null
                  ? t`Уже переадресуются на другой номер`
                  : condition === "NO_REPLY"
                    ? t`через ${defaultNoReplySeconds} с`
                    : undefined
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </WizardStep>
  );
}
