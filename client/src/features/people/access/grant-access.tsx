import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { AccessFields, accessInput, type AccessValues, type CompanyToOpen } from "./access-fields";

const GrantAccessMutation = graphql(`
  mutation GrantAccess($input: GrantAccessInput!, $idempotencyKey: String!) {
    grantAccess(input: $input, idempotencyKey: $idempotencyKey) {
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

interface GrantAccessProps {
  clientId: string;
  client: CompanyToOpen;
  back: ReactNode;
  onDone: () => unknown;
}

const none: AccessValues & { email: string } = {
  email: "",
  role: "OBSERVER",
  reach: "whole",
  accountIds: [],
};

/** Opens the company to somebody who signs in already. */
export function GrantAccess({ clientId, client, back, onDone }: GrantAccessProps) {
  const { t } = useLingui();
  const { values, field, submit, refuse, others } = useFields({ initialValues: none });
  const { send, busy, errors } = useWrite(GrantAccessMutation, { onRefused: refuse });
  const input = { clientId, email: values.email.trim(), ...accessInput(values) };
  useShowAsQuery({ title: t`Открыть доступ`, document: GrantAccessMutation, variables: { input } });
  const grant = submit(async () => {
    if (await send({ input })) await onDone();
  });
  return (
    <form onSubmit={grant}>
      <Stack>
        <Refusal errors={others(errors)} title={<Trans>Доступ не открыт</Trans>} />
        <TextInput
          label={t`E-mail, по которому человек входит в кабинет`}
          {...field("email")}
          type="email"
          autoComplete="off"
          maxLength={254}
          required
        />
        <AccessFields client={client} reach={values.reach} field={field} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Открыть доступ</Trans>
          </Button>
          {back}
        </Group>
      </Stack>
    </form>
  );
}
