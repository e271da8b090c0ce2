import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Section } from "../../components/section";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Failure, Loading } from "../../components/states";
import { Refusal } from "../../components/user-errors";
import { graphql, readFragment } from "../../generated";
import type { ChangeInput, OnClosedWindow } from "../../generated/graphql";
import { formatInstant } from "../../lib/format/time";
import { CheckNotices } from "./check-notices";
import { OrderDifferences } from "./order-differences";
import { OrderPreviewDetails } from "./order-preview";
import { OrderScheduleForm, type OrderSchedule } from "./order-schedule";
import { useConfirm } from "./use-confirm";

const PreviewOrderQuery = graphql(`
  query PreviewOrder($input: ChangeInput!) {
    previewOrder(input: $input) {
      ...OrderPreviewDetails
    }
  }
`);

interface OrderCheckProps {
  /** What would be ordered, with its schedule. */
  input: ChangeInput;
  /** The answers given so far, each with a way back to it. */
  answers: ReactNode;
  schedule: OrderSchedule;
  onSchedule: (schedule: OrderSchedule) => void;
  canRevert: boolean;
  /** False: when it runs is not asked here. */
  canSchedule?: boolean;
  onClosedWindow: OnClosedWindow;
  onClosedWindowChange: (choice: OnClosedWindow) => void;
  /** The button names the act. */
  act: string;
  onOrdered: (orderId: string) => void;
  /** «Назад». */
  back: ReactNode;
}

/** The check page of every change: before and after, price from when, what is lost, what stands in the way. */
export function OrderCheck(props: OrderCheckProps) {
  const { input, answers, schedule, onSchedule, canRevert, canSchedule = true, act } = props;
  const { onOrdered, back } = props;
  const { t } = useLingui();
  const { data, previousData, error, refetch, loading } = useQuery(PreviewOrderQuery, {
    variables: { input },
    fetchPolicy: "network-only",
  });
  useShowAsQuery({
    title: t`Что изменится и сколько стоит`,
    document: PreviewOrderQuery,
    variables: { input },
  });
  const shown = data ?? previousData;
  const preview = readFragment(OrderPreviewDetails, shown?.previewOrder);
  const confirm = useConfirm({
    input,
    digest: preview?.digest,
    onOrdered,
    onStale: () => void refetch(),
  });

  if (error) {
    return (
      <Stack gap="lg">
        {answers}
        <Failure error={error} retry={refetch} />
        <Group>{back}</Group>
      </Stack>
    );
  }
  if (!preview) return <Loading rows={8} />;
  const isRefused = preview.userErrors.length > 0;

  return (
    <Stack gap="lg" aria-busy={loading}>
      {answers}
      {isRefused && preview.differences.length === 0 ? null : (
        <Section title={<Trans>Что изменится</Trans>}>
          <OrderDifferences differences={preview.differences} price={preview.price} />
        </Section>
      )}
      <CheckNotices preview={preview} {...props} />
      {isRefused || !canSchedule ? null : (
        <OrderScheduleForm schedule={schedule} onChange={onSchedule} canRevert={canRevert} />
      )}
      {schedule.runAt && !isRefused ? (
        <div role="status">
          <Trans>Будет выполнено {formatInstant(preview.willRunAt)}.</Trans>
        </div>
      ) : null}
      <Refusal errors={confirm.errors} title={<Trans>Заказать не удалось</Trans>} />
      <Group gap="sm">
        {back}
        {isRefused ? null : (
          <Button
            loading={confirm.isBusy}
            disabled={loading && !confirm.isBusy}
            onClick={() => void confirm.run()}
          >
            {act}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
