import { Trans, useLingui } from "@lingui/react/macro";
import { Text, Title } from "@mantine/core";
import { MoreRows } from "../../../components/connection-list/more-rows";
import { useConnection } from "../../../components/connection-list/use-connection";
import { PlainTable } from "../../../components/plain-table";
import { Pending } from "../../../components/waiting";
import { graphql } from "../../../generated";
import { formatInstant } from "../../../lib/format/time";
import { useSimCodeReasons } from "./sim-code-words";
import classes from "./sim-code-views.module.css";

/** Who looked at the codes of a line's SIM card; asked again when somebody has. */
export const SimCodeViewsQuery = graphql(`
  query SimCodeViews($subscriberId: ID!, $first: Int!, $after: String) {
    simCodeViews(subscriberId: $subscriberId, first: $first, after: $after) {
      edges {
        node {
          id
          at
          reason
          note
          actor {
            name
            role
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Looks read at a time. */
const SOME = 10;

/** Who looked at the codes, when and what for: the company and the subscriber see the same list. */
export function SimCodeViews({ subscriberId }: { subscriberId: string }) {
  const { t } = useLingui();
  const reasons = useSimCodeReasons();
  const list = useConnection(SimCodeViewsQuery, {
    title: t`Кто смотрел PIN и PUK`,
    variables: { subscriberId, first: SOME },
    connection: ({ simCodeViews }) => simCodeViews,
    // Somebody else may have looked meanwhile.
    fetchPolicy: "cache-and-network",
  });
  return (
    <div className={classes["views"]}>
      <Title order={3}>
        <Trans>Кто смотрел PIN и PUK</Trans>
      </Title>
      {list.isFirstLoad || (list.error && list.rows.length === 0) ? (
        <Pending error={list.error} retry={list.retry} rows={2} shape="rows" />
      ) : list.rows.length === 0 ? (
        <Text c="dimmed">
          <Trans>Коды этого номера ещё никто не смотрел.</Trans>
        </Text>
      ) : (
        <div className={classes["table"]}>
          <PlainTable
            label={t`Кто смотрел PIN и PUK`}
            head={[{ label: t`Когда` }, { label: t`Кто` }, { label: t`Зачем` }]}
            rows={list.rows.map(({ id, at, actor, reason, note }) => ({
              key: id,
              cells: [
                formatInstant(at),
                actor.role === "SUBSCRIBER" ? t`${actor.name} (абонент)` : actor.name,
                note && reason === "OTHER" ? note : note ? `${reasons[reason]}: ${note}` : reasons[reason],
              ],
            }))}
          />
        </div>
      )}
      <MoreRows list={list} counted />
    </div>
  );
}
