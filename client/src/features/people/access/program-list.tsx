import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconPlayerPause } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { TextLink } from "../../../components/links";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { ProgramOfCompanyFragment } from "../../../generated/graphql";
import { formatInstant } from "../../../lib/format/time";
import { Reach } from "./people-list";
import { ProgramOfCompany } from "./program-fragment";
import { useProgramScopes } from "./program-words";

const ProgramsOfCompany = graphql(`
  fragment ProgramsOfCompany on Client {
    id
    programs(first: 100) {
      nodes {
        ...ProgramOfCompany
      }
    }
  }
`);

interface ProgramListProps {
  client: FragmentType<typeof ProgramsOfCompany>;
  /** What the address is to hold for one program's page. */
  searchOf: (program: string) => Record<string, unknown>;
  /** Leads to a new one; nothing where the viewer may make none. */
  add: ReactNode;
}

/** «Программы»: what asks in the company's own name, whoever comes and goes. */
export function ProgramList({ client, searchOf, add }: ProgramListProps) {
  const { t } = useLingui();
  const scopes = useProgramScopes();
  const programs = (readFragment(ProgramsOfCompany, client).programs?.nodes ?? []).map((one) =>
    readFragment(ProgramOfCompany, one),
  );
  if (programs.length === 0)
    return (
      <Section title={<Trans>Программы</Trans>} actions={add}>
        <Text c="dimmed" maw={640}>
          <Trans>
            Программ нет. Программа нужна, чтобы ночная выгрузка детализации, учётная система или проверка
            счетов не зависели от человека, который их настроил: токены принадлежат компании и открывают
            только то, что вы выберете.
          </Trans>
        </Text>
      </Section>
    );
  return (
    <Section title={<Trans>Программы</Trans>} actions={add} flush>
      <PlainTable
        label={t`Программы`}
        head={[
          { label: t`Название` },
          { label: t`Права` },
          { label: t`Что открыто` },
          { label: t`Откуда` },
          { label: t`Последний запрос` },
          { label: t`Состояние` },
        ]}
        rows={programs.map((program) => ({
          key: program.id,
          cells: [
            <span key="name">
              <TextLink to="." search={searchOf(program.id)}>
                {program.name}
              </TextLink>
              {program.purpose ? (
                <Text component="span" c="dimmed" size="sm" display="block">
                  {program.purpose}
                </Text>
              ) : null}
            </span>,
            program.scopes.map((scope) => scopes[scope].name).join(", "),
            <Reach key="reach" accounts={program.accounts} />,
            <Addresses key="addresses" addresses={program.addresses} />,
            program.lastUsedAt ? formatInstant(program.lastUsedAt) : t`не было`,
            <ProgramMark key="state" program={program} />,
          ],
        }))}
      />
    </Section>
  );
}

/** From where tokens of a program are taken: the first two, and how many more. */
export function Addresses({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return <Trans>Откуда угодно</Trans>;
  const shown = addresses.slice(0, 2).join(", ");
  const more = addresses.length - 2;
  return <span translate="no">{more > 0 ? `${shown} +${String(more)}` : shown}</span>;
}

/** Whether a program serves: it rests, it has no token in force, or it does. */
export function ProgramMark({ program }: { program: ProgramOfCompanyFragment }) {
  // The moment at which the page was opened will do to tell those that are over.
  const [now] = useState(() => Date.now());
  if (program.blockedAt)
    return (
      <StateMark tone="warn" icon={IconPlayerPause}>
        <Trans>Приостановлена</Trans>
      </StateMark>
    );
  return program.tokens.some(({ expiresAt }) => Date.parse(expiresAt) > now) ? (
    <StateMark tone="good" icon={IconCircleCheck}>
      <Trans>Действует</Trans>
    </StateMark>
  ) : (
    <StateMark tone="warn" icon={IconAlertTriangle}>
      <Trans>Нет действующего токена</Trans>
    </StateMark>
  );
}
