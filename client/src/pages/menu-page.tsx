import { useLingui } from "@lingui/react/macro";
import { MenuList } from "../components/page/menu-list";
import { useMenuPlace } from "../components/page/menu-place";
import { Page } from "../components/page/page";
import { useShownQuery } from "../components/show-as-query/use-shown-query";
import { Pending } from "../components/waiting";
import { useMenuFigures } from "../features/care/overview/company-overview";
import { OverviewCards } from "../features/care/overview/overview-cards";
import { graphql } from "../generated";
import type { CompanyMenuPageQuery } from "../generated/graphql";
import { useClientId } from "../lib/use-address";

const MenuPageDocument = graphql(`
  query CompanyMenuPage($clientId: ID!) {
    client(id: $clientId) {
      id
      ...OverviewCards
      ...CompanyOverview
    }
    ...CompanyWindows
  }
`);

/** «Главное меню администратора»: each item of the menu, and what matters there now. */
export default function MenuPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { data, error, pending } = useShownQuery(MenuPageDocument, {
    title: t`Что сейчас важно`,
    variables: { clientId },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Page>
      {data?.client ? (
        <Menu answer={data} client={data.client} />
      ) : error ? (
        // The way on is there all the same.
        <>
          <Pending {...pending} rows={2} shape="figures" />
          <Places figures={{}} />
        </>
      ) : (
        <Pending {...pending} rows={8} shape="figures" />
      )}
    </Page>
  );
}

function Menu({
  answer,
  client,
}: {
  answer: CompanyMenuPageQuery;
  client: NonNullable<CompanyMenuPageQuery["client"]>;
}) {
  return (
    <>
      <OverviewCards client={client} />
      <Places figures={useMenuFigures(client, answer)} />
    </>
  );
}

function Places({ figures }: { figures: ReturnType<typeof useMenuFigures> }) {
  return <MenuList places={useMenuPlace()?.items ?? []} figures={figures} />;
}
