import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { SegmentedControl } from "../../components/choices";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { BackButton } from "../../components/wizard/step-buttons";
import { LimitForm } from "../../features/money/spending-limit/limit-form";
import { LimitList } from "../../features/money/spending-limit/limit-list";
import { limitSearch } from "../../features/money/spending-limit/limit-search";
import { UnusualDayList } from "../../features/money/spending-limit/unusual-day-list";
import { LinePicker } from "../../features/order/line-picker";
import { MailNoticeSwitch } from "../../features/people/mail-notice/mail-notice-switch";
import { graphql } from "../../generated";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const LimitsPageQuery = graphql(`
  query LimitsPage($clientId: ID!) {
    client(id: $clientId) {
      id
      viewerCanSetSpendingLimits
      viewerCanSetCompanyLimits
      costCentres(first: 100) {
        edges {
          node {
            id
            name
          }
        }
      }
    }
    operator {
      currency
    }
  }
`);

/** «Лимиты и оповещения»: how much a month may come to, and days that stand out. */
export default function LimitsPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, change, go } = usePageSearch(limitSearch);
  const { data, pending } = useShownQuery(LimitsPageQuery, {
    title: t`Кто задаёт лимиты`,
    variables: { clientId },
  });
  const client = data?.client;
  if (!client)
    return (
      <Page>
        <Pending {...pending} rows={8} />
      </Page>
    );
  if (search.step === "set" && client.viewerCanSetSpendingLimits)
    return (
      <Page title={t`Задать лимит`} narrow focusKey="set">
        <LimitForm
          clientId={clientId}
          currency={data.operator.currency}
          costCentres={
            client.viewerCanSetCompanyLimits ? client.costCentres.edges.map(({ node }) => node) : null
          }
          picker={(onChoose) => (
            <LinePicker clientId={clientId} onChoose={(id, label) => onChoose({ id, label })} />
          )}
          onSaved={() => go({ step: undefined })}
          back={<BackButton onClick={() => go({ step: undefined })} />}
        />
      </Page>
    );
  return (
    <Page
      focusKey="list"
      actions={
        client.viewerCanSetSpendingLimits ? (
          <Button onClick={() => go({ step: "set" })}>
            <Trans>Задать лимит</Trans>
          </Button>
        ) : (
          <Text c="dimmed">
            <Trans>Лимиты задаёт администратор, координатор или бухгалтер; вам открыт только просмотр.</Trans>
          </Text>
        )
      }
    >
      <SegmentedControl
        aria-label={t`Что показать`}
        value={search.view ?? "limits"}
        onChange={(value) => change({ view: limitSearch.view.read(value) })}
        data={[
          { value: "limits", label: t`Лимиты` },
          { value: "days", label: t`Необычные дни` },
        ]}
      />
      {search.view === "days" ? (
        <UnusualDayList clientId={clientId} />
      ) : (
        <LimitList clientId={clientId} search={search} onChange={change} />
      )}
      <MailNoticeSwitch about="limitAlerts" />
    </Page>
  );
}
