import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowLeft, IconPlus } from "@tabler/icons-react";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { NotFound } from "../../components/states";
import { Pending } from "../../components/waiting";
import { InviteStaff } from "../../features/people/staff/invite-staff";
import { StaffActs } from "../../features/people/staff/staff-acts";
import { StaffPersonShown } from "../../features/people/staff/staff-fragment";
import { StaffList } from "../../features/people/staff/staff-list";
import { StaffFacts } from "../../features/people/staff/staff-person";
import { graphql, readFragment } from "../../generated";
import { writeSearch } from "../../lib/page-search/page-search";
import { flag, text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";

const StaffTeamQuery = graphql(`
  query StaffTeam {
    staffPeople {
      id
      ...StaffPersonShown
    }
  }
`);

const teamSearch = { person: text, new: flag("yes") };

/** «Сотрудники»: who is of the staff, one of them, or one more; the address says which. */
export default function StaffTeamPage() {
  const { t } = useLingui();
  const { search, go } = usePageSearch(teamSearch);
  const { data, refetch, pending } = useShownQuery(StaffTeamQuery, {
    title: t`Сотрудники`,
    variables: {},
    fetchPolicy: "cache-and-network",
  });
  if (!data)
    return (
      <Page>
        <Pending {...pending} rows={6} />
      </Page>
    );
  const people = readFragment(StaffPersonShown, data.staffPeople);
  if (search.new)
    return (
      <Page
        title={t`Пригласить сотрудника`}
        about={t`На адрес придёт ссылка, по которой человек задаст пароль: она действует семь дней и один раз.`}
        narrow
        focusKey="new"
      >
        <InviteStaff
          back={<ToList isPlain />}
          onDone={async () => {
            await refetch();
            go({ new: undefined });
          }}
        />
      </Page>
    );
  if (search.person) {
    const person = people.find(({ id }) => id === search.person);
    if (!person)
      return (
        <Page actions={<ToList />}>
          <NotFound actions={<ToList />} />
        </Page>
      );
    return (
      <Page title={person.name} about={person.email} focusKey={person.id} actions={<ToList />}>
        <StaffFacts person={person} appealsPath={paths.staff("appeals")} />
        {person.isViewer ? null : <StaffActs person={person} />}
      </Page>
    );
  }
  return (
    <Page
      focusKey="list"
      actions={
        <ButtonLink
          to="."
          search={writeSearch(teamSearch, { new: true })}
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          <Trans>Пригласить</Trans>
        </ButtonLink>
      }
    >
      <StaffList people={people} searchOf={(person) => writeSearch(teamSearch, { person })} />
    </Page>
  );
}

function ToList({ isPlain = false }: { isPlain?: boolean }) {
  return (
    <ButtonLink
      to="."
      search={writeSearch(teamSearch, {})}
      variant="default"
      {...(isPlain ? {} : { size: "xs", leftSection: <IconArrowLeft size={16} aria-hidden /> })}
    >
      {isPlain ? <Trans>Не надо</Trans> : <Trans>Все сотрудники</Trans>}
    </ButtonLink>
  );
}
