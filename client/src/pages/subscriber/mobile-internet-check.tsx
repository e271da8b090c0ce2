import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Answers } from "../../components/wizard/answers";
import { useActWords } from "../../features/mobile-internet/act-words";
import { changeInputOf } from "../../features/mobile-internet/change-input";
import type { MobileInternetAct } from "../../features/mobile-internet/mobile-internet";
import { mutationOf, useOrderMobileInternet } from "../../features/mobile-internet/use-order-mobile-internet";
import { OrderCheck } from "../../features/order/order-check";
import { paths } from "../../lib/paths";

interface UrlTerms {
  runAt?: string;
  revertAt?: string;
  window?: string;
}

interface MobileInternetCheckProps {
  subscriberId: string;
  act: MobileInternetAct;
  /** The package to connect; null for the other acts. */
  packageId: string | null;
  /** The package to connect or to remove. */
  packageName: string | undefined;
  url: UrlTerms;
  change: (
    change: Partial<Record<"step" | "runAt" | "revertAt" | "window", string | undefined>>,
    replace?: boolean,
  ) => void;
}

/** The wizard's last page before the order: what will change, what it costs from when. */
export function MobileInternetCheck(props: MobileInternetCheckProps) {
  const { subscriberId, act, packageId, packageName, url, change } = props;
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useActWords(act, packageName);
  const order = useOrderMobileInternet();
  const onClosedWindow = url.window === "refuse" ? "REFUSE" : "QUEUE";
  const runAt = url.runAt ?? null;
  const revertAt = url.revertAt ?? null;
  const input = useMemo(
    () => changeInputOf(act, subscriberId, packageId, { runAt, revertAt, onClosedWindow }),
    [act, subscriberId, packageId, runAt, revertAt, onClosedWindow],
  );
  useShowAsQuery(
    input && {
      title: words.act,
      document: mutationOf(input),
      variables: { input: Object.values(input)[0] as object, idempotencyKey: t`любой-свой-ключ` },
    },
  );
  if (!input) return null;

  return (
    <OrderCheck
      input={input}
      answers={
        <Answers
          step={act === "change" ? { number: 3, of: 3 } : { number: 2, of: 2 }}
          answers={[
            {
              question: t`Что сделать`,
              answer: words.answer,
              onChange: () => change({ step: undefined }, false),
            },
            ...(act === "change" && packageName
              ? [
                  {
                    question: t`Дополнительный пакет`,
                    answer: packageName,
                    onChange: () => change({ step: "package" }, false),
                  },
                ]
              : []),
          ]}
        />
      }
      schedule={{ runAt, revertAt }}
      onSchedule={(next) => change({ runAt: next.runAt ?? undefined, revertAt: next.revertAt ?? undefined })}
      canRevert
      onClosedWindow={onClosedWindow}
      onClosedWindowChange={(choice) => change({ window: choice === "REFUSE" ? "refuse" : undefined })}
      act={words.act}
      place={(confirmation) => order(input, confirmation)}
      onOrdered={(orderId) => void navigate({ to: paths.subscriber(subscriberId, `orders/${orderId}`) })}
      back={
        <Button
          variant="default"
          onClick={() => change({ step: act === "change" ? "package" : undefined }, false)}
        >
          <Trans>Назад</Trans>
        </Button>
      }
    />
  );
}
