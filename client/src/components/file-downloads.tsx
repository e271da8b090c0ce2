import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { currentLocale } from "../lib/i18n/locale";
import { Dropdown } from "./dropdown";
import classes from "./file-downloads.module.css";

/** What a list is saved as: the extension of the file. */
type ListFileExtension = "xlsx" | "csv";

interface FileDownloadsProps {
  /** What is in the file. */
  about: ReactNode;
  /** The address of the file in a language; null where what is shown is no file, as `about` then says. */
  pathOf: ((extension: ListFileExtension, lang: string) => string) | null;
}

/** «Скачать»: what a list shows, as a workbook or as CSV. */
export function FileDownloads({ about, pathOf }: FileDownloadsProps) {
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
          <p>{about}</p>
          {pathOf === null
            ? null
            : files.map(({ extension, label }) => (
                <Anchor key={extension} href={pathOf(extension, currentLocale())} download onClick={close}>
                  {label}
                </Anchor>
              ))}
        </div>
      )}
    </Dropdown>
  );
}
