import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Figure, Figures } from "../../components/figure";
import { formatCount } from "../../lib/format/number";
import { formatInstant } from "../../lib/format/time";
import type { BulkChangeData } from "./bulk-details";
import { ShareBar } from "./share-bar";

/** While rows are being worked out: how many are, of how many. */
export function BulkPlanning({ bulk: { progress } }: { bulk: BulkChangeData }) {
  const { t } = useLingui();
  const done = formatCount(progress.done);
  const total = formatCount(progress.total);
  return (
    <Stack gap="md">
      <Figures>
        <Figure
          large
          label={<Trans>Проверено</Trans>}
          note={progress.total > 0 ? <Trans>из {total}</Trans> : <Trans>собираем список</Trans>}
        >
          {done}
        </Figure>
      </Figures>
      <ShareBar
        isGoing
        label={t`Проверено ${done} из ${total}`}
        total={progress.total}
        parts={[{ key: "done", count: progress.done, tone: "accent" }]}
      />
      <Text role="status">
        <Trans>Считаем, что изменится у каждого номера и сколько это стоит. Пока ничего не меняется.</Trans>{" "}
        <ExpectedEnd at={progress.expectedEndAt} />
      </Text>
    </Stack>
  );
}

function ExpectedEnd({ at }: { at: string | null | undefined }): ReactNode {
  return at ? <Trans>Закончится примерно {formatInstant(at)}.</Trans> : null;
}

/** What has become of what was ordered, and when the rest will be through. */
export function BulkRun({ bulk }: { bulk: BulkChangeData }) {
  const { t } = useLingui();
  const { counts, progress, isPaused, runAt, state } = bulk;
  const { ordered, done, underWay, waiting, held, failed, cancelled } = counts;
  const shown = formatCount(done);
  const all = formatCount(ordered);
  const isGoing = state === "ORDERING" || state === "UNDER_WAY";
  const parts: readonly { key: string; label: string; count: number; isAlways?: boolean }[] = [
    { key: "underWay", label: t`Выполняется`, count: underWay, isAlways: isGoing },
    { key: "waiting", label: t`Ждёт очереди`, count: waiting, isAlways: isGoing },
    { key: "held", label: t`Ждёт подтверждения`, count: held },
    { key: "failed", label: t`Не выполнено`, count: failed, isAlways: true },
    { key: "cancelled", label: t`Отменено`, count: cancelled },
  ];
  return (
    <Stack gap="md">
      <Figures>
        <Figure large label={<Trans>Выполнено</Trans>} note={<Trans>из {all} заказанных</Trans>}>
          {shown}
        </Figure>
        {parts.map(({ key, label, count, isAlways }) =>
          count === 0 && isAlways !== true ? null : (
            <Figure key={key} label={label}>
              {formatCount(count)}
            </Figure>
          ),
        )}
      </Figures>
      <ShareBar
        isGoing={isGoing}
        label={t`Выполнено ${shown} из ${all}`}
        total={ordered}
        parts={[
          { key: "done", count: done, tone: "good" },
          { key: "failed", count: failed, tone: "bad" },
          { key: "cancelled", count: cancelled, tone: "quiet" },
        ]}
      />
      <Text role="status">
        {isPaused ? (
          <Trans>Заказы, которые не начались, ждут: продолжите, когда будет можно.</Trans>
        ) : isGoing && runAt && waiting > 0 && !progress.expectedEndAt ? (
          <Trans>Начнётся {formatInstant(runAt)}.</Trans>
        ) : isGoing ? (
          <ExpectedEnd at={progress.expectedEndAt} />
        ) : bulk.endedAt ? (
          <Trans>Закончилось {formatInstant(bulk.endedAt)}.</Trans>
        ) : null}
      </Text>
    </Stack>
  );
}
