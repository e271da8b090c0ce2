import { Trans, useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Field, FieldList } from "../../components/field-list";
import { Money, isZero, type MoneyValue } from "../../components/money";
import { formatDate, formatMonth } from "../../lib/format/time";
import classes from "./order-differences.module.css";

interface OrderDifferencesProps {
  differences: readonly { label: string; before?: string | null; after?: string | null }[];
  /** Null for a change that was never made. */
  price: {
    once: MoneyValue;
    monthlyBefore: MoneyValue;
    monthlyAfter: MoneyValue;
    from: string;
    months: readonly MonthValue[];
  } | null;
}

interface MonthValue {
  month: string;
  alreadyOwed: MoneyValue;
  added: MoneyValue;
  total: MoneyValue;
  without: MoneyValue;
}

/** What changes and what it costs from when: the same on the check page and on the order's. */
export function OrderDifferences({ differences, price }: OrderDifferencesProps) {
  const { t } = useLingui();
  return (
    <FieldList>
      {differences.map(({ label, before, after }) => (
        <Field key={label} label={label}>
          <BeforeAfter before={before ?? t`нет`} after={after ?? t`нет`} />
        </Field>
      ))}
      {price ? (
        <>
          <Price price={price} />
          <Months months={price.months} />
        </>
      ) : null}
    </FieldList>
  );
}

/** What it costs from when; a change that costs nothing says so in a line. */
function Price({ price }: { price: NonNullable<OrderDifferencesProps["price"]> }) {
  const sameMonthly = price.monthlyBefore.amount === price.monthlyAfter.amount;
  if (sameMonthly && isZero(price.once)) {
    return (
      <Field label={<Trans>Цена</Trans>}>
        <Trans>Бесплатно, абонентская плата не изменится</Trans>
      </Field>
    );
  }
  if (sameMonthly && isZero(price.monthlyAfter)) {
    return (
      <>
        <Field label={<Trans>Разовая плата</Trans>}>
          <Trans>
            <Money value={price.once} />, абонентская плата не изменится
          </Trans>
        </Field>
        <Field label={<Trans>Начислится</Trans>}>{formatDate(price.from)}</Field>
      </>
    );
  }
  return (
    <>
      <Field label={<Trans>Абонентская плата в месяц</Trans>}>
        {sameMonthly ? (
          <Trans>
            <Money value={price.monthlyAfter} />, не изменится
          </Trans>
        ) : (
          <BeforeAfter
            before={<Money value={price.monthlyBefore} />}
            after={<Money value={price.monthlyAfter} />}
          />
        )}
      </Field>
      <Field label={<Trans>Начислится {formatDate(price.from)}, с платой за месяц</Trans>}>
        {isZero(price.once) ? <Trans>ничего</Trans> : <Money value={price.once} />}
      </Field>
      <Field label={<Trans>Цены действуют с</Trans>}>{formatDate(price.from)}</Field>
    </>
  );
}

const isOnTop = ({ alreadyOwed, added }: MonthValue) => !isZero(alreadyOwed) && !isZero(added);

/** The months whose sums the monthly price does not say: something is owed already, or the change is for a time. */
export const monthsToTell = (months: readonly MonthValue[]): readonly MonthValue[] =>
  months.length < 2 && !months.some(isOnTop) ? [] : months;

/** What whole months come to. */
export function Months({ months }: { months: readonly MonthValue[] }) {
  return monthsToTell(months).map((one) => (
    <Field key={one.month} label={<Trans>Всего за {formatMonth(one.month)}</Trans>}>
      {isOnTop(one) ? (
        <Trans>
          <Money value={one.alreadyOwed} /> за этот месяц в любом случае + <Money value={one.added} /> ={" "}
          <strong>
            <Money value={one.total} />
          </strong>
        </Trans>
      ) : (
        <strong>
          <Money value={one.total} />
        </strong>
      )}
      {one.total.amount === one.without.amount ? null : (
        <>
          {" "}
          <Trans>
            (без этого заказа было бы <Money value={one.without} />)
          </Trans>
        </>
      )}
    </Field>
  ));
}

/** How something was, and how it becomes. */
export function BeforeAfter({ before, after }: { before: ReactNode; after: ReactNode }) {
  return (
    <span className={classes["difference"]}>
      <span className={classes["before"]}>
        <VisuallyHidden>
          <Trans>Было:</Trans>{" "}
        </VisuallyHidden>
        {before}
      </span>
      <IconArrowRight size={16} aria-hidden />
      <strong>
        <VisuallyHidden>
          <Trans>Станет:</Trans>{" "}
        </VisuallyHidden>
        {after}
      </strong>
    </span>
  );
}
