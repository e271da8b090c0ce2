import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Skeleton, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { ReactNode } from "react";
import { FieldList } from "../../components/field-list";
import { isZero, Money } from "../../components/money";
import { Aside } from "../../components/page/with-aside";
import { readFragment } from "../../generated";
import type { ChangeInput } from "../../generated/graphql";
import { formatDate } from "../../lib/format/time";
import { BeforeAfter, Months, monthsToTell } from "./order-differences";
import { OrderPreviewDetails, PreviewOrderQuery, type OrderPreviewData } from "./order-preview";
import classes from "./change-so-far.module.css";

interface ChangeSoFarProps {
  /** What would be ordered by what is answered so far; null while it is not enough to ask. */
  change: ChangeInput | null;
  /** How it is now: what stands there until then. */
  children?: ReactNode;
}

/** Beside the questions of a change: how it is now, and what the answers so far would make of it and of the bill. */
export function ChangeSoFar({ change, children }: ChangeSoFarProps) {
  // Whoever goes through the choices with the arrows asks once.
  const [asked] = useDebouncedValue(change ? JSON.stringify(change) : null, 300);
  if (change === null && !children) return null;
  return (
    <Aside>
      {change === null || asked === null ? (
        <>
          <Title order={2} mb="xs">
            <Trans>Сейчас</Trans>
          </Title>
          {children}
        </>
      ) : (
        <Would change={JSON.parse(asked) as ChangeInput} />
      )}
    </Aside>
  );
}

/** What the preview tells, in short: the check page tells all of it. */
function Would({ change }: { change: ChangeInput }) {
  const { t } = useLingui();
  const { data, previousData, error, loading } = useQuery(PreviewOrderQuery, {
    variables: { input: change },
    fetchPolicy: "cache-and-network",
  });
  const preview = readFragment(OrderPreviewDetails, (data ?? previousData)?.previewOrder);
  const [refusal] = preview?.userErrors ?? [];
  const isOnlyRefused = refusal !== undefined && preview?.differences.length === 0;
  return (
    <div aria-live="polite" aria-busy={loading}>
      <Title order={2} mb="xs">
        <Trans>Сейчас и потом</Trans>
      </Title>
      {error ? (
        <Text c="dimmed">
          <Trans>Узнать заранее не удалось: всё будет показано перед заказом.</Trans>
        </Text>
      ) : null}
      {!preview && !error ? <Skeleton height={144} /> : null}
      {refusal ? <Text>{refusal.message}</Text> : null}
      {preview && !isOnlyRefused ? (
        <>
          <dl className={classes["differences"]}>
            {preview.differences.map(({ label, before, after }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <BeforeAfter before={before ?? t`нет`} after={after ?? t`нет`} />
                </dd>
              </div>
            ))}
          </dl>
          <Bill price={preview.price} />
        </>
      ) : null}
    </div>
  );
}

/** What it does to the bill: the monthly fee that will be, and what is charged for it. */
function Bill({ price }: Pick<OrderPreviewData, "price">) {
  const { monthlyBefore, monthlyAfter, once, from, months } = price;
  const isSame = monthlyBefore.amount === monthlyAfter.amount;
  const day = formatDate(from);
  return (
    <div className={classes["bill"]}>
      <div className={classes["label"]}>
        <Trans>Абонентская плата в месяц</Trans>
      </div>
      <div className={classes["figure"]}>
        <Money value={monthlyAfter} />
      </div>
      <div className={classes["label"]}>
        {isSame ? (
          <Trans>Не изменится</Trans>
        ) : (
          <Trans>
            Сейчас <Money value={monthlyBefore} />
          </Trans>
        )}
      </div>
      {isZero(once) ? null : (
        <div className={classes["label"]}>
          <Trans>
            Начислится {day}: <Money value={once} />
          </Trans>
        </div>
      )}
      {monthsToTell(months).length === 0 ? null : (
        <FieldList>
          <Months months={months} />
        </FieldList>
      )}
    </div>
  );
}
