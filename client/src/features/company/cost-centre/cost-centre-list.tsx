import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { Empty } from "../../../components/states";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatCount } from "../../../lib/format/number";
import { NewCostCentre, RemoveCostCentre, RenameCostCentre } from "./cost-centre-acts";
import classes from "./cost-centre.module.css";

const CostCentreListFragment = graphql(`
  fragment CostCentreList on Client {
    id
    viewerCanChangeCostCentres
    costCentres(first: 100) {
      edges {
        node {
          id
          name
          code
          subscriberCount
          chargedThisMonth {
            amount
            currency
          }
        }
      }
    }
    withoutCostCentre {
      subscriberCount
      chargedThisMonth {
        amount
        currency
      }
    }
  }
`);

interface CostCentreListProps {
  client: FragmentType<typeof CostCentreListFragment>;
  /** Where lines are listed; the cost centre's id is put into `?costCentre=`. */
  subscribersPath: string;
  /** Reads the list anew. */
  onChanged: () => unknown;
}

/** Lines and this month's cost, by cost centre: those with a name, and what has none. */
export function CostCentreList({ client, subscribersPath, onChanged }: CostCentreListProps) {
  const { t } = useLingui();
  const known = readFragment(CostCentreListFragment, client);
  const { costCentres, withoutCostCentre: without, viewerCanChangeCostCentres: mayChange } = known;
  const named = costCentres.edges.map(({ node }) => node);
  const most = Math.max(
    0,
    ...[...named, without].map(({ chargedThisMonth }) => Number(chargedThisMonth.amount)),
  );
  const cost = (money: { amount: string; currency: string }): ReactNode => (
    <span className={classes["cost"]}>
      <Bar share={most > 0 ? Number(money.amount) / most : 0} />
      <Money value={money} inKopecks />
    </span>
  );
  const lines = (count: number, label: string, search: Record<string, string>): ReactNode => (
    <TextLink to={subscribersPath} search={search} aria-label={label}>
      {formatCount(count)}
    </TextLink>
  );
  const rows = named.map(({ id, name, code, subscriberCount, chargedThisMonth }) => ({
    key: id,
    cells: [
      name,
      code ?? "",
      lines(subscriberCount, t`Абоненты центра затрат «${name}»: ${subscriberCount}`, { costCentre: id }),
      cost(chargedThisMonth),
      ...(mayChange
        ? [
            <Group key="acts" gap="xs" justify="flex-end" className="no-print">
              <RenameCostCentre costCentre={{ id, name, code }} onChanged={onChanged} />
              <RemoveCostCentre
                clientId={known.id}
                costCentre={{ id, name, lines: subscriberCount }}
                onChanged={onChanged}
              />
            </Group>,
          ]
        : []),
    ],
  }));
  const rest = {
    key: "none",
    cells: [
      <span key="name" className={classes["none"]}>
        <Trans>Без центра затрат</Trans>
      </span>,
      "",
      lines(without.subscriberCount, t`Абоненты без центра затрат: ${without.subscriberCount}`, {
        costCentre: "none",
      }),
      cost(without.chargedThisMonth),
      ...(mayChange ? [""] : []),
    ],
  };
  return (
    <Section
      title={<Trans>Абоненты и стоимость за этот месяц</Trans>}
      actions={mayChange ? <NewCostCentre clientId={known.id} onChanged={onChanged} /> : null}
      flush
    >
      {named.length === 0 ? (
        <Empty title={<Trans>Центров затрат ещё нет</Trans>}>
          <Trans>
            Создайте центры затрат — отделы, проекты, филиалы — и назначьте их абонентам: тогда видно, кто
            сколько тратит. Оператор о них не знает.
          </Trans>
        </Empty>
      ) : (
        <PlainTable
          label={t`Центры затрат`}
          head={[
            { label: t`Центр затрат` },
            { label: t`Код` },
            { label: t`Абонентов`, numeric: true },
            { label: t`Начислено за месяц`, numeric: true },
            ...(mayChange ? [{ label: "" }] : []),
          ]}
          rows={[...rows, rest]}
        />
      )}
    </Section>
  );
}

/** How much of the dearest it is; the figure stands beside it. */
function Bar({ share }: { share: number }) {
  return (
    <span className={classes["bar"]} aria-hidden>
      <span style={{ width: `${String(Math.max(0, Math.min(1, share)) * 100)}%` }} />
    </span>
  );
}
