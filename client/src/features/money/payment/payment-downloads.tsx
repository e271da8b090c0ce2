import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Dropdown } from "../../../components/dropdown";
import { currentLocale } from "../../../lib/i18n/locale";
import { paymentFilePath, type PaymentSearch } from "./payment-search";

/** What the list shows, as a file: with the same filters. */
export function PaymentDownloads({ clientId, search }: { clientId: string; search: PaymentSearch }) {
  const { t } = useLingui();
  const files = [
    { extension: "xlsx", label: t`Excel (XLSX)` },
    { extension: "csv", label: t`CSV для Excel` },
  ] as const;
  return (
    <Dropdown
      atEnd
      face={
        <>
          <IconDownload size={16} aria-hidden />
          <Trans>Скачать</Trans>
        </>
      }
    >
      {(close) => (
        <Stack gap="xs" p="sm">
          {files.map(({ extension, label }) => (
            <Anchor
              key={extension}
              href={paymentFilePath(extension, clientId, search, currentLocale())}
              download
              onClick={close}
            >
              {label}
            </Anchor>
          ))}
        </Stack>
      )}
    </Dropdown>
  );
}
