import { Trans } from "@lingui/react/macro";
import { FileDownloads } from "../../../components/file-downloads";
import { auditFilePath, type AuditSearch } from "./audit-search";

/** What the history shows, as a file: all of it, with the same filters. */
export function AuditDownloads({ clientId, search }: { clientId: string; search: AuditSearch }) {
  return (
    <FileDownloads
      about={<Trans>Всё найденное, с теми же фильтрами.</Trans>}
      pathOf={(extension, lang) => auditFilePath(extension, clientId, search, lang)}
    />
  );
}
