import { likelyMeant } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { LikelyMeant } from "../../../components/likely-meant";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { AccessFields, accessInput, type AccessValues } from "./access-fields";

const InvitePersonMutation = graphql(`
  mutation InvitePerson($input: InvitePersonInput!, $idempotencyKey: String!) {
    invitePerson(input: $input, idempotencyKey: $idempotencyKey) {
      invitation {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface InvitePersonProps {
  clientId: string;
  client: CompanyAccounts;
  back: ReactNode;
  onDone: () => unknown;
}

const none: AccessValues & { email: string } = {
  email: "",
  role: "OBSERVER",
  reach: "whole",
  accountIds: [],
};

/** Invites somebody by mail, whether they have a cabinet yet or not. */
export function InvitePerson({ clientId, client, back, onDone }: InvitePersonProps) {
  const { t } = useLingui();
  const { values, set, field, submit, refuse, others } = useFields({ initialValues: none });
  const { send, busy, errors } = useWrite(InvitePersonMutation, { onRefused: refuse });
  const [isConfirmed, setConfirmed] = useState(false);
  const meant = likelyMeant(values.email.trim());
  const isAsked = meant !== null && errors.some(({ code }) => code === "EMAIL_LIKELY_MISTYPED");
  const input = {
    ...{ clientId, email: values.email.trim(), isEmailConfirmed: isConfirmed },
    ...accessInput(values),
  };
  useShowAsQuery({ title: t`Пригласить`, document: InvitePersonMutation, variables: { input } });
  const write = (text: string) => {
    setConfirmed(false);
    set("email", text);
  };
  const invite = submit(async () => {
    if (await send({ input })) await onDone();
  });
  return (
    <form onSubmit={invite}>
      <Stack>
        <Refusal errors={others(errors)} title={<Trans>Приглашение не отправлено</Trans>} />
        <TextInput
          label={t`E-mail, на который придёт приглашение`}
          description={t`По нему человек и будет входить.`}
          {...field("email")}
          type="email"
          autoComplete="off"
          maxLength={254}
          required
          onChange={(event) => write(event.currentTarget.value)}
        />
        {isAsked ? (
          <LikelyMeant
            meant={meant}
            onMend={() => write(meant)}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
          />
        ) : null}
        <AccessFields
          company={client}
          values={values}
          onAccounts={(ids) => set("accountIds", ids)}
          field={field}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Отправить приглашение</Trans>
          </Button>
          {back}
        </Group>
      </Stack>
    </form>
  );
}
