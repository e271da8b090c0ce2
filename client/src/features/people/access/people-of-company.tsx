import { Trans, useLingui } from "@lingui/react/macro";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { TextLink } from "../../../components/links";
import { useAccessRoles } from "./access-words";
import { graphql, readFragment, type FragmentType } from "../../../generated";

const PeopleOfCompanyFragment = graphql(`
  fragment WhoLooksAfterCompany on Client {
    id
    accesses {
      role
      person {
        id
        name
        email
        canSignIn
      }
      accounts {
        id
        number
      }
    }
  }
`);

interface PeopleOfCompanyProps {
  client: FragmentType<typeof PeopleOfCompanyFragment>;
  /** Where somebody is helped who cannot sign in. */
  helpPath: string;
  helpSearch: (email: string) => Record<string, unknown>;
}

/** For staff: who looks after a company, and what to do for who cannot sign in. */
export function PeopleOfCompany({ client, helpPath, helpSearch }: PeopleOfCompanyProps) {
  const { t } = useLingui();
  const roles = useAccessRoles();
  const { accesses } = readFragment(PeopleOfCompanyFragment, client);
  return (
    <Section title={<Trans>Люди</Trans>}>
      {accesses?.length ? (
        <PlainTable
          label={t`Люди`}
          head={[
            { label: <Trans>Имя</Trans> },
            { label: <Trans>Входит как</Trans> },
            { label: <Trans>Что может</Trans> },
            { label: <Trans>Счета</Trans> },
            { label: <Trans>Вход</Trans> },
          ]}
          rows={accesses.map(({ role, person, accounts }) => ({
            key: person.id,
            cells: [
              person.name,
              person.email,
              roles[role].name,
              accounts === null ? (
                <Trans key="accounts">Вся компания</Trans>
              ) : (
                accounts.map(({ number }) => number).join(", ")
              ),
              person.canSignIn ? (
                <TextLink key="help" to={helpPath} search={helpSearch(person.email)}>
                  <Trans>Помочь войти</Trans>
                </TextLink>
              ) : (
                <Trans key="help">Закрыт</Trans>
              ),
            ],
          }))}
        />
      ) : (
        <p>
          <Trans>За компанией никто не закреплён.</Trans>
        </p>
      )}
    </Section>
  );
}
