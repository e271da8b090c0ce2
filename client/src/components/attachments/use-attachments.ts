import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import type { UserErrorLike } from "../../lib/apollo/user-error";
import { FileNotTaken, sendFile } from "../../lib/send-file";

/** A file that was chosen, and what has become of it. */
export interface ChosenFile {
  key: number;
  name: string;
  bytes: number;
  /** The share that has gone, while it is being sent. */
  progress: number;
  /** By what the server knows it, once it has taken it. */
  id: string | null;
  /** Why it was not taken, in words. */
  problem: string | null;
}

/** What a place needs to which files can be dropped and pasted. */
export interface DropPlace {
  "data-dropping": boolean;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** Files that are to go with what is being written: each is sent the moment it is chosen. */
export function useAttachments() {
  const { t } = useLingui();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [isDropping, setDropping] = useState(false);
  const sending = useRef(new Map<number, AbortController>());
  const lastKey = useRef(0);

  useEffect(() => {
    const open = sending.current;
    return () => open.forEach((controller) => controller.abort());
  }, []);

  const change = useCallback((key: number, changed: Partial<ChosenFile>) => {
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...changed } : file)));
  }, []);

  const send = async (key: number, file: File) => {
    const controller = new AbortController();
    sending.current.set(key, controller);
    try {
      const { id, name } = await sendFile(file, {
        signal: controller.signal,
        onProgress: (progress) => change(key, { progress }),
      });
      change(key, { id, name });
    } catch (error) {
      const refusal = error instanceof FileNotTaken ? error.refusal : null;
      change(key, { problem: refusal?.message ?? t`Файл не отправлен: нет связи. Приложите его ещё раз.` });
    } finally {
      sending.current.delete(key);
    }
  };

  const add = (chosen: readonly File[]) => {
    const room = ATTACHMENTS_MAX - files.filter(({ problem }) => problem === null).length;
    const added = chosen.map((file, place): [ChosenFile, File] => {
      lastKey.current += 1;
      const problem =
        place >= room
          ? t`Приложить можно не больше ${ATTACHMENTS_MAX} файлов.`
          : file.size > ATTACHMENT_BYTES_MAX
            ? t`Файл больше 10 МБ. Уменьшите его или разделите на части.`
            : null;
      return [
        { key: lastKey.current, name: file.name, bytes: file.size, progress: 0, id: null, problem },
        file,
      ];
    });
    setFiles((before) => [...before, ...added.map(([each]) => each)]);
    for (const [{ key, problem }, file] of added) if (problem === null) void send(key, file);
  };

  const drop: DropPlace = {
    "data-dropping": isDropping,
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropping(false);
    },
    onDrop: (event) => {
      setDropping(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      add([...event.dataTransfer.files]);
    },
    onPaste: (event) => {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      add([...event.clipboardData.files]);
    },
  };

  const sent = files.filter(({ id }) => id !== null);
  const fileOf = ({ field }: UserErrorLike): ChosenFile | undefined =>
    field?.at(-2) === "attachmentIds" ? sent[Number(field.at(-1))] : undefined;

  return {
    files,
    add,
    drop,
    /** What a mutation attaches. */
    ids: files.flatMap(({ id }) => (id === null ? [] : [id])),
    isSending: files.some(({ id, problem }) => id === null && problem === null),
    /** Whether something was not taken that its sender may believe to go along. */
    hasProblem: files.some(({ problem }) => problem !== null),
    /** Puts the server's refusals beside the files that they are about: these do not go along. */
    refuse: (refusals: readonly UserErrorLike[]) => {
      for (const refusal of refusals) {
        const file = fileOf(refusal);
        if (file) change(file.key, { id: null, problem: refusal.message });
      }
    },
    remove: (key: number) => {
      sending.current.get(key)?.abort();
      setFiles((before) => before.filter((file) => file.key !== key));
    },
    /** All of them have gone along. */
    clear: () => setFiles([]),
  };
}

/** The refusals that are about no single file: those stand beside it. */
export function aboutNoFile<Refusal extends UserErrorLike>(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter(({ field }) => field?.at(-2) !== "attachmentIds");
}

/** The same, for who shows them. */
export type Attachments = ReturnType<typeof useAttachments>;
