import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Checkbox } from "../../../components/choices";
import type { Beside } from "../../../components/wizard/beside";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { BackButton } from "../../../components/wizard/step-buttons";
import type { CallForwardingCondition } from "../../../generated/graphql";
import { useFields } from "../../../lib/use-fields";
import type { VoicemailData } from "./voicemail";
import { useForwardWords } from "./voicemail-words";

interface ConnectFormProps {
  subscriber: VoicemailData;
  /** Which calls were chosen before, when one comes back. */
  given: readonly CallForwardingCondition[] | null;
  onBack: () => void;
  onNext: (forward: readonly CallForwardingCondition[]) => void;
  beside: Beside;
}

/** What is offered first: those who cannot be reached are called back anyway. */
const usual: readonly CallForwardingCondition[] = ["BUSY", "NO_REPLY", "NOT_REACHABLE"];

/** Which calls are to go to voicemail; those that are forwarded already stay as they are. */
export function ConnectForm({ subscriber, given, onBack, onNext, beside: Beside }: ConnectFormProps) {
  const { t } = useLingui();
  const words = useForwardWords();
  const { conditions, defaultNoReplySeconds } = subscriber.callForwarding;
  const free = conditions.filter(({ forwardTo }) => forwardTo === null).map(({ condition }) => condition);
  const { field, values, submit } = useFields({
    initialValues: { forward: [...(given ?? usual.filter((one) => free.includes(one)))] },
  });

  const chosenOf = (forward: readonly CallForwardingCondition[]) =>
    free.filter((condition) => forward.includes(condition));

  return (
    <WizardStep
      step={{ number: 1, of: 2 }}
      onSubmit={submit(({ forward }) => onNext(chosenOf(forward)))}
      back={<BackButton onClick={onBack} />}
    >
      <Beside
        change={{ connectVoicemail: { subscriberId: subscriber.id, forward: chosenOf(values.forward) } }}
      />
      <Checkbox.Group
        {...field("forward")}
        label={t`Какие звонки переадресовать в голосовую почту`}
        description={t`Это можно изменить потом в «Переадресации звонков».`}
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
