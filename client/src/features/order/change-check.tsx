import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Section } from "../../components/section";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Failure } from "../../components/states";
import { Waiting } from "../../components/waiting";
import { Refusal } from "../../components/user-errors";
import { Answers, type Answer } from "../../components/wizard/answers";
import { BackButton } from "../../components/wizard/step-buttons";
import type { WizardStepNumber } from "../../components/wizard/wizard-step";
import { readFragment } from "../../generated";
import type { ChangeInput } from "../../generated/graphql";
import { formatInstant, formatInstantDayOfYear } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { useChangeTerms } from "./change-terms";
import { CheckNotices } from "./check-notices";
import { OrderDifferences } from "./order-differences";
import { OrderPreviewDetails, PreviewOrderQuery } from "./order-preview";
import { OrderScheduleForm } from "./order-schedule";
import { useBetterDate } from "./use-better-date";
import { PlaceOrderMutation, useConfirm } from "./use-confirm";

interface ChangeCheckProps {
  subscriberId: string;
  /** What would be ordered; when and how is in the address. */
  change: ChangeInput;
  /** The button names the act. */
  act: string;
  /** The answers given so far, each with a way back to it. */
  answers: readonly Answer[];
  step?: WizardStepNumber;
  /** Below the answers: what the person should see of what they chose. */
  note?: ReactNode;
  /** Whether the old state can come back by itself at a time. */
  canRevert?: boolean;
  /** False where an earlier page has asked for the time. */
  asksTime?: boolean;
  /** «Назад». */
  onBack: () => void;
  /** Told when the order is placed, before its own page comes. */
  onOrdered?: () => void;
}

/** The last page of every change: before and after, price from when, what is lost, what stands in the way. */
export function ChangeCheck(props: ChangeCheckProps) {
  const { subscriberId, change, act, step, note, canRevert = false, asksTime = true, onBack } = props;
  const { t } = useLingui();
  const navigate = useNavigate();
  const terms = useChangeTerms({ canRevert });
  const input = onTerms(change, terms.input);
  const { data, error, refetch, loading } = useShownQuery(PreviewOrderQuery, {
    title: t`Что изменится и сколько стоит`,
    variables: { input },
    fetchPolicy: "network-only",
    keepsShown: true,
  });
  useShowAsQuery({ title: act, document: PlaceOrderMutation, variables: { input } });
  const preview = readFragment(OrderPreviewDetails, data?.previewOrder);
  const confirm = useConfirm({
    input,
    digest: preview?.digest,
    onOrdered: (orderId) => {
      props.onOrdered?.();
      void navigate({ to: paths.subscriber(subscriberId, `orders/${orderId}`) });
    },
    onStale: () => void refetch(),
  });
  const better = useBetterDate(preview);
  const answers = (
    <>
      <Answers answers={props.answers} {...(step ? { step } : {})} />
      {note}
    </>
  );
  const back = <BackButton onClick={onBack} />;

  if (error) {
    return (
      <Stack gap="lg">
        {answers}
        <Failure error={error} retry={refetch} />
        <Group>{back}</Group>
      </Stack>
    );
  }
  if (!preview) return <Waiting rows={8} />;
  const isRefused = preview.userErrors.length > 0;
  // The button says when it will be done where that is not at once: at a time, or when a closed window opens.
  const isPlanned = terms.runAt !== null || preview.window?.isClosed === true;

  return (
    <Stack gap="lg" aria-busy={loading}>
      {answers}
      {isRefused && preview.differences.length === 0 ? null : (
        <Section title={<Trans>Что изменится</Trans>}>
          <OrderDifferences differences={preview.differences} price={preview.price} />
        </Section>
      )}
      <CheckNotices preview={preview} terms={terms} onChange={terms.change} />
      {isRefused || !asksTime ? null : (
        <OrderScheduleForm terms={terms} better={better} onChange={terms.change} canRevert={canRevert} />
      )}
      {terms.runAt && !isRefused ? (
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
            {isPlanned ? t`Запланировать на ${formatInstantDayOfYear(preview.willRunAt)}` : act}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The same change of the same one kind, with when and how. */
function onTerms(change: ChangeInput, terms: object): ChangeInput {
  const [one] = Object.entries(change) as [string, object][];
  return one ? ({ [one[0]]: { ...one[1], ...terms } } as ChangeInput) : change;
}
