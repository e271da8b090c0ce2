import { Trans, useLingui } from "@lingui/react/macro";
import { IconReceiptOff } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { Section } from "../../components/section";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Empty, Failure, NotFound } from "../../components/states";
import { Waiting } from "../../components/waiting";
import { ChargeDifferences } from "../../features/money/charge/charge-differences";
import { ChargeSummary } from "../../features/money/charge/charge-summary";
import { ChargeTable } from "../../features/money/charge/charge-table";
import { ChargeComparisonDetails, MonthChargesDetails } from "../../features/money/charge/month-charges";
import { MonthTabs } from "../../features/money/charge/month-tabs";
import { TakeAlong } from "../../features/money/charge/take-along";
import { graphql, readFragment } from "../../generated";
import { explain } from "../../lib/apollo/errors";
import { formatMonth } from "../../lib/format/time";
import { month, oneOf } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";
import { withoutNulls } from "../../lib/without-nulls";

const ChargesPageQuery = graphql(`
  query ChargesPage($subscriberId: ID!, $month: Month) {
    subscriber(id: $subscriberId) {
      id
      number
    }
    charges(subscriberId: $subscriberId, month: $month) {
      ...MonthChargesDetails
    }
  }
`);

const pageSearch = { month, against: oneOf("MONTH") };

/** «Начисления за период»: three months, each by kind, beside the month before. */
export default function ChargesPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { search, change } = usePageSearch(pageSearch);
  const { data, error, refetch, isStale } = useShownQuery(ChargesPageQuery, {
    title: t`Начисления за период`,
    variables: { subscriberId, ...withoutNulls({ month: search.month ?? null }) },
    fetchPolicy: "cache-and-network",
    keepsShown: true,
  });
  // The months are the same for each of them; the rest is of the month that was asked for.
  const shown = readFragment(MonthChargesDetails, data?.charges);
  const charges = isStale ? undefined : shown;
  const whole = readFragment(ChargeComparisonDetails, charges?.comparedToMonth);
  const sameDays = readFragment(ChargeComparisonDetails, charges?.comparedToSameDays);
  const against = search.against === "MONTH" ? whole : (sameDays ?? whole);

  return (
    <Page>
      {shown ? <MonthTabs months={shown.months} chosen={charges?.month ?? search.month ?? ""} /> : null}
      {charges && against ? (
        charges.groups.length === 0 ? (
          <Empty icon={IconReceiptOff} title={<Trans>За этот месяц ничего не начислено</Trans>}>
            {charges.isCurrent ? (
              <Trans>Абонентская плата появится 1 числа, звонки и интернет — на следующий день.</Trans>
            ) : (
              <Trans>Номер не обслуживался или ничем не пользовался. Выберите другой месяц.</Trans>
            )}
          </Empty>
        ) : (
          <>
            <ChargeSummary
              month={charges}
              against={against}
              isWhole={against === whole}
              onCompare={sameDays ? (isWhole) => change({ against: isWhole ? "MONTH" : undefined }) : null}
            />
            <Section
              title={<Trans>По видам</Trans>}
              actions={
                data?.subscriber ? (
                  <TakeAlong
                    number={data.subscriber.number}
                    month={charges}
                    against={against}
                    isWhole={against === whole}
                  />
                ) : null
              }
              flush
            >
              <ChargeTable
                subscriberId={subscriberId}
                month={charges}
                against={against}
                isWhole={against === whole}
              />
            </Section>
            <Section title={<Trans>Что изменилось и почему: {formatMonth(against.month)}</Trans>} flush>
              <ChargeDifferences against={against} />
            </Section>
          </>
        )
      ) : error ? (
        explain(error).code === "CHARGES_MONTH_NOT_SHOWN" || explain(error).code === "BAD_USER_INPUT" ? (
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
      ) : charges === null ? (
        <NotFound />
      ) : (
        <Waiting rows={10} shape="rows" />
      )}
    </Page>
  );
}
