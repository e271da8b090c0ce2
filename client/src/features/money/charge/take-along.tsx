import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { currentLocale } from "../../../lib/i18n/locale";
import { formatMonth } from "../../../lib/format/time";
import { fileHabit, sheetText, type SheetRow } from "./charge-csv";
import { useChargeWords } from "./charge-words";
import type { ChargeComparisonData, ChargeGroupData, MonthChargesData } from "./month-charges";

/** What of a month, or of one kind in it, goes into the table. */
type Sums<Of extends { net: unknown; vat: unknown; total: unknown }> = Pick<
  Of,
  Extract<keyof Of, "month" | "kind"> | "net" | "vat" | "total"
>;

interface TakeAlongProps {
  /** The line's number, E.164. */
  number: string;
  month: Sums<MonthChargesData> & { groups: readonly Sums<ChargeGroupData>[] };
  against: Pick<ChargeComparisonData, "month" | "total" | "difference" | "groups">;
  /** Whether it is compared with the whole month, and not with as many days of it. */
  isWhole: boolean;
}

/**
 * The table for a spreadsheet: copied, or as a file. Each row names the line and the month, so that the tables of many
 * lines can stand below each other.
 */
export function TakeAlong({ number, month, against, isWhole }: TakeAlongProps) {
  const { t } = useLingui();
  const words = useChargeWords();
  const [isCopied, setCopied] = useState(false);
  const habit = fileHabit(currentLocale());
  // Without its plus, which a spreadsheet would take for a formula.
  const digits = number.replace(/^\+/, "");
  const earlier = formatMonth(against.month);
  const zero = { amount: "0.00" };
  // What was charged then and is not now: without it the differences would not add up to the last row.
  const gone = against.groups.filter(({ kind }) => month.groups.every((group) => group.kind !== kind));
  const rows: SheetRow[] = [
    [
      ...[t`Номер`, t`Месяц`, t`Начисление`, t`Без НДС`, t`НДС`, t`С НДС`],
      isWhole ? t`Раньше: ${earlier}` : t`Раньше: ${earlier}, те же дни`,
      t`Разница`,
    ],
    ...month.groups.map(({ kind, net, vat, total }): SheetRow => {
      const { before = zero, difference = zero } = against.groups.find((group) => group.kind === kind) ?? {};
      return [digits, month.month, words.kinds[kind], net, vat, total, before, difference];
    }),
    ...gone.map(({ kind, before, difference }): SheetRow => [
      digits,
      month.month,
      words.kinds[kind],
      zero,
      zero,
      zero,
      before,
      difference,
    ]),
    [digits, month.month, t`Итого`, month.net, month.vat, month.total, against.total, against.difference],
  ];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sheetText(rows, { ...habit, separator: "\t" }));
      setCopied(true);
    } catch {
      // Browsers give pages on plain http no clipboard; the file remains.
    }
  };
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${sheetText(rows, habit)}`)}`;
  return (
    <Group gap="xs" className="no-print">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {isCopied ? <Trans>Скопировано</Trans> : <Trans>Скопировать</Trans>}
      </Button>
      <Button
        component="a"
        variant="default"
        size="xs"
        href={file}
        download={`charges-${digits}-${month.month}.csv`}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        CSV
      </Button>
    </Group>
  );
}
