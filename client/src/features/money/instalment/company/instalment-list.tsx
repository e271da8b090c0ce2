import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { IconCircleCheck, IconDownload, IconReceipt } from "@tabler/icons-react";
import { ConnectionList } from "../../../../components/connection-list/connection-list";
import type { Column } from "../../../../components/connection-list/list-props";
import { pageSize, useConnection } from "../../../../components/connection-list/use-connection";
import { useWidth } from "../../../../components/connection-list/use-width";
import { TextLink } from "../../../../components/links";
import { Money } from "../../../../components/money";
import { StateMark } from "../../../../components/state-mark";
import { Empty } from "../../../../components/states";
import { graphql, readFragment } from "../../../../generated";
import type { InstalmentRowFragment } from "../../../../generated/graphql";
import { formatNumber } from "../../../../lib/format/phone-number";
import { formatDate } from "../../../../lib/format/time";
import { currentLocale } from "../../../../lib/i18n/locale";
import { paths } from "../../../../lib/paths";
import { InstalmentFilters } from "./instalment-filters";
import {
  instalmentFilePath,
  instalmentFilterIn,
  type ChangeInstalmentSearch,
  type InstalmentSearch,
} from "./instalment-search";
import classes from "./instalments.module.css";

const InstalmentRow = graphql(`
  fragment InstalmentRow on InstalmentPlan {
    id
    equipment
    paymentsTotal
    paymentsLeft
    monthlyPayment {
      amount
      currency
    }
    left {
      amount
      currency
    }
    payoffOn
    subscriber {
      id
      number
      name
    }
  }
`);

const CompanyInstalmentsDocument = graphql(`
  query Instalments(
    $clientId: ID!
    $filter: InstalmentPlanFilter
    $first: Int!
    $after: String
    $count: Boolean!
  ) {
    client(id: $clientId) {
      id
      instalmentPlans(filter: $filter, first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...InstalmentRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount @include(if: $count)
      }
    }
  }
`);

interface InstalmentListProps {
  clientId: string;
  /** Whether the company has several accounts. */
  hasAccounts: boolean;
  search: InstalmentSearch;
  onChange: ChangeInstalmentSearch;
}

/** All equipment of the company, what was bought last first, and the same as a file. */
export function InstalmentList({ clientId, hasAccounts, search, onChange }: InstalmentListProps) {
  const { t } = useLingui();
  const filter = instalmentFilterIn(search);
  const list = useConnection(CompanyInstalmentsDocument, {
    title: t`Оборудование в рассрочку`,
    variables: { clientId, filter, first: pageSize, count: true },
    connection: ({ client }) => client?.instalmentPlans,
    fetchPolicy: "cache-and-network",
  });
  const isFiltered = Object.keys(filter).length > 0;
  const count = list.total;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs" className="no-print">
        <InstalmentFilters
          clientId={clientId}
          hasAccounts={hasAccounts}
          search={search}
          onChange={onChange}
        />
        <Button
          component="a"
          href={instalmentFilePath(clientId, search, currentLocale())}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          <Trans>Excel (XLSX)</Trans>
        </Button>
      </Group>
      <ConnectionList
        list={{ ...list, rows: readFragment(InstalmentRow, list.rows) }}
        label={t`Оборудование в рассрочку`}
        columns={useColumns()}
        rowId={({ id }) => id}
        head={
          <p role="status" className={classes["count"]}>
            <Trans>Найдено: {count}</Trans>
          </p>
        }
        card={(row) => (
          <div className={classes["card"]}>
            <span className={classes["who"]}>
              <LineLink row={row} /> <span>{row.subscriber?.name}</span>
            </span>
            <span>{row.equipment}</span>
            <span className={classes["sums"]}>
              {row.paymentsLeft === 0 ? (
                <PaidOff />
              ) : (
                <>
                  <span>
                    <Trans>
                      осталось <PaymentsLeft row={row} />
                    </Trans>
                  </span>
                  <span>
                    <Trans>
                      по <Money value={row.monthlyPayment} />
                    </Trans>
                  </span>
                </>
              )}
              {row.payoffOn ? (
                <span>
                  <Trans>до {formatDate(row.payoffOn)}</Trans>
                </span>
              ) : null}
            </span>
          </div>
        )}
        empty={<Nothing isFiltered={isFiltered} />}
      />
    </Stack>
  );
}

/** The number, as a way to what its line has by instalments. */
function LineLink({ row: { subscriber } }: { row: InstalmentRowFragment }) {
  return subscriber ? (
    <TextLink to={paths.subscriber(subscriber.id, "instalments")} underline="always">
      {formatNumber(subscriber.number)}
    </TextLink>
  ) : (
    "—"
  );
}

function PaymentsLeft({ row: { paymentsLeft, paymentsTotal } }: { row: InstalmentRowFragment }) {
  return (
    <Trans>
      {paymentsLeft} из {paymentsTotal}
    </Trans>
  );
}

function PaidOff() {
  return (
    <StateMark tone="good" icon={IconCircleCheck}>
      <Trans>Погашена</Trans>
    </StateMark>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <Empty icon={IconReceipt} title={<Trans>Такого оборудования нет</Trans>}>
      <Trans>Измените или уберите фильтры выше.</Trans>
    </Empty>
  ) : (
    <Empty icon={IconReceipt} title={<Trans>Рассрочки нет</Trans>}>
      <Trans>
        Для номеров компании ничего не куплено в рассрочку. Когда купите, здесь появятся платежи и срок
        погашения.
      </Trans>
    </Empty>
  );
}

function useColumns(): Column<InstalmentRowFragment>[] {
  const { t } = useLingui();
  const isWide = useWidth("100em");
  const name: Column<InstalmentRowFragment> = {
    id: "name",
    label: t`Имя`,
    cell: ({ subscriber }) => subscriber?.name,
  };
  return [
    { id: "line", label: t`Номер`, width: "170px", cell: (row) => <LineLink row={row} /> },
    ...(isWide ? [name] : []),
    { id: "equipment", label: t`Оборудование`, cell: ({ equipment }) => equipment },
    {
      id: "payments",
      label: t`Осталось платежей`,
      width: "165px",
      numeric: true,
      cell: (row) => (row.paymentsLeft === 0 ? <PaidOff /> : <PaymentsLeft row={row} />),
    },
    {
      id: "monthly",
      label: t`Ежемесячный платёж`,
      width: "165px",
      numeric: true,
      cell: ({ monthlyPayment }) => <Money value={monthlyPayment} />,
    },
    {
      id: "left",
      label: t`Осталось выплатить`,
      width: "165px",
      numeric: true,
      cell: ({ left }) => <Money value={left} />,
    },
    {
      id: "payoff",
      label: t`Срок погашения`,
      width: "150px",
      cell: ({ payoffOn }) => (payoffOn ? formatDate(payoffOn) : "—"),
    },
  ];
}
