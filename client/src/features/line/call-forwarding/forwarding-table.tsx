import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconCircleCheck, IconCircleOff, IconPlayerPause } from "@tabler/icons-react";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import type { CallForwardingCondition, CallForwardingSelection } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatInstant } from "../../../lib/format/time";
import type { CallForwardingData, ConditionData } from "./call-forwarding";
import { useConditionWords } from "./forwarding-words";
import classes from "./forwarding-table.module.css";
import { HandsetCode } from "./handset-code";

interface ForwardingTableProps {
  subscriber: CallForwardingData;
  onSet: (condition: CallForwardingCondition) => void;
  onCancel: (selection: CallForwardingSelection) => void;
}

/** The four conditions together: where calls go, whether that works, the handset's code, and what can be done. */
export function ForwardingTable({ subscriber, onSet, onCancel }: ForwardingTableProps) {
  const { t } = useLingui();
  const words = useConditionWords();
  const { conditions, cancelAllCode, cancelAllConditionalCode, defaultNoReplySeconds } =
    subscriber.callForwarding;
  const set = conditions.filter(({ forwardTo }) => forwardTo !== null);
  const conditional = set.filter(({ condition }) => condition !== "UNCONDITIONAL");
  const canCancel = subscriber.viewerCanCancelCallForwarding;
  const canAct = canCancel || subscriber.viewerCanSetCallForwarding;

  return (
    <Stack gap="lg">
      <Section title={<Trans>Куда идут звонки</Trans>} flush>
        <PlainTable
          label={t`Переадресация звонков`}
          head={[
            { label: <Trans>Когда</Trans> },
            { label: <Trans>Куда</Trans> },
            { label: <Trans>Состояние</Trans> },
            { label: <Trans>Код на телефоне</Trans> },
            ...(canAct ? [{ label: <Trans>Действия</Trans> }] : []),
          ]}
          rows={conditions.map((one) => ({
            key: one.condition,
            cells: [
              <When key="when" {...words[one.condition]} />,
              <Where key="where" {...one} />,
              <ConditionState key="state" {...one} />,
              <Codes key="code" {...one} defaultSeconds={defaultNoReplySeconds} />,
              ...(canAct
                ? [
                    <Group key="acts" gap="xs" wrap="nowrap">
                      {subscriber.viewerCanSetCallForwarding ? (
                        <Button size="xs" variant="default" onClick={() => onSet(one.condition)}>
                          {one.forwardTo === null ? <Trans>Установить</Trans> : <Trans>Изменить</Trans>}
                          <VisuallyHidden>: {words[one.condition].label}</VisuallyHidden>
                        </Button>
                      ) : null}
                      {canCancel && one.forwardTo !== null ? (
                        <Button size="xs" variant="subtle" onClick={() => onCancel(one.condition)}>
                          <Trans>Отменить</Trans>
                          <VisuallyHidden>: {words[one.condition].label}</VisuallyHidden>
                        </Button>
                      ) : null}
                    </Group>,
                  ]
                : []),
            ],
          }))}
        />
      </Section>
      {set.length > 0 ? (
        <Section title={<Trans>Отменить несколько сразу</Trans>}>
          <Group gap="md">
            <Group gap="xs">
              {canCancel ? (
                <Button variant="default" onClick={() => onCancel("ALL")}>
                  <Trans>Отменить все</Trans>
                </Button>
              ) : null}
              <HandsetCode code={cancelAllCode} />
            </Group>
            {conditional.length > 0 ? (
              <Group gap="xs">
                {canCancel ? (
                  <Button variant="default" onClick={() => onCancel("ALL_CONDITIONAL")}>
                    <Trans>Отменить все по условию</Trans>
                  </Button>
                ) : null}
                <HandsetCode code={cancelAllConditionalCode} />
              </Group>
            ) : null}
          </Group>
        </Section>
      ) : null}
    </Stack>
  );
}

function When({ label, about }: { label: string; about: string }) {
  return (
    <>
      <div>{label}</div>
      <Text c="dimmed" size="xs">
        {about}
      </Text>
    </>
  );
}

function Where({ forwardTo, isToVoicemail, noReplySeconds }: ConditionData) {
  if (forwardTo === null) return <Text c="dimmed">—</Text>;
  return (
    <>
      <div className={classes["number"]}>
        {isToVoicemail ? <Trans>Голосовая почта</Trans> : formatNumber(forwardTo)}
      </div>
      {noReplySeconds === null ? null : (
        <Text c="dimmed" size="xs">
          <Trans>через {noReplySeconds} с</Trans>
        </Text>
      )}
    </>
  );
}

function ConditionState({ forwardTo, isInert, until }: ConditionData) {
  if (forwardTo === null) {
    return (
      <StateMark tone="quiet" icon={IconCircleOff}>
        <Trans>Не установлена</Trans>
      </StateMark>
    );
  }
  return (
    <>
      {isInert ? (
        <StateMark tone="warn" icon={IconPlayerPause}>
          <Trans>Не действует</Trans>
        </StateMark>
      ) : (
        <StateMark tone="good" icon={IconCircleCheck}>
          <Trans>Действует</Trans>
        </StateMark>
      )}
      {isInert ? (
        <Text c="dimmed" size="xs">
          <Trans>пока переадресуются все звонки</Trans>
        </Text>
      ) : null}
      {until ? (
        <Text c="dimmed" size="xs">
          <Trans>до {formatInstant(until)}</Trans>
        </Text>
      ) : null}
    </>
  );
}

/** What sets and cancels it on the handset; where nothing is set, how that would be dialled. */
function Codes({
  condition,
  setCode,
  cancelCode,
  defaultSeconds,
}: ConditionData & { defaultSeconds: number }) {
  const { t } = useLingui();
  if (setCode === null) {
    const time = condition === "NO_REPLY" ? `**${String(defaultSeconds)}` : "";
    return (
      <Text c="dimmed" size="sm">
        {`**${cancelCode.replaceAll("#", "")}*`}
        {t`номер`}
        {`${time}#`}
      </Text>
    );
  }
  return (
    <div className={classes["codes"]}>
      <HandsetCode code={setCode} />
      <Group gap={4}>
        <Text c="dimmed" size="xs">
          <Trans>отмена</Trans>
        </Text>
        <HandsetCode code={cancelCode} />
      </Group>
    </div>
  );
}
