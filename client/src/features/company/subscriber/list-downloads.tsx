import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Dropdown } from "../../../components/dropdown";
import { currentLocale } from "../../../lib/i18n/locale";
import type { ColumnId } from "./column-choice";
import { listFilePath } from "./list-file-path";
import type { SubscriberSearch } from "./subscriber-filter";
import { isKeptInTab } from "./search-text";
import classes from "./list-downloads.module.css";

interface ListDownloadsProps {
  clientId: string;
  search: SubscriberSearch;
  columns: readonly ColumnId[];
}

/** What the list shows, as a file: the same search, filters, order and columns. */
export function ListDownloads({ clientId, search, columns }: ListDownloadsProps) {
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
          {isKeptInTab(search.search) ? (
            <p>
              <Trans>Список номеров слишком длинный для файла. Сократите его и скачайте по частям.</Trans>
            </p>
          ) : (
            <>
              <p>
                <Trans>Все найденные абоненты, с теми же столбцами и в том же порядке.</Trans>
              </p>
              {files.map(({ extension, label }) => (
                <Anchor
                  key={extension}
                  href={listFilePath(extension, clientId, search, columns, currentLocale())}
                  download
                  onClick={close}
                >
                  {label}
                </Anchor>
              ))}
            </>
          )}
        </div>
      )}
    </Dropdown>
  );
}
