import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { TextLink } from "../../../components/links";
import { PlainTable } from "../../../components/plain-table";
import type { StaffPersonShownFragment } from "../../../generated/graphql";
import { formatInstant } from "../../../lib/format/time";
import { StaffFactorMark, StaffStateMark } from "./staff-marks";

interface StaffListProps {
  people: readonly StaffPersonShownFragment[];
  /** What the address is to hold for one person's page. */
  searchOf: (person: string) => Record<string, unknown>;
}

/** The operator's staff by name. */
export function StaffList({ people, searchOf }: StaffListProps) {
  const { t } = useLingui();
  return (
    <PlainTable
      label={t`Сотрудники`}
      head={[
        { label: t`Человек` },
        { label: t`Состояние` },
        { label: t`Второй фактор` },
        { label: t`Последнее посещение` },
        { label: t`Открытых обращений`, numeric: true },
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <span key="person">
            <TextLink to="." search={searchOf(person.id)}>
              {person.name}
            </TextLink>
            {person.isViewer ? (
              <>
                {" "}
                <Trans>(это вы)</Trans>
              </>
            ) : null}
            <Text component="span" c="dimmed" size="sm" display="block">
              {person.email}
            </Text>
          </span>,
          <StaffStateMark key="state" person={person} />,
          <StaffFactorMark key="factor" isOn={person.hasSecondFactor} />,
          person.lastSeenAt ? formatInstant(person.lastSeenAt) : t`не было`,
          person.openAppeals,
        ],
      }))}
    />
  );
}
