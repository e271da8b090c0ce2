import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { TextLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { MoneyDifference } from "../../../components/money-difference";
import { formatCount } from "../../../lib/format/number";
import { formatDate, formatInstantDay, formatMonth } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import { useChargeWords } from "./charge-words";
import type { ChargeComparisonData, ChargeGroupData, MonthChargesData } from "./month-charges";
import { UsageLink } from "./usage-link";
import classes from "./charge-table.module.css";

interface ChargeTableProps {
  subscriberId: string;
  month: MonthChargesData;
  against: ChargeComparisonData;
}

/** A month by kind: net, VAT, total and the difference; below each kind what it is made of. */
export function ChargeTable({ subscriberId, month, against }: ChargeTableProps) {
  const { t } = useLingui();
  const words = useChargeWords();
  const before = formatMonth(against.month, true);
  const names = { net: t`Без НДС`, vat: t`НДС`, total: t`С НДС`, difference: t`Разница: ${before}` };
  const gone = against.groups.filter(({ kind }) => !month.groups.some((group) => group.kind === kind));
  const differenceOf = (kind: ChargeGroupData["kind"]) =>
    against.groups.find((group) => group.kind === kind)?.difference ?? {
      ...against.difference,
      amount: "0.00",
    };
  const cell = (name: keyof typeof names, content: ReactNode) => (
    <td data-numeric data-name={names[name]}>
      {content}
    </td>
  );

  return (
    <table className={classes["table"]} aria-label={t`Начисления по видам`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Начисление</Trans>
          </th>
          {Object.values(names).map((name) => (
            <th key={name} scope="col" data-numeric>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {month.groups.map((group) => {
        const rates = group.vatRates.join(", ");
        return (
          <tbody key={group.kind}>
            <tr className={classes["group"]}>
              <th scope="rowgroup">
                {words.kinds[group.kind]}
                {rates ? (
                  <span className={classes["note"]}>
                    {" "}
                    <Trans>НДС {rates} %</Trans>
                  </span>
                ) : null}
              </th>
              {cell("net", <Money value={group.net} />)}
              {cell("vat", <Money value={group.vat} />)}
              {cell("total", <Money value={group.total} />)}
              {cell("difference", <MoneyDifference value={differenceOf(group.kind)} />)}
            </tr>
            <GroupParts group={group} month={month} subscriberId={subscriberId} />
          </tbody>
        );
      })}
      {gone.length > 0 ? (
        <tbody>
          {gone.map(({ kind, difference }) => (
            <tr key={kind} className={classes["group"]}>
              <th scope="row">
                {words.kinds[kind]}
                <span className={classes["note"]}>
                  {" "}
                  <Trans>в этом месяце нет</Trans>
                </span>
              </th>
              <td />
              <td />
              <td />
              {cell("difference", <MoneyDifference value={difference} />)}
            </tr>
          ))}
        </tbody>
      ) : null}
      <tfoot>
        <tr>
          <th scope="row">
            <Trans>Итого</Trans>
          </th>
          {cell("net", <Money value={month.net} />)}
          {cell("vat", <Money value={month.vat} />)}
          {cell("total", <Money value={month.total} />)}
          {cell("difference", <MoneyDifference value={against.difference} />)}
        </tr>
      </tfoot>
    </table>
  );
}

/** What a kind is made of: its fees, or its usage by where it was. */
function GroupParts({
  group,
  month,
  subscriberId,
}: Omit<ChargeTableProps, "against"> & { group: ChargeGroupData }) {
  const words = useChargeWords();
  const row = (key: string, name: ReactNode, note: ReactNode, amount: ReactNode) => (
    <tr key={key} className={classes["part"]}>
      <td>
        {name} <span className={classes["note"]}>{note}</span>
      </td>
      <td />
      <td />
      <td data-numeric>{amount}</td>
      <td />
    </tr>
  );
  if (group.usage.length > 0) {
    return group.usage.map(({ kind, zone, records, paidRecords, quantity, charged }) => {
      const all = formatCount(records);
      const paid = formatCount(paidRecords);
      const amount = words.quantity(kind, quantity);
      return row(
        `${kind}${zone}`,
        <UsageLink subscriberId={subscriberId} month={month} kind={kind} zone={zone}>
          {words.usage(kind, zone)}
        </UsageLink>,
        <Trans>
          записей: {all}, из них платных: {paid} {amount ? `· ${amount}` : ""}
        </Trans>,
        <Money value={charged} />,
      );
    });
  }
  return group.lines.map(({ id, name, since, chargedOn, order, charged }) =>
    row(
      id,
      name ?? words.kinds[group.kind],
      <>
        {since ? (
          <Trans>
            подключено {formatInstantDay(since)}, начислено {formatDate(chargedOn)}
          </Trans>
        ) : (
          <Trans>начислено {formatDate(chargedOn)}</Trans>
        )}
        {order ? (
          <>
            {" · "}
            <TextLink underline="always" to={paths.subscriber(subscriberId, `orders/${order.id}`)}>
              <Trans>заказ {order.reference}</Trans>
            </TextLink>
          </>
        ) : null}
      </>,
      <Money value={charged} />,
    ),
  );
}
