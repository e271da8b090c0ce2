import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Empty } from "../../../components/states";
import { Pending } from "../../../components/waiting";
import { formatMonth } from "../../../lib/format/time";
import { TariffWhatIfQuery } from "./tariff-what-if-query";
import { byPlan, totalOf, type Comparison } from "./tariff-variants";
import { ActualBar, PlanBar } from "./tariff-what-if-bars";

interface TariffWhatIfProps {
  subscriberId: string;
  /** Key of the variant that is open, as the address keeps it; "actual" for what was charged. */
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
}

/** What the number's own last months would have cost under each plan, with its best package first. */
export function TariffWhatIf({ subscriberId, open, onOpen }: TariffWhatIfProps) {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(TariffWhatIfQuery, {
    title: t`Во что обошлись бы последние месяцы`,
    variables: { subscriberId },
  });
  const comparison = data?.tariffComparison;

  return (
    <Section title={<Trans>Во что обошлись бы последние месяцы</Trans>}>
      {comparison ? (
        comparison.months.length === 0 ? (
          <NothingYet comparison={comparison} />
        ) : (
          <Bars comparison={comparison} open={open} onOpen={onOpen} />
        )
      ) : (
        <Pending {...pending} rows={7} shape="rows" />
      )}
    </Section>
  );
}

function NothingYet({ comparison }: { comparison: Comparison }) {
  const months = comparison.lastMonths.map((month) => formatMonth(month, true)).join(", ");
  return (
    <Empty icon={IconChartBar} title={<Trans>Пока не по чему считать</Trans>}>
      <Trans>
        Считаются полные месяцы, в которые номер обслуживался с первого дня: {months}. Такого среди них нет.
        Планы можно сравнить по ценам ниже.
      </Trans>
    </Empty>
  );
}

function Bars({
  comparison,
  open,
  onOpen,
}: Omit<TariffWhatIfProps, "subscriberId"> & { comparison: Comparison }) {
  const { months, lastMonths, usageRecords, actual, variants } = comparison;
  const plans = byPlan(variants);
  const most = Math.max(Number(actual.gross.amount), ...plans.map(({ best }) => totalOf(best)));
  const names = months.map((month) => formatMonth(month, true)).join(", ");
  const left = lastMonths.filter((month) => !months.includes(month));
  const notCounted = left.map((month) => formatMonth(month, true)).join(", ");
  return (
    <>
      <Text c="dimmed" mb="sm">
        <Trans>
          По звонкам, сообщениям и трафику этого номера за месяцы: {names}. Каждый план посчитан так, будто он
          действовал всё это время, с самым выгодным для него пакетом интернета.
        </Trans>{" "}
        <Plural
          value={usageRecords}
          one="Пересчитана # запись."
          few="Пересчитаны # записи."
          many="Пересчитано # записей."
          other="Пересчитано # записи."
        />
      </Text>
      {left.length > 0 ? (
        <Notice tone="info">
          <Trans>Не посчитано, потому что номер обслуживался не с первого дня месяца: {notCounted}.</Trans>
        </Notice>
      ) : null}
      <ActualBar comparison={comparison} most={most} open={open} onOpen={onOpen} />
      {plans.map((plan) => (
        <PlanBar key={plan.planId} plan={plan} months={months} most={most} open={open} onOpen={onOpen} />
      ))}
    </>
  );
}
