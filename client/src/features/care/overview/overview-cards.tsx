import { Trans } from "@lingui/react/macro";
import { Figure, Figures } from "../../../components/figure";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatCount } from "../../../lib/format/number";
import { formatDate } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";

const OverviewCardsFragment = graphql(`
  fragment OverviewCards on Client {
    id
    balance {
      amount
      currency
    }
    overview {
      runningOrders
      plannedOrders
      failedOrders
      failedOrdersSince
    }
  }
`);

/** Money, and how the company's orders do: what one looks for first. */
export function OverviewCards({ client }: { client: FragmentType<typeof OverviewCardsFragment> }) {
  const { id, balance, overview } = readFragment(OverviewCardsFragment, client);
  const { runningOrders, plannedOrders, failedOrders, failedOrdersSince } = overview;
  const orders = paths.client(id, "orders");
  return (
    <Figures>
      <Figure
        large
        label={<Trans>Баланс</Trans>}
        note={<Trans>Оплачено за вычетом выставленных счетов</Trans>}
      >
        <TextLink to={paths.client(id, "payments")} c="inherit">
          <Money value={balance} />
        </TextLink>
      </Figure>
      {runningOrders === null ? null : (
        <Figure
          label={<Trans>Заказы выполняются</Trans>}
          note={
            plannedOrders === null || plannedOrders === 0 ? null : (
              <TextLink to={orders} search={{ state: "planned" }}>
                <Trans>Запланированы: {formatCount(plannedOrders)}</Trans>
              </TextLink>
            )
          }
        >
          <TextLink to={orders} search={{ state: "running" }}>
            {formatCount(runningOrders)}
          </TextLink>
        </Figure>
      )}
      {failedOrders === null ? null : (
        <Figure
          label={<Trans>Заказы не выполнены</Trans>}
          note={<Trans>Из сделанных с {formatDate(failedOrdersSince)}</Trans>}
        >
          <TextLink to={orders} search={{ state: "failed", from: failedOrdersSince }}>
            {formatCount(failedOrders)}
          </TextLink>
        </Figure>
      )}
    </Figures>
  );
}
