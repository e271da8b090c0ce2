import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { AccountList } from "../../features/company/account/account-list";
import { ClientInformation } from "../../features/company/client/client-information";
import { SubscriberPermissionsForm } from "../../features/company/subscriber-permission/subscriber-permissions-form";
import { InvoiceDelivery } from "../../features/money/invoice-delivery/invoice-delivery";
import { OwnCharges } from "../../features/money/charge/own-charges";
import { graphql } from "../../generated";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

const InformationQuery = graphql(`
  query ClientInformationPage($clientId: ID!) {
    client(id: $clientId) {
      id
      ...ClientInformation
      ...InvoiceDelivery
      ...OwnCharges
      ...SubscriberPermissionsForm
    }
  }
`);

/** «Персональная информация» of the company. */
export default function InformationPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { data, pending } = useShownQuery(InformationQuery, {
    title: t`Сведения о клиенте`,
    variables: { clientId },
  });

  return (
    <Page
      actions={
        data?.client ? (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            <Trans>Печать</Trans>
          </Button>
        ) : null
      }
    >
      {data?.client ? (
        <>
          <ClientInformation client={data.client} />
          <AccountList clientId={clientId} subscribersPath={paths.client(clientId, "subscribers")} />
          <InvoiceDelivery client={data.client} />
          <OwnCharges client={data.client} />
          <div className="no-print">
            <SubscriberPermissionsForm client={data.client} />
          </div>
        </>
      ) : (
        <Pending {...pending} rows={8} shape="figures" />
      )}
    </Page>
  );
}
