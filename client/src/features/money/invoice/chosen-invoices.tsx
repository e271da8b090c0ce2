import { INVOICE_ARCHIVE_MAX } from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { currentLocale } from "../../../lib/i18n/locale";
import { invoiceArchivePath } from "./invoice-file-path";

interface ChosenInvoicesProps {
  /** How many invoices the filter finds. */
  found: number;
  /** Those of the list that can be downloaded now. */
  offered: readonly string[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** How many invoices there are, and those that are chosen as one archive. */
export function ChosenInvoices({ found, offered, chosen, onChoose }: ChosenInvoicesProps) {
  const fitting = offered.slice(0, INVOICE_ARCHIVE_MAX);
  const count = fitting.length;
  const isTooMuch = chosen.length > INVOICE_ARCHIVE_MAX;
  return (
    <Group gap="md" mb="xs">
      <Text component="span" role="status">
        {chosen.length === 0 ? (
          <Trans>Найдено: {found}</Trans>
        ) : (
          <Trans>
            Выбрано: {chosen.length} из {found}
          </Trans>
        )}
      </Text>
      {chosen.length === 0 || isTooMuch ? null : (
        <Button
          component="a"
          size="xs"
          href={invoiceArchivePath(chosen, currentLocale())}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>Скачать выбранные (ZIP)</Trans>
        </Button>
      )}
      {count > 1 && chosen.length < count ? (
        <Button size="xs" variant="subtle" onClick={() => onChoose(fitting)}>
          {count < found ? <Trans>Выбрать первые {count}</Trans> : <Trans>Выбрать все</Trans>}
        </Button>
      ) : null}
      {chosen.length > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => onChoose([])}>
          <Trans>Снять выбор</Trans>
        </Button>
      ) : null}
      {isTooMuch ? (
        <Text component="span" c="dimmed">
          <Trans>В один архив помещается не больше {INVOICE_ARCHIVE_MAX} счетов.</Trans>
        </Text>
      ) : null}
    </Group>
  );
}
