import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconAlertTriangle, IconBan, IconPlayerPause, IconShieldCheck } from "@tabler/icons-react";
import { TextLink } from "../../../components/links";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatInstant } from "../../../lib/format/time";
import { useAccessRoles } from "./access-words";

/** One who has access, as the list and their own page show them. */
export const AccessOfPerson = graphql(`
  fragment AccessOfPerson on CompanyAccess {
    role
    blockedAt
    sessions {
      browser
      createdAt
      lastSeenAt
    }
    accounts {
      id
      number
      name
    }
    person {
      id
      name
      email
      canSignIn
      hasSecondFactor
      lastSeenAt
    }
  }
`);

const PeopleOfCompany = graphql(`
  fragment PeopleOfCompany on Client {
    id
    accesses {
      ...AccessOfPerson
    }
  }
`);

interface PeopleListProps {
  client: FragmentType<typeof PeopleOfCompany>;
  /** What the address is to hold for one person's page. */
  searchOf: (person: string) => Record<string, unknown>;
}

/** Who has access to the company, by name. */
export function PeopleList({ client, searchOf }: PeopleListProps) {
  const { t } = useLingui();
  const roles = useAccessRoles();
  const people = (readFragment(PeopleOfCompany, client).accesses ?? []).map((one) =>
    readFragment(AccessOfPerson, one),
  );
  return (
    <Section title={<Trans>Кому открыта компания</Trans>} flush>
      <PlainTable
        label={t`Кому открыта компания`}
        head={[
          { label: t`Человек` },
          { label: t`Роль` },
          { label: t`Что открыто` },
          { label: t`Второй фактор` },
          { label: t`Последнее посещение` },
        ]}
        rows={people.map(({ role, accounts, person, blockedAt }) => ({
          key: person.id,
          cells: [
            <span key="person">
              <TextLink to="." search={searchOf(person.id)}>
                {person.name}
              </TextLink>
              <Text component="span" c="dimmed" size="sm" display="block">
                {person.email}
              </Text>
              {person.canSignIn ? null : (
                <StateMark tone="bad" icon={IconBan}>
                  <Trans>Вход закрыт оператором</Trans>
                </StateMark>
              )}
              {blockedAt ? (
                <StateMark tone="warn" icon={IconPlayerPause}>
                  <Trans>Доступ приостановлен</Trans>
                </StateMark>
              ) : null}
            </span>,
            roles[role].name,
            <Reach key="reach" accounts={accounts} />,
            <FactorMark key="factor" isOn={person.hasSecondFactor} />,
            person.lastSeenAt ? formatInstant(person.lastSeenAt) : t`не было`,
          ],
        }))}
      />
    </Section>
  );
}

/** The whole company, or which accounts of it. */
export function Reach({ accounts }: { accounts: readonly { number: string }[] | null | undefined }) {
  if (!accounts) return <Trans>Вся компания</Trans>;
  if (accounts.length > 2)
    return (
      <Plural
        value={accounts.length}
        one="# лицевой счёт"
        few="# лицевых счёта"
        many="# лицевых счетов"
        other="# лицевых счёта"
      />
    );
  return accounts.map(({ number }) => number).join(", ") || <Trans>Ни один лицевой счёт</Trans>;
}

/** Whether somebody has a second factor. */
export function FactorMark({ isOn }: { isOn: boolean }) {
  return isOn ? (
    <StateMark tone="good" icon={IconShieldCheck}>
      <Trans>Включён</Trans>
    </StateMark>
  ) : (
    <StateMark tone="warn" icon={IconAlertTriangle}>
      <Trans>Не включён</Trans>
    </StateMark>
  );
}
