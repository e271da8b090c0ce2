import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { MoreRows } from "../../../components/connection-list/more-rows";
import { useConnection } from "../../../components/connection-list/use-connection";
import { Dialog } from "../../../components/dialog";
import { PlainTable } from "../../../components/plain-table";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Failure } from "../../../components/states";
import { Waiting } from "../../../components/waiting";
import { graphql } from "../../../generated";
import type { UsageViewsQueryVariables } from "../../../generated/graphql";
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
  const [isOpen, setOpen] = useState(false);
  const title = t`Кто смотрел детализацию`;
  const variables = { subscriberId, first: 20 };
  useShowAsQuery(isOpen ? null : { title, document: UsageViewsQuery, variables });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        className={`${classes["views"] ?? ""} no-print`}
        leftSection={<IconEye size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        <Trans>Кто смотрел детализацию</Trans>
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={title} place="right">
        <Text c="dimmed" mb="md">
          <Trans>
            Каждый просмотр и каждая загрузка чужой детализации записываются; их видят и абонент, и
            администратор.
          </Trans>
        </Text>
        <Views title={title} variables={variables} />
      </Dialog>
    </>
  );
}

interface ViewsProps {
  title: string;
  variables: UsageViewsQueryVariables;
}

function Views({ title, variables }: ViewsProps) {
  const { t } = useLingui();
  const words = useUsageWords();
  const list = useConnection(UsageViewsQuery, {
    title,
    variables,
    connection: ({ usageViews }) => usageViews,
    // Somebody else may have looked meanwhile.
    fetchPolicy: "cache-and-network",
  });
  if (list.error && list.rows.length === 0) return <Failure error={list.error} retry={list.retry} />;
  if (list.isFirstLoad) return <Waiting rows={3} shape="rows" />;
  if (list.rows.length === 0) {
    return (
      <Text>
        <Trans>Пока никто, кроме самого абонента.</Trans>
      </Text>
    );
  }
  return (
    <>
      <PlainTable
        label={title}
        head={[{ label: t`Когда` }, { label: t`Кто` }, { label: t`Действие` }, { label: t`За какие дни` }]}
        rows={list.rows.map((view, index) => ({
          // A view has no id.
          key: `${String(index)} ${view.at}`,
          cells: [
            formatInstant(view.at),
            view.program === null ? view.actor.name : `${view.actor.name} · ${view.program}`,
            words.acts[view.act],
            `${formatDate(view.from)} — ${formatDate(view.through)}`,
          ],
        }))}
      />
      <MoreRows list={list} />
    </>
  );
}
