import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { MoneyDifference } from "../../../components/money-difference";
import { PlainTable } from "../../../components/plain-table";
import { formatKopecks, formatCount } from "../../../lib/format/number";
import { formatDate } from "../../../lib/format/time";
import { useChargeWords } from "./charge-words";
import type { ChargeComparisonData } from "./month-charges";
import classes from "./charge-differences.module.css";

type Difference = ChargeComparisonData["differences"][number];

/** What costs more or less than before, and why: the largest growth first. */
export function ChargeDifferences({ against }: { against: Pick<ChargeComparisonData, "differences"> }) {
  const { t } = useLingui();
  const words = useChargeWords();
  const why = useReasons();
  if (against.differences.length === 0) {
    return (
      <Text className={classes["same"] ?? ""}>
        <Trans>Всё осталось как было: ни одно начисление не изменилось.</Trans>
      </Text>
    );
  }
  const nameOf = ({ kind, name, usageKind, zone }: Difference) => {
    if (usageKind && zone) return words.usage(usageKind, zone);
    if (name === null) return words.kinds[kind];
    return (
      <>
        {name}{" "}
        <Text span c="dimmed" size="xs">
          {words.kinds[kind]}
        </Text>
      </>
    );
  };
  return (
    <PlainTable
      label={t`Что изменилось и почему`}
      head={[{ label: t`Что` }, { label: t`Почему` }, { label: t`Разница`, numeric: true }]}
      rows={against.differences.map((difference) => ({
        key: [difference.kind, difference.name, difference.usageKind, difference.zone].join(" "),
        cells: [
          nameOf(difference),
          why(difference),
          <MoneyDifference key="difference" value={difference.difference} />,
        ],
      }))}
    />
  );
}

/** Why something costs more or less, in a sentence. */
function useReasons(): (difference: Difference) => string {
  const { t } = useLingui();
  return (difference) => {
    const { reason, since, usageKind, before, now } = difference;
    const recordsNow = formatCount(difference.recordsNow);
    const recordsBefore = formatCount(difference.recordsBefore);
    const paidNow = formatCount(difference.paidRecordsNow);
    const paidBefore = formatCount(difference.paidRecordsBefore);
    const was = formatKopecks(before.amount);
    const is = formatKopecks(now.amount);
    switch (reason) {
      case "NEW":
        if (usageKind) return t`Раньше не было. Записей: ${recordsNow}, платных ${paidNow}`;
        return since ? t`Новое, с ${formatDate(since)}` : t`Новое`;
      case "ENDED":
        return usageKind ? t`Не использовалось. Раньше записей: ${recordsBefore}` : t`Больше не начисляется`;
      case "FEE_CHANGED":
        return t`Было ${was}, стало ${is}`;
      case "MORE_USED":
        return t`Записей больше: ${recordsNow} против ${recordsBefore}, платных ${paidNow} против ${paidBefore}`;
      case "LESS_USED":
        return t`Записей меньше: ${recordsNow} против ${recordsBefore}, платных ${paidNow} против ${paidBefore}`;
      case "COST_CHANGED":
        return t`Иначе сложилась стоимость: записей ${recordsNow} против ${recordsBefore}, платных ${paidNow} против ${paidBefore}`;
    }
  };
}
