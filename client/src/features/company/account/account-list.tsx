import { Trans, useLingui } from "@lingui/react/macro";
import { IconCircleCheck, IconCircleX, IconPlayerPause } from "@tabler/icons-react";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { AccountState } from "../../../generated/graphql";
import { formatCount } from "../../../lib/format/number";

const AccountListFragment = graphql(`
  fragment AccountList on Client {
    id
    accounts(first: 100) {
      edges {
        node {
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
      }
    }
  }
`);

const icons = { ACTIVE: IconCircleCheck, SUSPENDED: IconPlayerPause, CLOSED: IconCircleX };
const tones = { ACTIVE: "good", SUSPENDED: "warn", CLOSED: "bad" } as const;

interface AccountListProps {
  client: FragmentType<typeof AccountListFragment>;
  /** Where an account's subscribers are listed; the account's id is put into `?account=`. */
  subscribersPath: string;
}

/** The company's billing accounts; each number of subscribers leads to their list. */
export function AccountList({ client, subscribersPath }: AccountListProps) {
  const { t } = useLingui();
  const { accounts } = readFragment(AccountListFragment, client);
  const states: Record<AccountState, string> = {
    ACTIVE: t`Действует`,
    SUSPENDED: t`Приостановлен`,
    CLOSED: t`Закрыт`,
  };
  return (
    <Section title={<Trans>Лицевые счета</Trans>} flush>
      <PlainTable
        label={t`Лицевые счета`}
        head={[
          { label: t`Лицевой счёт` },
          { label: t`Название` },
          { label: t`Состояние` },
          { label: t`Абонентов`, numeric: true },
          { label: t`Баланс`, numeric: true },
        ]}
        rows={accounts.edges.map(({ node }) => ({
          key: node.id,
          cells: [
            node.number,
            node.name,
            <StateMark tone={tones[node.state]} icon={icons[node.state]}>
              {states[node.state]}
            </StateMark>,
            <TextLink
              to={subscribersPath}
              search={{ account: node.id }}
              aria-label={t`Абоненты лицевого счёта ${node.number}: ${node.subscriberCount}`}
            >
              {formatCount(node.subscriberCount)}
            </TextLink>,
            <Money value={node.balance} />,
          ],
        }))}
      />
    </Section>
  );
}
