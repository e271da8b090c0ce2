import { INVOICE_ARCHIVE_MAX, INVOICES_ORDERED_MAX } from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { currentLocale } from "../../../lib/i18n/locale";
import { invoiceArchivePath } from "./invoice-file-path";
import { OrderInvoice, type InvoiceAddress } from "./order-invoice";

interface OfferedInvoice {
  id: string;
  viewerCanDownload: boolean;
  viewerCanOrder: boolean;
}

interface ChosenInvoicesProps {
  /** How many invoices the filter finds. */
  found: number;
  /** Those of the list with which the viewer may do something. */
  offered: readonly OfferedInvoice[];
  chosen: readonly OfferedInvoice[];
  onChoose: (ids: readonly string[]) => void;
  client: InvoiceAddress;
  /** The day that opens, while invoices are formed; null on other days. */
  opensOn: string | null;
}

/** How many invoices there are, and those that are chosen as one archive. */
export function ChosenInvoices({ found, offered, chosen, onChoose, client, opensOn }: ChosenInvoicesProps) {
  const fitting = offered.slice(0, INVOICE_ARCHIVE_MAX).map(({ id }) => id);
  const ids = chosen.map(({ id }) => id);
  const canDownload = chosen.every(({ viewerCanDownload }) => viewerCanDownload);
  const canOrder = chosen.every(({ viewerCanOrder }) => viewerCanOrder);
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
      {chosen.length === 0 || isTooMuch || !canDownload ? null : (
        <Button
          component="a"
          size="xs"
          href={invoiceArchivePath(ids, currentLocale())}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>Скачать выбранные (ZIP)</Trans>
        </Button>
      )}
      {chosen.length > 0 && canOrder && chosen.length <= INVOICES_ORDERED_MAX ? (
        <OrderInvoice size="xs" invoiceIds={ids} client={client} opensOn={opensOn} />
      ) : null}
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
      {canOrder && chosen.length > INVOICES_ORDERED_MAX && !isTooMuch ? (
        <Text component="span" c="dimmed">
          <Trans>На e-mail за один раз отправляется не больше {INVOICES_ORDERED_MAX} счетов.</Trans>
        </Text>
      ) : null}
      {isTooMuch ? (
        <Text component="span" c="dimmed">
          <Trans>В один архив помещается не больше {INVOICE_ARCHIVE_MAX} счетов.</Trans>
        </Text>
      ) : null}
    </Group>
  );
}
