import { useLazyQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import type { SyntheticEvent } from "react";
import { PlainTable } from "../../../components/plain-table";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Failure, Loading } from "../../../components/states";
import { graphql } from "../../../generated";
import { formatDate, formatInstant } from "../../../lib/format/time";
import { useUsageWords } from "./usage-words";
import classes from "./usage.module.css";

const UsageViewsQuery = graphql(`
  query UsageViews($subscriberId: ID!, $first: Int!, $after: String) {
    usageViews(subscriberId: $subscriberId, first: $first, after: $after) {
      edges {
        cursor
        node {
          at
          actor {
            name
          }
          program
          act
          from
          through
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who else has looked at the call details; read when somebody wants to know. */
export function UsageViews({ subscriberId }: { subscriberId: string }) {
  const { t } = useLingui();
  const words = useUsageWords();
  const [read, { data, error, loading, fetchMore }] = useLazyQuery(UsageViewsQuery, {
    fetchPolicy: "network-only",
  });
  const variables = { subscriberId, first: 20 };
  useShowAsQuery({ title: t`Кто смотрел детализацию`, document: UsageViewsQuery, variables });
  const ask = () => void read({ variables });
  const views = data?.usageViews;
  const after = views?.pageInfo.endCursor;
  return (
    <details
      className={classes["views"]}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => {
        if (event.currentTarget.open) ask();
      }}
    >
      <summary>
        <Trans>Кто смотрел детализацию</Trans>
      </summary>
      <Text c="dimmed" my="xs">
        <Trans>
          Каждый просмотр и каждая загрузка чужой детализации записываются; их видят и абонент, и
          администратор.
        </Trans>
      </Text>
      {error ? (
        <Failure error={error} retry={ask} />
      ) : !views ? (
        loading ? (
          <Loading rows={3} />
        ) : null
      ) : views.edges.length === 0 ? (
        <Text>
          <Trans>Пока никто, кроме самого абонента.</Trans>
        </Text>
      ) : (
        <PlainTable
          label={t`Кто смотрел детализацию`}
          head={[{ label: t`Когда` }, { label: t`Кто` }, { label: t`Действие` }, { label: t`За какие дни` }]}
          rows={views.edges.map(({ cursor, node }) => ({
            key: cursor,
            cells: [
              formatInstant(node.at),
              node.program === null ? node.actor.name : `${node.actor.name} · ${node.program}`,
              words.acts[node.act],
              `${formatDate(node.from)} — ${formatDate(node.through)}`,
            ],
          }))}
        />
      )}
      {after && views.pageInfo.hasNextPage ? (
        <Button
          variant="default"
          mt="xs"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after } })}
        >
          <Trans>Показать ещё</Trans>
        </Button>
      ) : null}
    </details>
  );
}
