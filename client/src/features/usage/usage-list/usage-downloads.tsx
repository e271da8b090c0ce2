import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { UsageFilter, UsageSort } from "../../../generated/graphql";
import { currentLocale } from "../../../lib/i18n/locale";
import { filePath, type UsageFile } from "./usage-filter";

interface UsageDownloadsProps {
  subscriberId: string;
  filter: UsageFilter;
  sort: UsageSort;
}

/** What is shown, as a file. */
export function UsageDownloads({ subscriberId, filter, sort }: UsageDownloadsProps) {
  const { t } = useLingui();
  const files: { file: UsageFile; label: string }[] = [
    { file: "xlsx", label: t`Excel (XLSX)` },
    { file: "excel", label: t`CSV для Excel` },
    { file: "machine", label: t`CSV для программ` },
  ];
  return (
    <Group gap="xs" className="no-print" role="group" aria-label={t`Скачать то, что показано`}>
      {files.map(({ file, label }) => (
        <Button
          key={file}
          component="a"
          href={filePath(file, subscriberId, filter, sort, currentLocale())}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
