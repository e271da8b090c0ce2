import { Trans, useLingui } from "@lingui/react/macro";
import { IconPencil } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { LineCostCentre } from "../../features/company/cost-centre/line-cost-centre";
import { SimCodeViews } from "../../features/line/sim-code/sim-code-views";
import { SimCodesSection } from "../../features/line/sim-code/sim-codes";
import { SubscriberHistory } from "../../features/company/subscriber/subscriber-history";
import { SubscriberInformation } from "../../features/company/subscriber/subscriber-information";
import { useMay } from "../../features/people/viewer/current-access";
import { PasskeyProof } from "../../features/people/viewer/passkey-proof";
import { ProofField } from "../../features/people/viewer/proof-field";
import { LineLimits } from "../../features/money/spending-limit/line-limits";
import { Allowances } from "../../features/usage/allowance/allowances";
import { graphql } from "../../generated";
import { knowsPasskeys } from "../../lib/passkey";
import { paths } from "../../lib/paths";
import { useSubscriberId } from "../../lib/use-address";

const SubscriberInformationPageQuery = graphql(`
  query SubscriberInformationPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      client {
        id
      }
      viewerCanRenameSubscriber
      ...SubscriberInformation
      ...SubscriberAllowances
      ...SubscriberHistory
      ...SimCodeLine
      ...LineCostCentre
      ...LineLimits
    }
    viewer {
      id
      confirmsBy
      passkeys {
        id
      }
    }
    ...TariffPlanNames
  }
`);

/** «Персональная информация» of the subscriber. */
export default function SubscriberInformationPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const mayReveal = useMay("simCode.reveal");
  const { data, pending } = useShownQuery(SubscriberInformationPageQuery, {
    title: t`Сведения об абоненте`,
    variables: { subscriberId },
  });
  const subscriber = data?.subscriber;

  return (
    <Page
      actions={
        subscriber?.viewerCanRenameSubscriber && subscriber.client ? (
          <ButtonLink
            variant="default"
            size="xs"
            to={paths.client(subscriber.client.id, "rename")}
            search={{ subscriber: subscriberId }}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            <Trans>Переименовать</Trans>
          </ButtonLink>
        ) : null
      }
    >
      {subscriber ? (
        <>
          <SubscriberInformation subscriber={subscriber}>
            <Allowances subscriber={subscriber} />
            <LineLimits subscriber={subscriber} />
          </SubscriberInformation>
          {data.viewer ? (
            // Another number begins anew: no code of one is ever seen beside another.
            <SimCodesSection
              key={subscriberId}
              subscriber={subscriber}
              confirmsBy={data.viewer.confirmsBy}
              proofField={ProofField}
              passkeyProof={data.viewer.passkeys.length > 0 && knowsPasskeys() ? PasskeyProof : null}
              mayReveal={mayReveal}
            >
              <SimCodeViews subscriberId={subscriberId} />
            </SimCodesSection>
          ) : null}
          <LineCostCentre
            subscriber={subscriber}
            pathOf={(clientId) => paths.client(clientId, "subscribers/cost-centres")}
          />
          <SubscriberHistory subscriber={subscriber} plans={data} />
        </>
      ) : (
        <Pending {...pending} rows={8} shape="figures" />
      )}
    </Page>
  );
}
