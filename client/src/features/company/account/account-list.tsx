import { Trans, useLingui } from "@lingui/react/macro";
import { IconCircleCheck, IconCircleX, IconPlayerPause } from "@tabler/icons-react";
import { MoreRows } from "../../../components/connection-list/more-rows";
import { pageSize, useConnection } from "../../../components/connection-list/use-connection";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { Failure } from "../../../components/states";
import { Waiting } from "../../../components/waiting";
import { graphql, readFragment } from "../../../generated";
import type { AccountState } from "../../../generated/graphql";
import { formatCount } from "../../../lib/format/number";

const AccountRow = graphql(`
  fragment AccountRow on Account {
    id
    number
    name
    state
    subscriberCount
    balance {
      amount
      currency
    }
  }
`);

const AccountsQuery = graphql(`
  query Accounts($clientId: ID!, $first: Int!, $after: String) {
    client(id: $clientId) {
      id
      accounts(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            ...AccountRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const icons = { ACTIVE: IconCircleCheck, SUSPENDED: IconPlayerPause, CLOSED: IconCircleX };
const tones = { ACTIVE: "good", SUSPENDED: "warn", CLOSED: "bad" } as const;

interface AccountListProps {
  clientId: string;
  /** Where an account's subscribers are listed; the account's id is put into `?account=`. */
  subscribersPath: string;
}

/** All billing accounts of the company; each number of subscribers leads to their list. */
export function AccountList({ clientId, subscribersPath }: AccountListProps) {
  const { t } = useLingui();
  const list = useConnection(AccountsQuery, {
    title: t`Лицевые счета`,
    variables: { clientId, first: pageSize },
    connection: ({ client }) => client?.accounts,
  });
  const states: Record<AccountState, string> = {
    ACTIVE: t`Действует`,
    SUSPENDED: t`Приостановлен`,
    CLOSED: t`Закрыт`,
  };
  if (list.error && list.rows.length === 0) return <Failure error={list.error} retry={list.retry} />;
  return (
    <Section title={<Trans>Лицевые счета</Trans>} flush>
      {list.isFirstLoad ? (
        <Waiting rows={3} shape="rows" />
      ) : (
        <PlainTable
          label={t`Лицевые счета`}
          head={[
            { label: t`Лицевой счёт` },
            { label: t`Название` },
            { label: t`Состояние` },
            { label: t`Абонентов`, numeric: true },
            { label: t`Баланс`, numeric: true },
          ]}
          rows={readFragment(AccountRow, list.rows).map((account) => ({
            key: account.id,
            cells: [
              account.number,
              account.name,
              <StateMark key="state" tone={tones[account.state]} icon={icons[account.state]}>
                {states[account.state]}
              </StateMark>,
              <TextLink
                key="lines"
                to={subscribersPath}
                search={{ account: account.id }}
                aria-label={t`Абоненты лицевого счёта ${account.number}: ${account.subscriberCount}`}
              >
                {formatCount(account.subscriberCount)}
              </TextLink>,
              <Money key="balance" value={account.balance} />,
            ],
          }))}
        />
      )}
      <MoreRows list={list} counted />
    </Section>
  );
}
