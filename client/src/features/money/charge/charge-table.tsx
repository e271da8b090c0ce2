import { Trans, useLingui } from "@lingui/react/macro";
import { IconChevronRight } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
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
  /** Compared with the whole month before, not with the same days of it. */
  isWhole: boolean;
}

/** A month by kind: net, VAT, total, as much before and the difference; below each kind what it is made of. */
export function ChargeTable({ subscriberId, month, against, isWhole }: ChargeTableProps) {
  const { t } = useLingui();
  const words = useChargeWords();
  const earlier = formatMonth(against.month, true);
  const names = {
    net: t`Без НДС`,
    vat: t`НДС`,
    total: t`С НДС`,
    before: isWhole ? earlier : t`${earlier}, те же дни`,
    difference: t`Разница`,
  };
  const zero = { ...against.total, amount: "0.00" };
  const most = Math.max(
    ...[...month.groups.map(({ total }) => total), ...against.groups.map(({ before }) => before)].map(
      ({ amount }) => Number(amount),
    ),
    0.01,
  );
  const gone = against.groups.filter(({ kind }) => !month.groups.some((group) => group.kind === kind));
  const comparedOf = (kind: ChargeGroupData["kind"]) =>
    against.groups.find((group) => group.kind === kind) ?? { before: zero, difference: zero };
  /** For looking: the same figures stand beside it. */
  const bars = (now: number, before: number) =>
    now === 0 && before === 0 ? null : (
      <span className={classes["bars"]} aria-hidden>
        <span data-of="now" style={{ inlineSize: `${String((now / most) * 100)}%` }} />
        <span data-of="before" style={{ inlineSize: `${String((before / most) * 100)}%` }} />
      </span>
    );
  const cell = (name: keyof typeof names, content: ReactNode) => (
    <td data-numeric data-of={name} data-name={names[name]}>
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
          {Object.entries(names).map(([id, name]) => (
            <th key={id} scope="col" data-numeric data-of={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {month.groups.map((group) => {
        const rates = group.vatRates.join(", ");
        const { before, difference } = comparedOf(group.kind);
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
                {bars(Number(group.total.amount), Number(before.amount))}
              </th>
              {cell("net", <Money value={group.net} />)}
              {cell("vat", <Money value={group.vat} />)}
              {cell("total", <Money value={group.total} />)}
              {cell("before", <Money value={before} />)}
              {cell("difference", <MoneyDifference value={difference} />)}
            </tr>
            <GroupParts group={group} month={month} subscriberId={subscriberId} />
          </tbody>
        );
      })}
      {gone.length > 0 ? (
        <tbody>
          {gone.map(({ kind, before, difference }) => (
            <tr key={kind} className={classes["group"]}>
              <th scope="row">
                {words.kinds[kind]}
                <span className={classes["note"]}>
                  {" "}
                  <Trans>в этом месяце нет</Trans>
                </span>
                {bars(0, Number(before.amount))}
              </th>
              <td />
              <td />
              <td />
              {cell("before", <Money value={before} />)}
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
          {cell("before", <Money value={against.total} />)}
          {cell("difference", <MoneyDifference value={against.difference} />)}
        </tr>
      </tfoot>
    </table>
  );
}

interface GroupPartsProps extends Pick<ChargeTableProps, "month" | "subscriberId"> {
  group: ChargeGroupData;
}

/** What a kind is made of: its fees, or its usage by where it was; what cost nothing in a fold. */
function GroupParts({ group, month, subscriberId }: GroupPartsProps) {
  const words = useChargeWords();
  const [isOpen, setOpen] = useState(false);
  const row = (key: string, name: ReactNode, note: ReactNode, amount: ReactNode) => (
    <tr key={key} className={classes["part"]}>
      <td>
        {name} <span className={classes["note"]}>{note}</span>
      </td>
      <td />
      <td />
      <td data-numeric>{amount}</td>
      <td />
      <td />
    </tr>
  );
  if (group.usage.length > 0) {
    const used = ({
      kind,
      zone,
      records,
      paidRecords,
      quantity,
      countedQuantity,
      charged,
    }: ChargeGroupData["usage"][number]) => {
      const all = formatCount(records);
      const paid = formatCount(paidRecords);
      const amount = words.quantity(kind, quantity);
      const counted = words.counted(kind, quantity, countedQuantity);
      return row(
        `${kind}${zone}`,
        <UsageLink subscriberId={subscriberId} month={month} kind={kind} zone={zone}>
          {words.usage(kind, zone)}
        </UsageLink>,
        <>
          <Trans>
            записей: {all}, из них платных: {paid} {amount ? `· ${amount}` : ""}
          </Trans>
          {counted ? <Trans>, учтено {counted}</Trans> : null}
        </>,
        <Money value={charged} />,
      );
    };
    const costs = group.usage.filter(({ charged }) => Number(charged.amount) !== 0);
    const free = group.usage.filter(({ charged }) => Number(charged.amount) === 0);
    const count = formatCount(free.length);
    return (
      <>
        {costs.map(used)}
        {free.length > 1 ? (
          <tr className={`${classes["part"] ?? ""} no-print`}>
            <td colSpan={6}>
              <button
                type="button"
                className={classes["fold"]}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                <IconChevronRight size={16} aria-hidden />
                <Trans>Без доплаты, видов: {count}</Trans>
              </button>
            </td>
          </tr>
        ) : null}
        {free.length === 1 || isOpen ? free.map(used) : null}
      </>
    );
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
