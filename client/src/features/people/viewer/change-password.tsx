import { useMutation } from "@apollo/client/react";
import { PASSWORD_MIN } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";

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
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const [isDone, setDone] = useState(false);
  const [change, { data, error, loading }] = useMutation(ChangePasswordMutation);
  const fault = useFault(error);
  const errors = fault ?? data?.changePassword.userErrors ?? [];
  const toggle = { "aria-label": t`Показать пароль`, tabIndex: 0 };

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setDone(false);
    const input = { newPassword, currentPassword: hasPassword ? currentPassword : null };
    const result = await change({ variables: { input } }).catch(() => null);
    if (result?.data?.changePassword.userErrors.length !== 0) return;
    setCurrent("");
    setNew("");
    setDone(true);
    await onChanged();
  };

  return (
    <Section title={<Trans>Пароль</Trans>}>
      <form onSubmit={(event) => void submit(event)}>
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
              name="current-password"
              autoComplete="current-password"
              required
              withAsterisk={false}
              visibilityToggleButtonProps={toggle}
              error={fieldError(errors, "currentPassword")}
              value={currentPassword}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
          ) : null}
          <PasswordInput
            label={t`Новый пароль`}
            description={t`Не короче ${PASSWORD_MIN} знаков. Годится, например, несколько не связанных слов.`}
            name="new-password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            required
            withAsterisk={false}
            visibilityToggleButtonProps={toggle}
            error={fieldError(errors, "newPassword")}
            value={newPassword}
            onChange={(event) => setNew(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" variant="default" loading={loading}>
              {hasPassword ? <Trans>Сменить пароль</Trans> : <Trans>Задать пароль</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
