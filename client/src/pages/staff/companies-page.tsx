import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Pending } from "../../components/waiting";
import { ClientFinder } from "../../features/company/client/client-finder";
import { ClientInformation } from "../../features/company/client/client-information";
import { PeopleOfCompany } from "../../features/people/access/people-of-company";
import { graphql } from "../../generated";
import { writeSearch } from "../../lib/page-search/page-search";
import { text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";

const StaffCompanyQuery = graphql(`
  query StaffCompany($id: ID!) {
    client(id: $id) {
      id
      name
      ...ClientInformation
      ...WhoLooksAfterCompany
    }
  }
`);

const companiesSearch = { company: text, search: text };

/** «Компании» of the staff: found by name, УНП or contract; its card, its people, and its own cabinet to look at. */
export default function StaffCompaniesPage() {
  const { search, change } = usePageSearch(companiesSearch);
  if (search.company) return <Company id={search.company} sought={search.search} />;
  return (
    <Page focusKey="list">
      <ClientFinder
        sought={search.search}
        onSearch={(sought) => change({ search: sought })}
        searchOf={(company) => writeSearch(companiesSearch, { ...search, company })}
      />
    </Page>
  );
}

function Company({ id, sought }: { id: string; sought: string | undefined }) {
  const { t } = useLingui();
  const { data, pending } = useShownQuery(StaffCompanyQuery, {
    title: t`Компания и её люди`,
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const client = data?.client;
  return (
    <Page
      title={client?.name ?? t`Компания`}
      about={t`Только просмотр: менять что-либо в компании могут её администраторы.`}
      focusKey={id}
      actions={
        <ButtonLink
          to="."
          search={writeSearch(companiesSearch, { search: sought })}
          variant="default"
          size="xs"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          <Trans>Все компании</Trans>
        </ButtonLink>
      }
    >
      {client ? (
        <>
          <Group gap="sm">
            <ButtonLink to={paths.client(id, "subscribers")} variant="default">
              <Trans>Номера компании</Trans>
            </ButtonLink>
            <ButtonLink to={paths.client(id, "appeals")} variant="default">
              <Trans>Обращения компании</Trans>
            </ButtonLink>
            <ButtonLink to={paths.client(id, "orders")} variant="default">
              <Trans>Заказы компании</Trans>
            </ButtonLink>
          </Group>
          <ClientInformation client={client} />
          <PeopleOfCompany
            client={client}
            helpPath={paths.staff("people")}
            helpSearch={(login) => ({ login })}
          />
        </>
      ) : (
        <Pending {...pending} rows={8} shape="figures" isMissing={data?.client === null} />
      )}
    </Page>
  );
}
