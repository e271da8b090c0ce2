import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Figure, Figures } from "../../components/figure";
import { isZero, Money } from "../../components/money";
import { formatCount } from "../../lib/format/number";
import { BeforeAfter } from "./order-differences";
import type { BulkChangeData } from "./bulk-details";
import { ShareBar } from "./share-bar";

/** What a change of many comes to: how many it changes, how many not, and what it costs. */
export function BulkOutcome({ bulk }: { bulk: BulkChangeData }) {
  const { t } = useLingui();
  const { rows, changes, unchanged, refused } = bulk.counts;
  const counted = { changes: formatCount(changes), unchanged: formatCount(unchanged) };
  const no = formatCount(refused);
  const all = formatCount(rows);
  return (
    <Stack gap="md">
      <Figures>
        <Figure large label={<Trans>Изменится</Trans>} note={<Trans>из {all} в списке</Trans>}>
          {counted.changes}
        </Figure>
        <Figure label={<Trans>Уже так</Trans>} note={<Trans>менять нечего</Trans>}>
          {counted.unchanged}
        </Figure>
        <Figure label={<Trans>Нельзя</Trans>} note={<Trans>причины — ниже</Trans>}>
          {no}
        </Figure>
        <Price price={bulk.price} />
      </Figures>
      <ShareBar
        label={t`Изменится ${counted.changes}, уже так ${counted.unchanged}, нельзя ${no}`}
        total={rows}
        parts={[
          { key: "changes", count: changes, tone: "accent" },
          { key: "unchanged", count: unchanged, tone: "quiet" },
          { key: "refused", count: refused, tone: "bad" },
        ]}
      />
    </Stack>
  );
}

/** What all of them cost together. */
function Price({ price }: { price: BulkChangeData["price"] }) {
  const isSame = price.monthlyBefore.amount === price.monthlyAfter.amount;
  const monthly: ReactNode = isSame ? (
    <Money value={price.monthlyAfter} inKopecks />
  ) : (
    <BeforeAfter
      before={<Money value={price.monthlyBefore} inKopecks />}
      after={<Money value={price.monthlyAfter} inKopecks />}
    />
  );
  return (
    <>
      <Figure label={<Trans>Начислится за все</Trans>} note={<Trans>с НДС, с платой за месяц</Trans>}>
        {isZero(price.once) ? <Trans>Ничего</Trans> : <Money value={price.once} inKopecks />}
      </Figure>
      <Figure
        label={<Trans>В месяц за все</Trans>}
        note={isSame ? <Trans>не изменится</Trans> : <Trans>было и станет, с НДС</Trans>}
      >
        {monthly}
      </Figure>
    </>
  );
}
