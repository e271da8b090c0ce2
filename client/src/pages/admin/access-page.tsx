import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowLeft, IconLock, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { Empty, NotFound } from "../../components/states";
import { Pending } from "../../components/waiting";
import { AccessPolicy } from "../../features/people/access/access-policy";
import { BlockPerson } from "../../features/people/access/block-person";
import { ChangeAccess } from "../../features/people/access/change-access";
import { Invitations } from "../../features/people/access/invitations";
import { ChangeProgram } from "../../features/people/access/change-program";
import { InvitePerson } from "../../features/people/access/invite-person";
import { AccessOfPerson, PeopleList } from "../../features/people/access/people-list";
import { NewProgram } from "../../features/people/access/new-program";
import { ProgramFacts } from "../../features/people/access/program-facts";
import { ProgramOfCompany } from "../../features/people/access/program-fragment";
import { ProgramList } from "../../features/people/access/program-list";
import { ProgramTokens } from "../../features/people/access/program-tokens";
import { PersonFacts } from "../../features/people/access/person-facts";
import { PersonSessions } from "../../features/people/access/person-sessions";
import { CurrentViewerQuery, useViewer } from "../../features/people/viewer/current-viewer";
import { graphql, readFragment } from "../../generated";
import type { AccessPageQuery as Read } from "../../generated/graphql";
import { writeSearch } from "../../lib/page-search/page-search";
import { flag, text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { useClientId } from "../../lib/use-address";

const AccessPageQuery = graphql(`
  query AccessPage($clientId: ID!) {
    client(id: $clientId) {
      id
      viewerCanChangeAccess
      accesses {
        ...AccessOfPerson
      }
      ...PeopleOfCompany
      ...InvitationsOfCompany
      ...AccessPolicyOfCompany
      ...AccountsToChoose
      ...ProgramsOfCompany
      programs(first: 100) {
        nodes {
          ...ProgramOfCompany
        }
      }
    }
  }
`);

const accessSearch = { person: text, new: flag("yes"), program: text, newProgram: flag("yes") };

type Company = NonNullable<Read["client"]>;

/** «Доступ»: who has what of the company and its programs, one of them, or one more; the address says which. */
export default function AccessPage() {
  const { t } = useLingui();
  const clientId = useClientId();
  const { search, go } = usePageSearch(accessSearch);
  const { data, refetch, pending } = useShownQuery(AccessPageQuery, {
    title: t`У кого есть доступ`,
    variables: { clientId },
    fetchPolicy: "cache-and-network",
  });
  const client = data?.client;
  if (!client)
    return (
      <Page>
        <Pending {...pending} rows={8} />
      </Page>
    );
  if (!client.accesses)
    return (
      <Page>
        <Empty icon={IconLock} title={<Trans>Доступом управляет администратор всей компании</Trans>}>
          <Trans>Обратитесь к нему, если вам или кому-то ещё нужно открыть больше.</Trans>
        </Empty>
      </Page>
    );
  const toList = () => go({ person: undefined, new: undefined });
  const { viewerCanChangeAccess: mayChange } = client;
  if (search.person)
    return <OnePerson key={search.person} client={client} personId={search.person} refetch={refetch} />;
  if (search.program)
    return <OneProgram key={search.program} client={client} programId={search.program} refetch={refetch} />;
  if (search.newProgram && mayChange)
    return (
      <Page
        title={t`Новая программа`}
        about={t`Она принадлежит компании и ни от кого не зависит. Токен вы выпустите следующим шагом.`}
        narrow
        focusKey="newProgram"
      >
        <NewProgram
          clientId={clientId}
          client={client}
          back={<ToList isPlain />}
          onDone={async (program) => {
            await refetch();
            go({ newProgram: undefined, program });
          }}
        />
      </Page>
    );
  if (search.new && mayChange)
    return (
      <Page
        title={t`Пригласить`}
        about={t`На адрес придёт письмо со ссылкой: она действует семь дней и один раз.`}
        narrow
        focusKey="new"
      >
        <InvitePerson
          clientId={clientId}
          client={client}
          back={<ToList isPlain />}
          onDone={async () => {
            await refetch();
            toList();
          }}
        />
      </Page>
    );
  return (
    <Page
      focusKey="list"
      actions={
        mayChange ? (
          <ButtonLink
            to="."
            search={writeSearch(accessSearch, { new: true })}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            <Trans>Пригласить</Trans>
          </ButtonLink>
        ) : null
      }
    >
      <PeopleList client={client} searchOf={(person) => writeSearch(accessSearch, { person })} />
      <Invitations client={client} onChanged={refetch} />
      <ProgramList
        client={client}
        searchOf={(program) => writeSearch(accessSearch, { program })}
        add={
          mayChange ? (
            <ButtonLink
              to="."
              search={writeSearch(accessSearch, { newProgram: true })}
              variant="default"
              size="xs"
            >
              <Trans>Добавить программу</Trans>
            </ButtonLink>
          ) : null
        }
      />
      <AccessPolicy client={client} />
    </Page>
  );
}

function OnePerson({
  client,
  personId,
  refetch,
}: {
  client: Company;
  personId: string;
  refetch: () => unknown;
}) {
  const { go } = usePageSearch(accessSearch);
  const navigate = useNavigate();
  const apollo = useApolloClient();
  const isOwn = useViewer().id === personId;
  const access = (client.accesses ?? [])
    .map((one) => readFragment(AccessOfPerson, one))
    .find(({ person }) => person.id === personId);
  // What one may do is told to the whole web app by who is signed in.
  const refetchOwn = () => (isOwn ? apollo.refetchQueries({ include: [CurrentViewerQuery] }) : undefined);
  if (!access)
    return (
      <Page actions={<ToList />}>
        <NotFound actions={<ToList />} />
      </Page>
    );
  return (
    <Page title={access.person.name} about={access.person.email} focusKey={personId} actions={<ToList />}>
      <PersonFacts access={access} />
      <PersonSessions
        clientId={client.id}
        access={access}
        mayEnd={client.viewerCanChangeAccess}
        onChanged={refetch}
      />
      {client.viewerCanChangeAccess && !isOwn ? (
        <BlockPerson clientId={client.id} access={access} onChanged={refetch} />
      ) : null}
      {client.viewerCanChangeAccess ? (
        <ChangeAccess
          clientId={client.id}
          client={client}
          access={access}
          isOwn={isOwn}
          onChanged={async () => {
            await refetch();
            await refetchOwn();
          }}
          onRevoked={async () => {
            await refetchOwn();
            if (isOwn) return void navigate({ to: "/" });
            await refetch();
            go({ person: undefined });
          }}
        />
      ) : null}
    </Page>
  );
}

function OneProgram({
  client,
  programId,
  refetch,
}: {
  client: Company;
  programId: string;
  refetch: () => unknown;
}) {
  const { go } = usePageSearch(accessSearch);
  const program = (client.programs?.nodes ?? [])
    .map((one) => readFragment(ProgramOfCompany, one))
    .find(({ id }) => id === programId);
  if (!program)
    return (
      <Page actions={<ToList />}>
        <NotFound actions={<ToList />} />
      </Page>
    );
  const ended = async () => {
    go({ program: undefined });
    await refetch();
  };
  return (
    <Page title={program.name} about={program.purpose ?? ""} focusKey={programId} actions={<ToList />}>
      <ProgramFacts program={program} />
      {client.viewerCanChangeAccess ? (
        <>
          <ProgramTokens program={program} onChanged={refetch} />
          <ChangeProgram client={client} program={program} onEnded={ended} />
        </>
      ) : null}
    </Page>
  );
}

function ToList({ isPlain = false }: { isPlain?: boolean }) {
  return (
    <ButtonLink
      to="."
      search={writeSearch(accessSearch, {})}
      variant="default"
      {...(isPlain ? {} : { size: "xs", leftSection: <IconArrowLeft size={16} aria-hidden /> })}
    >
      {isPlain ? <Trans>Не надо</Trans> : <Trans>Все, кому открыт доступ</Trans>}
    </ButtonLink>
  );
}
