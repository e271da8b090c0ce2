import { PASSWORD_MIN } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

const PasswordFragment = graphql(`
  fragment PasswordOfViewer on Viewer {
    id
    login
    hasPassword
  }
`);

const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface ChangePasswordProps {
  viewer: FragmentType<typeof PasswordFragment>;
  onChanged: () => unknown;
}

/** «Пароль»: another one; every other browser has to sign in anew. */
export function ChangePassword({ viewer, onChanged }: ChangePasswordProps) {
  const { t } = useLingui();
  const { login, hasPassword } = readFragment(PasswordFragment, viewer);
  const { field, submit, refuse, reset } = useFields({
    initialValues: { currentPassword: "", newPassword: "" },
  });
  const [isDone, setDone] = useState(false);
  const { send, busy, errors } = useWrite(ChangePasswordMutation, { onRefused: refuse });
  const toggle = { "aria-label": t`Показать пароль`, tabIndex: 0 };

  const change = submit(async ({ currentPassword, newPassword }) => {
    setDone(false);
    const input = { newPassword, currentPassword: hasPassword ? currentPassword : null };
    if (!(await send({ input }))) return;
    reset();
    setDone(true);
    await onChanged();
  });

  return (
    <Section title={<Trans>Пароль</Trans>}>
      <form onSubmit={change}>
        <Stack maw={420}>
          <Refusal errors={errors} title={<Trans>Пароль не изменён</Trans>} />
          {isDone ? (
            <Notice tone="good" live title={<Trans>Пароль изменён</Trans>}>
              <Trans>
                Все остальные браузеры попросят войти с новым паролем. Токены продолжают действовать.
              </Trans>
            </Notice>
          ) : null}
          {/* Password managers need to know whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
          {hasPassword ? (
            <PasswordInput
              label={t`Текущий пароль`}
              {...field("currentPassword")}
              name="current-password"
              autoComplete="current-password"
              required
              visibilityToggleButtonProps={toggle}
            />
          ) : null}
          <PasswordInput
            label={t`Новый пароль`}
            description={t`Не короче ${PASSWORD_MIN} знаков. Годится, например, несколько не связанных слов.`}
            {...field("newPassword")}
            name="new-password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            required
            visibilityToggleButtonProps={toggle}
          />
          <Group>
            <Button type="submit" variant="default" loading={busy}>
              {hasPassword ? <Trans>Сменить пароль</Trans> : <Trans>Задать пароль</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
