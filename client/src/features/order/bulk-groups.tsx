import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { formatCount } from "../../lib/format/number";
import type { BulkChangeData } from "./bulk-details";
import type { BulkRowsSearch, ChangeBulkRowsSearch } from "./bulk-rows-search";
import { OutcomeMark } from "./bulk-state-mark";
import classes from "./bulk-groups.module.css";

interface BulkGroupsProps {
  bulk: BulkChangeData;
  search: BulkRowsSearch;
  onChange: ChangeBulkRowsSearch;
}

/** Rows that come to the same for the same reason, each group with how many it has; a press shows its rows. */
export function BulkGroups({ bulk, search, onChange }: BulkGroupsProps) {
  const { t } = useLingui();
  const { rows, changedSince } = bulk.counts;
  const isAll = !search.rows && !search.since;
  return (
    <ul className={classes["groups"]} aria-label={t`Итоги проверки`}>
      <li>
        <Group
          isShown={isAll}
          count={rows}
          onShow={() => onChange({ rows: undefined, why: undefined, since: undefined })}
        >
          <Trans>Все строки</Trans>
        </Group>
      </li>
      {changedSince > 0 ? (
        <li>
          <Group
            isShown={search.since === true}
            count={changedSince}
            onShow={() => onChange({ rows: undefined, why: undefined, since: true })}
          >
            <Trans>Изменились с тех пор</Trans>
          </Group>
        </li>
      ) : null}
      {bulk.outcomes.map(({ outcome, count, reason }) => {
        const why = reason?.code;
        return (
          <li key={`${outcome} ${why ?? ""}`}>
            <Group
              isShown={!search.since && search.rows === outcome && search.why === why}
              count={count}
              onShow={() => onChange({ rows: outcome, why, since: undefined })}
            >
              <OutcomeMark outcome={outcome} />
              {reason ? <span className={classes["reason"]}>{reason.message}</span> : null}
            </Group>
          </li>
        );
      })}
    </ul>
  );
}

interface GroupProps {
  isShown: boolean;
  count: number;
  onShow: () => void;
  children: ReactNode;
}

function Group({ isShown, count, onShow, children }: GroupProps) {
  return (
    <UnstyledButton className={classes["group"] ?? ""} aria-pressed={isShown} onClick={onShow}>
      <span className={classes["words"]}>{children}</span>
      <span className={classes["count"]}>{formatCount(count)}</span>
    </UnstyledButton>
  );
}
