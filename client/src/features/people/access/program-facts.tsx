import { Trans, useLingui } from "@lingui/react/macro";
import { Field, FieldList } from "../../../components/field-list";
import { Section } from "../../../components/section";
import type { ProgramOfCompanyFragment } from "../../../generated/graphql";
import { formatInstant } from "../../../lib/format/time";
import { Reach } from "./people-list";
import { Addresses, ProgramMark } from "./program-list";
import { useProgramScopes } from "./program-words";

/** What is known of a program. */
export function ProgramFacts({ program }: { program: ProgramOfCompanyFragment }) {
  const { t } = useLingui();
  const scopes = useProgramScopes();
  return (
    <Section title={<Trans>Сведения</Trans>}>
      <FieldList columns={2}>
        <Field label={t`Состояние`}>
          <ProgramMark program={program} />
        </Field>
        <Field label={t`Последний запрос`}>
          {program.lastUsedAt ? formatInstant(program.lastUsedAt) : t`не было`}
        </Field>
        <Field label={t`Права`}>{program.scopes.map((scope) => scopes[scope].name).join(", ")}</Field>
        <Field label={t`Что открыто`}>
          <Reach accounts={program.accounts} />
        </Field>
        <Field label={t`Откуда`}>
          <Addresses addresses={program.addresses} />
        </Field>
        <Field label={t`Кто добавил`}>
          <Trans>
            {program.createdByName}, {formatInstant(program.createdAt)}
          </Trans>
        </Field>
      </FieldList>
    </Section>
  );
}
