import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconCircleCheck, IconCircleOff } from "@tabler/icons-react";
import { Money } from "../../../components/money";
import { StateMark } from "../../../components/state-mark";
import { formatCount } from "../../../lib/format/number";
import { formatInstant } from "../../../lib/format/time";
import type { MobileInternetData } from "./mobile-internet";

/** By what the number's mobile internet works now. */
export function CurrentState({ subscriber }: { subscriber: MobileInternetData }) {
  const { mobileInternet, tariffPlan } = subscriber;
  const current = mobileInternet.package;
  const megabytes = formatCount(tariffPlan.includedMegabytes);
  if (mobileInternet.state === "OFF") {
    return (
      <StateMark tone="quiet" icon={IconCircleOff}>
        <Trans>Мобильный интернет отключён</Trans>
      </StateMark>
    );
  }
  if (!current) {
    return (
      <>
        <StateMark tone="good" icon={IconCircleCheck}>
          <Trans>Подключён интернет тарифного плана</Trans>
        </StateMark>
        <Text c="dimmed" mt={4}>
          <Trans>
            {tariffPlan.name}: {megabytes} МБ в месяц
          </Trans>
        </Text>
      </>
    );
  }
  const packageMegabytes = formatCount(current.includedMegabytes ?? 0);
  return (
    <>
      <StateMark tone="good" icon={IconCircleCheck}>
        <Trans>Действует дополнительный пакет: {current.name}</Trans>
      </StateMark>
      <Text c="dimmed" mt={4}>
        <Trans>
          {packageMegabytes} МБ в месяц за <Money value={current.monthlyFee} />.
        </Trans>{" "}
        {mobileInternet.packageSince ? (
          <Trans>Подключён {formatInstant(mobileInternet.packageSince)}.</Trans>
        ) : null}
      </Text>
    </>
  );
}
