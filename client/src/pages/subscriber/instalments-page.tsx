import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Pending } from "../../components/states";
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
  const variables = { subscriberId: useSubscriberId() };
  const { data, error, refetch } = useQuery(InstalmentsPageQuery, {
    variables,
    // Billing goes on whether or not somebody looks.
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Рассрочка абонента`, document: InstalmentsPageQuery, variables });
  const subscriber = data?.subscriber;
  return (
    <Page>
      {subscriber ? (
        <InstalmentPlans subscriber={subscriber} />
      ) : (
        <Pending error={error} retry={refetch} isMissing={data !== undefined} rows={6} />
      )}
    </Page>
  );
}
