import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Dropdown } from "../../../components/dropdown";
import { currentLocale } from "../../../lib/i18n/locale";
import classes from "./audit.module.css";
import { auditFilePath, type AuditSearch } from "./audit-search";

/** What the history shows, as a file: all of it, with the same filters. */
export function AuditDownloads({ clientId, search }: { clientId: string; search: AuditSearch }) {
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
        <div className={classes["panel"]}>
          <p>
            <Trans>Всё найденное, с теми же фильтрами.</Trans>
          </p>
          {files.map(({ extension, label }) => (
            <Anchor
              key={extension}
              href={auditFilePath(extension, clientId, search, currentLocale())}
              download
              onClick={close}
            >
              {label}
            </Anchor>
          ))}
        </div>
      )}
    </Dropdown>
  );
}
