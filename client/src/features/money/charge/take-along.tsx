import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { currentLocale } from "../../../lib/i18n/locale";
import { sheetText, type SheetRow } from "./charge-csv";
import { useChargeWords } from "./charge-words";
import type { ChargeComparisonData, MonthChargesData } from "./month-charges";

interface TakeAlongProps {
  month: MonthChargesData;
  against: ChargeComparisonData;
}

/** The table for a spreadsheet: copied, or as a file. */
export function TakeAlong({ month, against }: TakeAlongProps) {
  const { t } = useLingui();
  const words = useChargeWords();
  const [isCopied, setCopied] = useState(false);
  const decimalComma = currentLocale() !== "en";
  const zero = { amount: "0.00" };
  const rows: SheetRow[] = [
    [t`Начисление`, t`Без НДС`, t`НДС`, t`С НДС`, t`Раньше`, t`Разница`],
    ...month.groups.map(({ kind, net, vat, total }): SheetRow => {
      const compared = against.groups.find((group) => group.kind === kind);
      return [words.kinds[kind], net, vat, total, compared?.before ?? zero, compared?.difference ?? zero];
    }),
    [t`Итого`, month.net, month.vat, month.total, against.total, against.difference],
  ];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sheetText(rows, "\t", decimalComma));
      setCopied(true);
    } catch {
      // Browsers give pages on plain http no clipboard; the file remains.
    }
  };
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${sheetText(rows, ";", decimalComma)}`)}`;
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
        download={`charges-${month.month}.csv`}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        CSV
      </Button>
    </Group>
  );
}
