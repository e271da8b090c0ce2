import { useLingui } from "@lingui/react/macro";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { CostCentreList } from "../../features/company/cost-centre/cost-centre-list";
import { graphql } from "../../generated";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

const CostCentresPageQuery = graphql(`
  query CostCentresPage($clientId: ID!) {
    client(id: $clientId) {
      id
      ...CostCentreList
    }
  }
`);

/** «Центры затрат»: how the company shares its lines and their cost. */
export default function CostCentresPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { data, refetch, pending } = useShownQuery(CostCentresPageQuery, {
    title: t`Центры затрат`,
    variables: { clientId },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Page>
      {data?.client ? (
        <CostCentreList
          client={data.client}
          subscribersPath={paths.client(clientId, "subscribers")}
          onChanged={refetch}
        />
      ) : (
        <Pending {...pending} rows={8} />
      )}
    </Page>
  );
}
