import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { formatCount } from "../../lib/format/number";
import { CardRows } from "./card-rows";
import { TableRows } from "./table-rows";

/** A column of a list. */
export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Present when the list can be sorted by this column. */
  sort?: { active: boolean; onSort: () => void };
  /** CSS width; without it the column takes what is left. */
  width?: string;
}

/** What a list shows and how it goes on. */
export interface DataListProps<Row> {
  /** What is listed, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a click anywhere in the row leads; the first column holds the link itself. */
  onOpen?: (row: Row) => void;
  /** On the phone a row is a card with this content. */
  card: (row: Row) => ReactNode;
  /** Rows in all, loaded or not. */
  total: number;
  hasMore: boolean;
  loadingMore: boolean;
  /** Set when the next page could not be read; the list then waits for "retry" instead of asking again and again. */
  moreFailed: boolean;
  loadMore: () => void;
}

/** Width under which a table no longer fits and each row becomes a card. */
const phone = "(max-width: 47.99em)";

/** A list of any length: only what is on the screen is rendered, and the next page is read before it is reached. */
export function DataList<Row>(props: DataListProps<Row>) {
  const isPhone = useMediaQuery(phone, window.matchMedia(phone).matches);
  return (
    <>
      {isPhone ? <CardRows {...props} /> : <TableRows {...props} />}
      <ListEnd {...props} />
    </>
  );
}

function ListEnd<Row>({ rows, total, hasMore, moreFailed, loadingMore, loadMore }: DataListProps<Row>) {
  const { t } = useLingui();
  const shown = formatCount(rows.length);
  const all = formatCount(total);
  if (moreFailed) {
    return (
      <Button variant="default" mt="md" onClick={loadMore} loading={loadingMore}>
        <Trans>Загрузить дальше не удалось. Повторить</Trans>
      </Button>
    );
  }
  return hasMore ? (
    <div role="status" aria-label={t`Загружено ${shown} из ${all}`}>
      <Skeleton height={24} my="xs" />
    </div>
  ) : null;
}
