import { firstDay, lastDay } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { TextLink } from "../../../../components/links";
import { useShownQuery } from "../../../../components/show-as-query/use-shown-query";
import { Pending } from "../../../../components/waiting";
import { graphql } from "../../../../generated";
import { formatMonth } from "../../../../lib/format/time";
import { paths } from "../../../../lib/paths";
import { ChargeDifferences } from "../charge-differences";

const LineQuery = graphql(`
  query InvoiceLineDifferences($invoiceId: ID!, $otherInvoiceId: ID, $subscriberId: ID!) {
    invoiceComparison(invoiceId: $invoiceId, otherInvoiceId: $otherInvoiceId) {
      invoice {
        id
        month
      }
      lineDifferences(subscriberId: $subscriberId) {
        kind
        name
        usageKind
        zone
        reason
        since
        before {
          amount
          currency
        }
        now {
          amount
          currency
        }
        difference {
          amount
          currency
        }
        recordsBefore
        recordsNow
        paidRecordsBefore
        paidRecordsNow
      }
    }
  }
`);

interface LineDifferencesProps {
  invoiceId: string;
  otherInvoiceId: string | null;
  subscriberId: string;
}

/** Why one subscriber costs more or less, and the ways to its charges and calls of that month. */
export function LineDifferences(variables: LineDifferencesProps) {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(LineQuery, { title: t`Почему столько: один абонент`, variables });
  const comparison = data?.invoiceComparison;
  if (!comparison) return <Pending {...pending} rows={4} shape="rows" />;
  const { month } = comparison.invoice;
  const { subscriberId } = variables;
  return (
    <Stack gap="md">
      <ChargeDifferences against={{ differences: comparison.lineDifferences }} />
      <Group gap="md">
        <TextLink to={paths.subscriber(subscriberId, "charges")} search={{ month }} underline="always">
          <Trans>Начисления за {formatMonth(month)}</Trans>
        </TextLink>
        <TextLink
          to={paths.subscriber(subscriberId, "usage")}
          search={{ from: firstDay(month), through: lastDay(month) }}
          underline="always"
        >
          <Trans>Звонки и трафик за {formatMonth(month)}</Trans>
        </TextLink>
      </Group>
    </Stack>
  );
}
