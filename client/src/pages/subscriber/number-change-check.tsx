import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import { Answers } from "../../components/wizard/answers";
import { HoldClock } from "../../features/line/number-change/hold-clock";
import type { HeldNumber } from "../../features/line/number-change/use-held-numbers";
import { ChangeCheck, type UrlTerms } from "../../features/order/change-check";
import { formatNumber } from "../../lib/format/phone-number";

interface NumberChangeCheckProps {
  subscriberId: string;
  held: HeldNumber;
  /** The hold has run out. */
  onEnd: () => void;
  onBack: () => void;
  terms: UrlTerms;
  onTerms: (terms: Partial<Record<keyof UrlTerms, string | undefined>>) => void;
}

/** The last page before the order: the fee, what hangs on the old number, and how long the new one is held. */
export function NumberChangeCheck({
  subscriberId,
  held,
  onEnd,
  onBack,
  terms,
  onTerms,
}: NumberChangeCheckProps) {
  const { t } = useLingui();
  const shown = formatNumber(held.number);
  return (
    <ChangeCheck
      subscriberId={subscriberId}
      change={{ changeNumber: { subscriberId, number: held.number } }}
      act={t`Сменить номер на ${shown}`}
      answers={
        <>
          <Answers
            step={{ number: 2, of: 2 }}
            answers={[
              {
                question: t`Новый номер`,
                answer: `${shown}, ${held.categoryName.toLowerCase()}`,
                onChange: onBack,
              },
            ]}
          />
          <Group gap="xs">
            <Text c="dimmed">
              <Trans>Держим номер для вас ещё</Trans>
            </Text>
            <HoldClock held={held} onEnd={onEnd} />
          </Group>
        </>
      }
      terms={terms}
      onTerms={onTerms}
      canRevert={false}
      onBack={onBack}
    />
  );
}
