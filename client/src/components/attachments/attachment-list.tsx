import { useLingui } from "@lingui/react/macro";
import { IconFileText } from "@tabler/icons-react";
import { formatBytes } from "../../lib/format/number";
import classes from "./attachments.module.css";

/** A file that is attached to something. */
export interface AttachedFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  href: string;
}

/** The files of something that was said or done: pictures as small previews, all others by name and size. */
export function AttachmentList({ files }: { files: readonly AttachedFile[] }) {
  const { t } = useLingui();
  if (files.length === 0) return null;
  return (
    <ul className={classes["attached"]} aria-label={t`Приложенные файлы`}>
      {files.map(({ id, name, type, bytes, href }) => (
        <li key={id}>
          <a href={href} download={name} className={classes["link"]}>
            {type.startsWith("image/") ? (
              <img src={href} alt="" loading="lazy" className={classes["preview"]} />
            ) : (
              <IconFileText size={20} stroke={1.6} aria-hidden className={classes["icon"]} />
            )}
            <span className={classes["said"]}>
              <span className={classes["name"]}>{name}</span>{" "}
              <span className={classes["size"]}>{formatBytes(bytes)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
