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

const InviteStaffMutation = graphql(`
  mutation InviteStaff($input: InviteStaffInput!, $idempotencyKey: String!) {
    inviteStaff(input: $input, idempotencyKey: $idempotencyKey) {
      ...StaffAnswer
    }
  }
`);

/** Lets somebody be one of the staff, by a mailed link; a likely slip in the address is asked about once. */
export function InviteStaff({ back, onDone }: { back: ReactNode; onDone: () => unknown }) {
  const { t } = useLingui();
  const { values, field, set, submit, refuse, others } = useFields({
    initialValues: { email: "", name: "" },
  });
  const [isConfirmed, setConfirmed] = useState(false);
  const { send, busy, errors } = useWrite(InviteStaffMutation, { onRefused: refuse });
  const meant = likelyMeant(values.email.trim());
  const isAsked = meant !== null && errors.some(({ code }) => code === "EMAIL_LIKELY_MISTYPED");
  const input = { email: values.email.trim(), isEmailConfirmed: isConfirmed, name: values.name.trim() };
  useShowAsQuery({ title: t`Пригласить сотрудника`, document: InviteStaffMutation, variables: { input } });
  const write = (text: string) => {
    setConfirmed(false);
    set("email", text);
  };
  const invite = submit(async () => {
    if (await send({ input })) await onDone();
  });
  return (
    <form onSubmit={invite} noValidate>
      <Stack maw={520}>
        <Refusal errors={others(errors)} title={<Trans>Приглашение не отправлено</Trans>} />
        <TextInput
          label={t`Имя и фамилия`}
          description={t`Их видят клиенты в переписке.`}
          {...field("name")}
          autoComplete="off"
          maxLength={100}
        />
        <TextInput
          label={t`E-mail, на который придёт ссылка`}
          description={t`По нему человек и будет входить.`}
          {...field("email")}
          type="email"
          autoComplete="off"
          maxLength={254}
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
