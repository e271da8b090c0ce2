import { Trans } from "@lingui/react/macro";
import { FileDownloads } from "../../../components/file-downloads";
import type { ColumnId } from "./column-choice";
import { listFilePath } from "./list-file-path";
import type { SubscriberSearch } from "./subscriber-filter";
import { isKeptInTab } from "./search-text";

interface ListDownloadsProps {
  clientId: string;
  search: SubscriberSearch;
  columns: readonly ColumnId[];
}

/** What the list shows, as a file: the same search, filters, order and columns. */
export function ListDownloads({ clientId, search, columns }: ListDownloadsProps) {
  return isKeptInTab(search.search) ? (
    <FileDownloads
      about={<Trans>Список номеров слишком длинный для файла. Сократите его и скачайте по частям.</Trans>}
      pathOf={null}
    />
  ) : (
    <FileDownloads
      about={<Trans>Все найденные абоненты, с теми же столбцами и в том же порядке.</Trans>}
      pathOf={(extension, lang) => listFilePath(extension, clientId, search, columns, lang)}
    />
  );
}
