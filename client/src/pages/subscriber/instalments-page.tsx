import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { InstalmentPlans } from "../../features/money/instalment/instalment-plans";
import { graphql } from "../../generated";
import { useSubscriberId } from "../../lib/use-address";

const InstalmentsPageQuery = graphql(`
  query InstalmentsPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      ...InstalmentPlans
    }
  }
`);

/** «Информация по рассрочке» of the subscriber. */
export default function InstalmentsPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const { data, pending } = useShownQuery(InstalmentsPageQuery, {
    title: t`Рассрочка абонента`,
    variables: { subscriberId },
    // Billing goes on whether or not somebody looks.
    fetchPolicy: "cache-and-network",
  });
  const subscriber = data?.subscriber;
  return (
    <Page>
      {subscriber ? (
        <InstalmentPlans subscriber={subscriber} />
      ) : (
        <Pending {...pending} rows={2} shape="figures" />
      )}
    </Page>
  );
}
