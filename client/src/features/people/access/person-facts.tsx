import { Trans, useLingui } from "@lingui/react/macro";
import { Field, FieldList } from "../../../components/field-list";
import { Section } from "../../../components/section";
import type { AccessOfPersonFragment } from "../../../generated/graphql";
import { formatInstant } from "../../../lib/format/time";
import { FactorMark, Reach } from "./people-list";
import { useAccessRoles } from "./access-words";

/** What is known of somebody who has access. */
export function PersonFacts({ access: { person, role, accounts } }: { access: AccessOfPersonFragment }) {
  const { t } = useLingui();
  const roles = useAccessRoles();
  return (
    <Section title={<Trans>Сведения</Trans>}>
      <FieldList columns={2}>
        <Field label={t`Роль`}>{roles[role].name}</Field>
        <Field label={t`Что открыто`}>
          <Reach accounts={accounts} />
        </Field>
        <Field label={t`Второй фактор`}>
          <FactorMark isOn={person.hasSecondFactor} />
        </Field>
        <Field label={t`Последнее посещение`}>
          {person.lastSeenAt ? formatInstant(person.lastSeenAt) : t`не было`}
        </Field>
        <Field label={t`Вход`}>{person.canSignIn ? t`открыт` : t`закрыт оператором`}</Field>
      </FieldList>
    </Section>
  );
}
