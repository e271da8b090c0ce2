import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleOff } from "@tabler/icons-react";
import { Field, FieldList } from "../../../components/field-list";
import { Money } from "../../../components/money";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { WhyNot } from "../../../components/why-not";
import { formatInstant } from "../../../lib/format/time";
import { CopyAddress } from "./copy-address";
import type { VoicemailAct, VoicemailData } from "./voicemail";
import { useForwardWords } from "./voicemail-words";

interface VoicemailStateProps {
  subscriber: VoicemailData;
  onAct: (act: VoicemailAct) => void;
}

/** Voicemail as it is: connected or not, what goes to it, and who gets copies. */
export function VoicemailState({ subscriber, onAct }: VoicemailStateProps) {
  const { voicemail, callForwarding, tariffPlan } = subscriber;
  const words = useForwardWords();
  const toVoicemail = callForwarding.conditions.filter(({ isToVoicemail }) => isToVoicemail);

  return (
    <Stack gap="lg">
      <WhyNot
        line={subscriber}
        kinds={
          voicemail.isConnected
            ? ["DISCONNECT_VOICEMAIL", "SET_VOICEMAIL_EMAIL", "REMOVE_VOICEMAIL_EMAIL"]
            : ["CONNECT_VOICEMAIL"]
        }
      />
      <Section title={<Trans>Сейчас</Trans>}>
        <Stack gap="md">
          {voicemail.isConnected ? (
            <StateMark tone="good" icon={IconCircleCheck}>
              <Trans>Голосовая почта подключена</Trans>
            </StateMark>
          ) : (
            <StateMark tone="quiet" icon={IconCircleOff}>
              <Trans>Голосовая почта отключена</Trans>
            </StateMark>
          )}
          <FieldList>
            {voicemail.since ? (
              <Field label={<Trans>Подключена</Trans>}>{formatInstant(voicemail.since)}</Field>
            ) : null}
            <Field label={<Trans>Стоимость</Trans>}>
              <Price voicemail={voicemail} />
            </Field>
            {voicemail.isConnected ? (
              <Field label={<Trans>Сюда переадресуются</Trans>}>
                {toVoicemail.length === 0 ? (
                  <Trans>пока никакие звонки</Trans>
                ) : (
                  toVoicemail.map(({ condition }) => words[condition]).join(", ")
                )}
              </Field>
            ) : null}
          </FieldList>
          {!voicemail.isConnected && !voicemail.isProvided ? (
            <Notice tone="info">
              <Trans>
                Тарифный план «{tariffPlan.name}» не предусматривает голосовую почту. Чтобы подключить её,
                смените тарифный план.
              </Trans>
            </Notice>
          ) : null}
          <Group>
            {!voicemail.isConnected && voicemail.isProvided && subscriber.viewerCanConnectVoicemail ? (
              <Button onClick={() => onAct("connect")}>
                <Trans>Подключить</Trans>
              </Button>
            ) : null}
            {voicemail.isConnected && subscriber.viewerCanDisconnectVoicemail ? (
              <Button variant="default" onClick={() => onAct("disconnect")}>
                <Trans>Отключить</Trans>
              </Button>
            ) : null}
          </Group>
        </Stack>
      </Section>
      {voicemail.isConnected ? <CopyAddress subscriber={subscriber} onAct={onAct} /> : null}
    </Stack>
  );
}

function Price({ voicemail: { service, isIncluded } }: Pick<VoicemailData, "voicemail">) {
  if (isIncluded) return <Trans>входит в тарифный план</Trans>;
  if (!service) return <Text c="dimmed">—</Text>;
  return (
    <Trans>
      <Money value={service.monthlyFee} /> в месяц, подключение <Money value={service.connectionFee} />
    </Trans>
  );
}
