import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { MomentField } from "../../components/day-field/moment-field";
import { Money } from "../../components/money";
import { Notice } from "../../components/notice";
import { Failure, Loading } from "../../components/states";
import { Refusal } from "../../components/user-errors";
import { graphql, readFragment } from "../../generated";
import { useWrite } from "../../lib/apollo/use-write";
import { formatInstant, formatInstantDayOfYear, fromLocalInput, toLocalInput } from "../../lib/format/time";
import { OrderDifferences } from "./order-differences";
import { OrderPreviewDetails, type OrderPreviewData } from "./order-preview";
import { useBetterDate } from "./use-better-date";

/** What an order would come to at another time. */
export const ReschedulePreviewQuery = graphql(`
  query ReschedulePreview($orderId: ID!, $runAt: DateTime!, $revertAt: DateTime) {
    order(id: $orderId) {
      id
      reschedulePreview(runAt: $runAt, revertAt: $revertAt) {
        ...OrderPreviewDetails
      }
    }
  }
`);

/** Moves an order as it was previewed. */
const RescheduleOrderMutation = graphql(`
  mutation RescheduleOrder(
    $orderId: ID!
    $runAt: DateTime!
    $revertAt: DateTime
    $idempotencyKey: String!
    $previewDigest: String
  ) {
    rescheduleOrder(
      input: { orderId: $orderId, runAt: $runAt, revertAt: $revertAt }
      idempotencyKey: $idempotencyKey
      previewDigest: $previewDigest
    ) {
      order {
        ...OrderDetails
      }
      ...OrderOutcome
    }
  }
`);

/** What the form needs to know of the order. */
export interface MovableOrder {
  id: string;
  reference: string;
  runAt: string;
  /** When it brings the old state back; null where it stays. */
  revertAt: string | null;
}

interface RescheduleFormProps {
  order: MovableOrder;
  onClose: () => void;
}

/** A day and a time, what the order comes to then, and the button that says the day. */
export function RescheduleForm({ order, onClose }: RescheduleFormProps) {
  const { t } = useLingui();
  const present = toLocalInput(order.runAt);
  const [text, setText] = useState(present);
  const [taken, setTaken] = useState(0);
  // The field shows no seconds: the time as it stands is meant as it stands.
  const runAt = text === present ? order.runAt : fromLocalInput(text);
  const ends = order.revertAt === null ? "" : toLocalInput(order.revertAt);
  const [endText, setEndText] = useState(ends);
  const revertAt = endText === ends ? order.revertAt : fromLocalInput(endText);
  const [asked] = useDebouncedValue(runAt, 300);
  const [askedEnd] = useDebouncedValue(revertAt, 300);
  const { data, previousData, error, refetch, loading } = useQuery(ReschedulePreviewQuery, {
    variables: { orderId: order.id, runAt: asked ?? order.runAt, revertAt: askedEnd },
    fetchPolicy: "network-only",
  });
  const shown = data ?? previousData;
  const preview = readFragment(OrderPreviewDetails, shown?.order?.reschedulePreview);
  const move = useWrite(RescheduleOrderMutation, {
    onRefused: (refusals) => {
      if (refusals.some(({ code }) => code === "PREVIEW_CHANGED")) void refetch();
    },
  });
  const better = useBetterDate(preview);
  const hasEnd = order.revertAt === null || revertAt !== null;
  const isPreviewed = runAt !== null && hasEnd && runAt === asked && revertAt === askedEnd && !loading;
  const isPresent = runAt === order.runAt && revertAt === order.revertAt;
  // Nobody is told that the time is the old one before another is chosen.
  const refusals = (preview?.userErrors ?? []).filter(
    ({ code }) => !(isPresent && code === "RUN_AT_UNCHANGED"),
  );
  const [ofEnd] = refusals.filter(({ field }) => field?.[0] === "revertAt");
  const others = refusals.filter((refusal) => refusal !== ofEnd);
  const cannotBe = runAt === null ? t`Выберите день.` : isPreviewed ? others[0]?.message : undefined;
  const cannotEnd = hasEnd ? (isPreviewed ? ofEnd?.message : undefined) : t`Выберите день.`;
  const isMovable = isPreviewed && preview?.userErrors.length === 0;

  const take = (instant: string) => {
    setText(toLocalInput(instant));
    setTaken((times) => times + 1);
  };
  const send = async () => {
    if (!isMovable) return;
    const previewDigest = preview.digest;
    if (await move.send({ orderId: order.id, runAt, revertAt, previewDigest })) onClose();
  };

  if (shown && !preview && !error) return <Gone onClose={onClose} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <div>
          <Trans>Сейчас назначен на {formatInstant(order.runAt)}.</Trans>
        </div>
        <MomentField
          // The field keeps what is typed into it: a date that is taken from the offer begins it anew.
          key={taken}
          name="new-run-at"
          value={text}
          error={cannotBe}
          onChange={(moment) => {
            move.reset();
            setText(moment);
          }}
        />
        {order.revertAt === null ? null : (
          <div role="group" aria-label={t`Вернётся как было`}>
            <Text fw={600} mb={4}>
              <Trans>Вернётся как было</Trans>
            </Text>
            <MomentField
              name="new-revert-at"
              value={endText}
              error={cannotEnd}
              onChange={(moment) => {
                move.reset();
                setEndText(moment);
              }}
            />
          </div>
        )}
        {better && better.runAt !== runAt ? (
          <Group>
            <Button variant="default" size="xs" onClick={() => take(better.runAt)}>
              <span>
                <Trans>
                  С {formatInstantDayOfYear(better.runAt)}: на <Money value={better.saves} /> дешевле
                </Trans>
              </span>
            </Button>
          </Group>
        ) : null}
        {error ? <Failure error={error} retry={refetch} /> : null}
        {preview || error ? null : <Loading rows={4} />}
        {preview && refusals.length === 0 ? <Outcome preview={preview} busy={loading} /> : null}
        {others.slice(1).map(({ code, message }) => (
          <Notice key={code} tone="bad" title={message} />
        ))}
        <Refusal errors={move.errors} title={<Trans>Перенести не удалось</Trans>} />
        <Group>
          <Button type="submit" loading={move.busy} disabled={!isMovable}>
            {isMovable && !isPresent
              ? t`Перенести на ${formatInstantDayOfYear(preview.willRunAt)}`
              : t`Перенести`}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface OutcomeProps {
  preview: OrderPreviewData;
  busy: boolean;
}

/** What it comes to at the time that is chosen. */
function Outcome({ preview, busy }: OutcomeProps) {
  const { differences, price, warnings, window, willRunAt } = preview;
  return (
    <Stack gap="md" aria-busy={busy} aria-live="polite">
      {differences.length > 0 ? <OrderDifferences differences={differences} price={price} /> : null}
      {window?.isClosed ? (
        <Notice tone="warn" title={<Trans>В этот день это закрыто</Trans>}>
          <p>{window.message}</p>
          <p>
            <Trans>Будет выполнено {formatInstant(willRunAt)}.</Trans>
          </p>
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice tone="warn" title={<Trans>Обратите внимание</Trans>}>
          {warnings.map(({ code, message }) => (
            <p key={code + message}>{message}</p>
          ))}
        </Notice>
      ) : null}
    </Stack>
  );
}

/** While the form was coming, the order has begun or ended. */
function Gone({ onClose }: { onClose: () => void }) {
  return (
    <Stack>
      <Trans>Этот заказ перенести уже нельзя.</Trans>
      <Group>
        <Button variant="default" onClick={onClose}>
          <Trans>Закрыть</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
