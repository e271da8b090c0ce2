import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Answers } from "../../components/wizard/answers";
import { OrderCheck } from "../../features/order/order-check";
import { RenameSubscriberMutation } from "../../features/rename/rename-subscriber";
import type { OnClosedWindow } from "../../generated/graphql";
import { paths } from "../../lib/paths";
import { withoutNulls } from "../../lib/without-nulls";

interface RenameCheckProps {
  subscriberId: string;
  name: string;
  url: { runAt?: string; window?: string };
  change: (
    change: Partial<Record<"step" | "runAt" | "window", string | undefined>>,
    replace?: boolean,
  ) => void;
}

/** What renaming will change, and when: it waits by itself for the closed days to pass. */
export function RenameCheck({ subscriberId, name, url, change }: RenameCheckProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const onClosedWindow: OnClosedWindow = url.window === "refuse" ? "REFUSE" : "QUEUE";
  const runAt = url.runAt ?? null;
  const input = useMemo(
    () => ({ renameSubscriber: { subscriberId, name, onClosedWindow, ...withoutNulls({ runAt }) } }),
    [subscriberId, name, runAt, onClosedWindow],
  );
  useShowAsQuery({
    title: t`Переименовать абонента`,
    document: RenameSubscriberMutation,
    variables: { input: input.renameSubscriber, idempotencyKey: t`любой-свой-ключ` },
  });
  const toForm = () => change({ step: undefined }, false);

  return (
    <OrderCheck
      input={input}
      answers={<Answers answers={[{ question: t`Новое имя`, answer: name, onChange: toForm }]} />}
      schedule={{ runAt, revertAt: null }}
      onSchedule={(next) => change({ runAt: next.runAt ?? undefined })}
      canRevert={false}
      onClosedWindow={onClosedWindow}
      onClosedWindowChange={(choice) => change({ window: choice === "REFUSE" ? "refuse" : undefined })}
      act={t`Переименовать абонента`}
      place={async (confirmation) => {
        const variables = { input: input.renameSubscriber, ...confirmation };
        const { data } = await client.mutate({ mutation: RenameSubscriberMutation, variables });
        return data?.renameSubscriber;
      }}
      onOrdered={(orderId) => void navigate({ to: paths.subscriber(subscriberId, `orders/${orderId}`) })}
      back={
        <Button variant="default" onClick={toForm}>
          <Trans>Назад</Trans>
        </Button>
      }
    />
  );
}
