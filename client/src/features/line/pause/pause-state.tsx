import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { IconPlayerPause } from "@tabler/icons-react";
import { Field, FieldList } from "../../../components/field-list";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Notice } from "../../../components/notice";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { WhyNot } from "../../../components/why-not";
import { MenuButton } from "../../../components/wizard/step-buttons";
import { formatInstant } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import type { PauseData } from "./pause-details";

interface PausedProps {
  subscriber: PauseData;
  pause: NonNullable<PauseData["pause"]>;
  menuPath: string;
  onResume: () => void;
}

/** A number that is paused: since when, until when, what it costs, and the way back. */
export function Paused({ subscriber, pause, menuPath, onResume }: PausedProps) {
  const { pauseMonthlyFee: fee } = subscriber;
  return (
    <>
      <Section title={<Trans>Сейчас</Trans>}>
        <StateMark tone="warn" icon={IconPlayerPause}>
          <Trans>Номер на паузе</Trans>
        </StateMark>
        <FieldList>
          <Field label={<Trans>На паузе с</Trans>}>{formatInstant(pause.startedAt)}</Field>
          <Field label={<Trans>Возобновится само</Trans>}>{formatInstant(pause.resumesAt)}</Field>
          {fee ? (
            <Field label={<Trans>Плата</Trans>}>
              <Trans>
                <Money value={fee} /> за календарный месяц
              </Trans>
            </Field>
          ) : null}
        </FieldList>
      </Section>
      <Text>
        <Trans>
          Пока номер на паузе, другие операции с ним, кроме переименования, не выполняются. Возобновить номер
          можно в любой момент.
        </Trans>
      </Text>
      <WhyNot line={subscriber} kinds={["RESUME_SUBSCRIBER"]} />
      <Group gap="sm">
        <MenuButton to={menuPath} />
        {subscriber.viewerCanResumeSubscriber ? (
          <Button onClick={onResume}>
            <Trans>Возобновить</Trans>
          </Button>
        ) : null}
      </Group>
    </>
  );
}

/** A number that cannot be paused, why, and who can help. */
export function NotPausable({ subscriber }: { subscriber: PauseData }) {
  const { state, suspensionReason } = subscriber;
  if (state === "TERMINATED") {
    return (
      <Notice tone="info" title={<Trans>Номер отключён</Trans>}>
        <Trans>Обслуживание номера прекращено, поставить его на паузу нельзя.</Trans>
      </Notice>
    );
  }
  if (state === "SUSPENDED") {
    return suspensionReason === "DEBT" ? (
      <Notice tone="warn" title={<Trans>Обслуживание приостановлено за долг</Trans>}>
        <Trans>
          Оплатите счета: после оплаты оператор возобновит номер. Самостоятельно возобновить его нельзя.
        </Trans>
      </Notice>
    ) : (
      <Notice tone="warn" title={<Trans>Обслуживание приостановил оператор</Trans>}>
        <Trans>Обратитесь к специалистам оператора: самостоятельно возобновить номер нельзя.</Trans>
      </Notice>
    );
  }
  if (subscriber.pauseMonthlyFee === null) {
    return (
      <Notice
        tone="info"
        title={<Trans>Тарифный план не предусматривает паузу</Trans>}
        actions={
          <TextLink to={paths.subscriber(subscriber.id, "tariff-plan")}>
            <Trans>Смена ТП</Trans>
          </TextLink>
        }
      >
        <Trans>Чтобы ставить номер на паузу, смените тарифный план.</Trans>
      </Notice>
    );
  }
  return <WhyNot line={subscriber} kinds={["PAUSE_SUBSCRIBER"]} />;
}

/** The pauses that a number has had. */
export function PauseHistory({ subscriber }: { subscriber: PauseData }) {
  const { t } = useLingui();
  const past = subscriber.pauses.nodes.filter(({ endedAt }) => endedAt !== null);
  if (past.length === 0) return null;
  return (
    <Section title={<Trans>Прежние паузы</Trans>} flush>
      <PlainTable
        label={t`Прежние паузы`}
        head={[
          { label: t`На паузе с` },
          { label: t`Возобновлён` },
          { label: t`Было назначено` },
          { label: t`Заказ` },
        ]}
        rows={past.map(({ id, startedAt, endedAt, resumesAt, order }) => ({
          key: id,
          cells: [
            formatInstant(startedAt),
            endedAt ? formatInstant(endedAt) : "",
            formatInstant(resumesAt),
            order ? (
              <TextLink to={paths.subscriber(subscriber.id, `orders/${order.id}`)}>
                <Trans>Посмотреть</Trans>
              </TextLink>
            ) : (
              "—"
            ),
          ],
        }))}
      />
    </Section>
  );
}
