import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Pending } from "../../../components/states";
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
  const variables = { subscriberId, first: SOME };
  const { data, error, refetch, fetchMore } = useQuery(SimCodeViewsQuery, {
    variables,
    // Somebody else may have looked meanwhile.
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Кто смотрел PIN и PUK`, document: SimCodeViewsQuery, variables });
  const views = data?.simCodeViews;
  return (
    <Section title={<Trans>Кто смотрел PIN и PUK</Trans>} flush>
      {!views ? (
        <div className={classes["inside"]}>{<Pending error={error} retry={refetch} rows={2} />}</div>
      ) : views.edges.length === 0 ? (
        <p className={classes["inside"]}>
          <Trans>Коды этого номера ещё никто не смотрел.</Trans>
        </p>
      ) : (
        <PlainTable
          label={t`Кто смотрел PIN и PUK`}
          head={[{ label: t`Когда` }, { label: t`Кто` }, { label: t`Зачем` }]}
          rows={views.edges.map(({ node: { id, at, actor, reason, note } }) => ({
            key: id,
            cells: [
              formatInstant(at),
              actor.role === "SUBSCRIBER" ? t`${actor.name} (абонент)` : actor.name,
              note && reason === "OTHER" ? note : note ? `${reasons[reason]}: ${note}` : reasons[reason],
            ],
          }))}
        />
      )}
      {views?.pageInfo.hasNextPage ? (
        <div className={classes["more"]}>
          <Button
            variant="default"
            onClick={() => void fetchMore({ variables: { after: views.pageInfo.endCursor } })}
          >
            <Trans>Показать ещё</Trans>
          </Button>
          <span>
            <Trans>
              Показано {views.edges.length} из {views.totalCount}
            </Trans>
          </span>
        </div>
      ) : null}
    </Section>
  );
}
