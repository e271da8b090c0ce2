import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { AccessOfPersonFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { AccessFields, accessInput, type AccessValues } from "./access-fields";

const ChangeAccessMutation = graphql(`
  mutation ChangeAccess($input: ChangeAccessInput!, $idempotencyKey: String!) {
    changeAccess(input: $input, idempotencyKey: $idempotencyKey) {
      access {
        ...AccessOfPerson
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const RevokeAccessMutation = graphql(`
  mutation RevokeAccess($input: RevokeAccessInput!, $idempotencyKey: String!) {
    revokeAccess(input: $input, idempotencyKey: $idempotencyKey) {
      revokedPersonId
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface ChangeAccessProps {
  clientId: string;
  client: CompanyAccounts;
  access: AccessOfPersonFragment;
  /** Whether it is the viewer's own. */
  isOwn: boolean;
  onChanged: () => unknown;
  onRevoked: () => unknown;
}

/** What somebody has of the company: changed, or taken away. */
export function ChangeAccess({ clientId, client, access, isOwn, onChanged, onRevoked }: ChangeAccessProps) {
  const { t } = useLingui();
  const { person, role, accounts } = access;
  const initialValues: AccessValues = {
    role,
    reach: accounts ? "some" : "whole",
    accountIds: (accounts ?? []).map(({ id }) => id),
  };
  const { values, set, field, submit, refuse, others } = useFields({ initialValues });
  const changing = useWrite(ChangeAccessMutation, { onRefused: refuse });
  const revoking = useWrite(RevokeAccessMutation);
  const [isSaved, setSaved] = useState(false);
  const input = { clientId, personId: person.id, ...accessInput(values) };
  useShowAsQuery({ title: t`Изменить доступ`, document: ChangeAccessMutation, variables: { input } });

  const change = submit(async () => {
    setSaved(false);
    if (!(await changing.send({ input }))) return;
    setSaved(true);
    await onChanged();
  });
  const revoke = async () => {
    if (await revoking.send({ input: { clientId, personId: person.id } })) await onRevoked();
  };
  return (
    <Section title={<Trans>Доступ к компании</Trans>}>
      <form onSubmit={change}>
        <Stack>
          <AccessFields
            company={client}
            values={values}
            onAccounts={(ids) => set("accountIds", ids)}
            field={field}
          />
          <Refusal
            errors={[...others(changing.errors), ...revoking.errors]}
            title={<Trans>Доступ не изменён</Trans>}
          />
          {isSaved ? (
            <Notice tone="good" live>
              <Trans>Сохранено. Действует сразу, и человеку придёт письмо.</Trans>
            </Notice>
          ) : null}
          <Group>
            <Button type="submit" loading={changing.busy}>
              <Trans>Сохранить</Trans>
            </Button>
            <ConfirmButton act={t`Отозвать доступ`} loading={revoking.busy} onConfirm={revoke}>
              {isOwn ? (
                <Trans>Компания сразу закроется для вас, вместе с вашими токенами для неё.</Trans>
              ) : (
                <Trans>
                  Компания сразу закроется для человека по имени {person.name}, вместе с токенами для неё. Ему
                  придёт письмо.
                </Trans>
              )}
            </ConfirmButton>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
