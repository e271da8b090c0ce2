import { useLingui } from "@lingui/react/macro";
import { Anchor, Group } from "@mantine/core";
import { currentLocale } from "../../../lib/i18n/locale";
import { invoiceFilePath } from "./invoice-file-path";

interface InvoiceFilesProps {
  invoice: { id: string; number: string; viewerCanDownload: boolean };
}

/** An invoice as a document and as a workbook; nothing while none is given out. */
export function InvoiceFiles({ invoice: { id, number, viewerCanDownload } }: InvoiceFilesProps) {
  const { t } = useLingui();
  if (!viewerCanDownload) return null;
  return (
    <Group gap="md" wrap="nowrap">
      <Anchor
        inherit
        href={invoiceFilePath("pdf", id, currentLocale())}
        download
        aria-label={t`Скачать счёт ${number}: PDF`}
      >
        PDF
      </Anchor>
      <Anchor
        inherit
        href={invoiceFilePath("xlsx", id, currentLocale())}
        download
        aria-label={t`Скачать счёт ${number}: XLSX`}
      >
        XLSX
      </Anchor>
    </Group>
  );
}
