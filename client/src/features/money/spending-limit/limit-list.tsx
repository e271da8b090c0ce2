import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconGauge } from "@tabler/icons-react";
import { MoreRows } from "../../../components/connection-list/more-rows";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { TextLink } from "../../../components/links";
import { Empty, Failure } from "../../../components/states";
import { Waiting } from "../../../components/waiting";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatNumber } from "../../../lib/format/phone-number";
import { paths } from "../../../lib/paths";
import { ChangeLimit, LimitActs, RemoveLimit } from "./limit-acts";
import { LimitFilters } from "./limit-filters";
import { limitFilterIn, type ChangeLimitSearch, type LimitSearch } from "./limit-search";
import { LimitUse } from "./limit-use";
import classes from "./spending-limit.module.css";

const LimitRow = graphql(`
  fragment LimitRow on SpendingLimit {
    id
    kind
    state
    setByName
    viewerCanSet
    subscriber {
      id
      number
      name
    }
    costCentre {
      id
      name
    }
    ...LimitUse
    ...LimitToChange
  }
`);

const LimitsDocument = graphql(`
  query SpendingLimitList($clientId: ID!, $filter: SpendingLimitFilter, $first: Int!, $after: String) {
    spendingLimits(clientId: $clientId, filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          ...LimitRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface LimitListProps {
  clientId: string;
  search: LimitSearch;
  onChange: ChangeLimitSearch;
}

/** The limits of a company, the farthest used first, each with what can be done about it. */
export function LimitList({ clientId, search, onChange }: LimitListProps) {
  const { t } = useLingui();
  const filter = limitFilterIn(search);
  const list = useConnection(LimitsDocument, {
    title: t`Лимиты`,
    variables: { clientId, filter, first: pageSize },
    connection: ({ spendingLimits }) => spendingLimits,
    fetchPolicy: "cache-and-network",
  });
  return (
    <Stack gap="md">
      <LimitFilters search={search} onChange={onChange} />
      {list.error ? (
        <Failure error={list.error} retry={list.retry} />
      ) : list.isFirstLoad ? (
        <Waiting rows={6} shape="rows" />
      ) : list.rows.length === 0 ? (
        <Nothing isFiltered={Object.keys(filter).length > 0} />
      ) : (
        <div aria-busy={list.isStale}>
          <ul className={classes["list"]} aria-label={t`Лимиты`}>
            {list.rows.map((row) => (
              <li key={row.id} className={classes["item"]}>
                <Row clientId={clientId} limit={row} />
              </li>
            ))}
          </ul>
          <MoreRows list={list} />
        </div>
      )}
    </Stack>
  );
}

function Row({ clientId, limit }: { clientId: string; limit: FragmentType<typeof LimitRow> }) {
  const row = readFragment(LimitRow, limit);
  const { subscriber, costCentre, kind, state, setByName, viewerCanSet } = row;
  return (
    <>
      <div className={classes["subject"]}>
        <span className={classes["name"]}>
          {subscriber ? (
            <TextLink to={paths.subscriber(subscriber.id)}>{formatNumber(subscriber.number)}</TextLink>
          ) : costCentre ? (
            <Trans>Центр затрат «{costCentre.name}»</Trans>
          ) : (
            <Trans>Вся компания</Trans>
          )}
        </span>
        {subscriber ? <span>{subscriber.name}</span> : null}
        <span className={classes["note"]}>
          {kind === "MONEY" ? <Trans>Деньги за месяц, с НДС</Trans> : <Trans>Интернет за месяц</Trans>}
          {" · "}
          <Trans>кто задал: {setByName}</Trans>
        </span>
      </div>
      <LimitUse limit={row} />
      <div className={`${classes["acts"] ?? ""} no-print`}>
        {subscriber ? <LimitActs subscriberId={subscriber.id} kind={kind} state={state} /> : null}
        {viewerCanSet ? (
          <>
            <ChangeLimit clientId={clientId} limit={row} />
            <RemoveLimit clientId={clientId} limitId={row.id} />
          </>
        ) : null}
      </div>
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <Empty icon={IconGauge} title={<Trans>Таких лимитов нет</Trans>}>
      <Trans>Измените или уберите фильтры выше.</Trans>
    </Empty>
  ) : (
    <Empty icon={IconGauge} title={<Trans>Лимитов пока нет</Trans>}>
      <Trans>
        Задайте, сколько может стоить или израсходовать за месяц номер, центр затрат или вся компания: о
        восьмидесяти и ста процентах придёт письмо. Лимит ничего не отключает.
      </Trans>
    </Empty>
  );
}
