import { ATTACHMENT_EXTENSIONS } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, FileButton, Progress } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatBytes } from "../../lib/format/number";
import type { Attachments, ChosenFile } from "./use-attachments";
import classes from "./attachments.module.css";

interface AttachmentFieldProps {
  attachments: Attachments;
  /** What is written: files can be dropped on it and pasted into it. */
  children: ReactNode;
}

const accept = ATTACHMENT_EXTENSIONS.map((extension) => `.${extension}`).join(",");

/** What is written, with the files that go along: chosen, dropped or pasted. */
export function AttachmentField({ attachments, children }: AttachmentFieldProps) {
  const { files, add, drop, remove } = attachments;
  const { t } = useLingui();
  return (
    <div className={classes["place"]} {...drop}>
      {children}
      {files.length > 0 ? (
        <ul className={classes["chosen"]} aria-label={t`Приложенные файлы`}>
          {files.map((file) => (
            <Chosen key={file.key} file={file} onRemove={() => remove(file.key)} />
          ))}
        </ul>
      ) : null}
      <div className={classes["choose"]}>
        <FileButton multiple accept={accept} onChange={add}>
          {(button) => (
            <Button
              {...button}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              <Trans>Приложить файл</Trans>
            </Button>
          )}
        </FileButton>
        <span className={classes["hint"]}>
          <Trans>PDF, картинки, XLSX, DOCX, ODS, CSV, TXT до 10 МБ</Trans>
        </span>
      </div>
    </div>
  );
}

function Chosen({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  const { t } = useLingui();
  const { name, bytes, progress, id, problem } = file;
  const isSending = id === null && problem === null;
  return (
    <li className={classes["file"]} data-problem={problem !== null}>
      <IconPaperclip size={16} aria-hidden className={classes["icon"]} />
      <div className={classes["said"]}>
        <span className={classes["name"]}>{name}</span>{" "}
        <span className={classes["size"]}>{formatBytes(bytes)}</span>
        {isSending ? (
          <Progress value={progress * 100} size="xs" aria-label={t`Файл ${name} отправляется`} />
        ) : null}
        {problem === null ? null : (
          <p className={classes["problem"]} role="alert">
            {problem}
          </p>
        )}
      </div>
      <ActionIcon variant="subtle" size="md" aria-label={t`Убрать файл ${name}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
