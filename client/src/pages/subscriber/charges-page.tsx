import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import { IconReceiptOff } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { Section } from "../../components/section";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Empty, Failure, Loading, NotFound } from "../../components/states";
import { ChargeBars } from "../../features/money/charge/charge-bars";
import { ChargeDifferences } from "../../features/money/charge/charge-differences";
import { ChargeSummary } from "../../features/money/charge/charge-summary";
import { ChargeTable } from "../../features/money/charge/charge-table";
import { ChargeComparisonDetails, MonthChargesDetails } from "../../features/money/charge/month-charges";
import { MonthTabs } from "../../features/money/charge/month-tabs";
import { TakeAlong } from "../../features/money/charge/take-along";
import { graphql, readFragment } from "../../generated";
import { explain } from "../../lib/apollo/errors";
import { formatMonth } from "../../lib/format/time";
import { paths } from "../../lib/paths";
import { useUrlState } from "../../lib/url-state";
import { useSubscriberId } from "../../lib/use-address";

const ChargesPageQuery = graphql(`
  query ChargesPage($subscriberId: ID!, $month: Month) {
    charges(subscriberId: $subscriberId, month: $month) {
      ...MonthChargesDetails
    }
  }
`);

const names = ["month", "against"] as const;

/** «Начисления за период»: three months, each by kind, beside the month before. */
export default function ChargesPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const [url, change] = useUrlState(names);
  const variables = { subscriberId, ...(url.month ? { month: url.month } : {}) };
  const { data, previousData, error, refetch } = useQuery(ChargesPageQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Начисления за период`, document: ChargesPageQuery, variables });
  const month = readFragment(MonthChargesDetails, data?.charges);
  const months = (month ?? readFragment(MonthChargesDetails, previousData?.charges))?.months;
  const whole = readFragment(ChargeComparisonDetails, month?.comparedToMonth);
  const sameDays = readFragment(ChargeComparisonDetails, month?.comparedToSameDays);
  const against = url.against === "month" ? whole : (sameDays ?? whole);

  return (
    <Page>
      {months ? <MonthTabs months={months} chosen={month?.month ?? url.month ?? ""} /> : null}
      {month && against ? (
        month.groups.length === 0 ? (
          <Empty icon={IconReceiptOff} title={<Trans>За этот месяц ничего не начислено</Trans>}>
            {month.isCurrent ? (
              <Trans>Абонентская плата появится 1 числа, звонки и интернет — на следующий день.</Trans>
            ) : (
              <Trans>Номер не обслуживался или ничем не пользовался. Выберите другой месяц.</Trans>
            )}
          </Empty>
        ) : (
          <>
            <ChargeSummary month={month} against={against} isWhole={against === whole} />
            <Section
              title={<Trans>По видам</Trans>}
              actions={<TakeAlong month={month} against={against} />}
              flush
            >
              <ChargeBars month={month} against={against} isWhole={against === whole} />
              <ChargeTable subscriberId={subscriberId} month={month} against={against} />
            </Section>
            <Section
              title={<Trans>Что изменилось и почему: {formatMonth(against.month)}</Trans>}
              actions={
                sameDays ? (
                  <SegmentedControl
                    aria-label={t`С чем сравнить`}
                    value={against === whole ? "month" : "days"}
                    onChange={(value) => change({ against: value === "month" ? "month" : undefined })}
                    data={[
                      { value: "days", label: t`Те же дни` },
                      { value: "month", label: t`Весь месяц` },
                    ]}
                  />
                ) : null
              }
              flush
            >
              <ChargeDifferences against={against} />
            </Section>
          </>
        )
      ) : error ? (
        explain(error).code === "CHARGES_MONTH_NOT_SHOWN" || explain(error).code === "BAD_REQUEST" ? (
          <Empty
            icon={IconReceiptOff}
            title={<Trans>За этот месяц начисления не показываются</Trans>}
            actions={
              <ButtonLink to={paths.subscriber(subscriberId, "charges")}>
                <Trans>Текущий месяц</Trans>
              </ButtonLink>
            }
          >
            <Trans>Доступны текущий месяц и два предыдущих; более ранние месяцы — в счетах.</Trans>
          </Empty>
        ) : (
          <Failure error={error} retry={refetch} />
        )
      ) : data ? (
        <NotFound />
      ) : (
        <Loading rows={10} height={40} />
      )}
    </Page>
  );
}
