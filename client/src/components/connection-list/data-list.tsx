import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { formatCount } from "../../lib/format/number";
import { CardRows } from "./card-rows";
import type { DataListProps } from "./list-props";
import { TableRows } from "./table-rows";
import classes from "./data-list.module.css";

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

function ListEnd<Row>({
  rows,
  total,
  hasMore,
  moreFailed,
  loadingMore,
  loadMore,
  onShown,
}: DataListProps<Row>) {
  const { t } = useLingui();
  const shown = formatCount(rows.length);
  const all = formatCount(total);
  if (moreFailed && onShown) {
    return (
      <div className={classes["failed"]} role="alert">
        <Button onClick={loadMore}>
          <Trans>Загрузить эти строки не удалось. Повторить</Trans>
        </Button>
      </div>
    );
  }
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
