import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ListState } from "./list-props";
import classes from "./more-rows.module.css";

interface MoreRowsProps {
  list: ListState<unknown>;
  /** Says how many of how many are shown; for lists that count. */
  counted?: boolean;
}

/** «Показать ещё»: for a short list among other things, which does not go on by itself. Nothing where it is at its end. */
export function MoreRows({ list, counted = false }: MoreRowsProps) {
  if (!list.hasMore) return null;
  return (
    <div className={classes["more"]}>
      <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
        <Trans>Показать ещё</Trans>
      </Button>
      {list.moreFailed ? (
        <span role="alert">
          <Trans>Не получилось. Нажмите ещё раз.</Trans>
        </span>
      ) : counted ? (
        <span>
          <Trans>
            Показано {list.rows.length} из {list.total}
          </Trans>
        </span>
      ) : null}
    </div>
  );
}
