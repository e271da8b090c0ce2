import { PASSWORD_MIN } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Paper, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { ButtonLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import { useFields } from "../../../lib/use-fields";
import { useAccessRoles } from "./access-words";

const OfferedAccess = graphql(`
  fragment OfferedAccess on InvitationOffer {
    company
    email
    invitedBy
    role
    isNewcomer
    expiresAt
  }
`);

const AcceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      login
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface AcceptInvitationProps {
  token: string;
  offer: FragmentType<typeof OfferedAccess>;
}

/** What one is invited to; a newcomer chooses a name and a password. */
export function AcceptInvitation({ token, offer }: AcceptInvitationProps) {
  const { t } = useLingui();
  const { company, email, invitedBy, role, isNewcomer, expiresAt } = readFragment(OfferedAccess, offer);
  const roles = useAccessRoles();
  const [isDone, setDone] = useState(false);
  const { field, submit, refuse, others } = useFields({ initialValues: { name: "", newPassword: "" } });
  const { send, busy, errors } = useWrite(AcceptInvitationMutation, { onRefused: refuse });
  const accept = submit(async ({ name, newPassword }) => {
    const chosen = isNewcomer ? { name, newPassword } : {};
    if (await send({ input: { token, ...chosen } })) setDone(true);
  });
  if (isDone)
    return (
      <Notice
        tone="good"
        live
        title={<Trans>Приглашение принято</Trans>}
        actions={
          <ButtonLink to={paths.signIn}>
            <Trans>Войти</Trans>
          </ButtonLink>
        }
      >
        <Trans>Входите по адресу {email}.</Trans>
      </Notice>
    );
  return (
    <Paper withBorder p="lg">
      <form onSubmit={accept}>
        <Stack>
          <Text>
            <Trans>
              {invitedBy} приглашает вас в кабинет компании «{company}». Ваша роль: {roles[role].name}.
            </Trans>
          </Text>
          <Text c="dimmed" size="sm">
            {roles[role].about} <Trans>Приглашение действует до {formatInstant(expiresAt)}.</Trans>
          </Text>
          <Refusal errors={others(errors)} title={<Trans>Приглашение не принято</Trans>} />
          {isNewcomer ? (
            <>
              <TextInput label={t`Логин`} value={email} readOnly autoComplete="username" name="login" />
              <TextInput
                label={t`Имя и фамилия`}
                {...field("name")}
                autoComplete="name"
                maxLength={100}
                required
              />
              <PasswordInput
                label={t`Пароль`}
                description={t`Не короче ${PASSWORD_MIN} знаков. Годится, например, несколько не связанных слов.`}
                {...field("newPassword")}
                autoComplete="new-password"
                minLength={PASSWORD_MIN}
                required
                visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
              />
            </>
          ) : (
            <Text>
              <Trans>Вы уже входите в кабинет по адресу {email}: имя и пароль останутся прежними.</Trans>
            </Text>
          )}
          <Button type="submit" loading={busy}>
            <Trans>Принять приглашение</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
