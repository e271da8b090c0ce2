import { PASSWORD_MIN } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Paper, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { TextLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { paths } from "../../../lib/paths";
import { useFields } from "../../../lib/use-fields";

const ResetPasswordMutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** The new password of whoever has the link; who has a second factor is asked for its code too. */
export function NewPassword({ token }: { token: string }) {
  const { t } = useLingui();
  const { field, submit, refuse } = useFields({ initialValues: { newPassword: "", secondFactorCode: "" } });
  const [isCodeWanted, setCodeWanted] = useState(false);
  const [isDone, setDone] = useState(false);
  const { send, busy, errors } = useWrite(ResetPasswordMutation, {
    onRefused: (refusals) => {
      if (refusals.some(({ code }) => code === "SECOND_FACTOR_REQUIRED")) setCodeWanted(true);
      else refuse(refusals);
    },
  });
  const set = submit(async ({ newPassword, secondFactorCode }) => {
    if (await send({ input: { token, newPassword, secondFactorCode: secondFactorCode.trim() || null } }))
      setDone(true);
  });
  if (isDone)
    return (
      <Notice tone="good" live title={<Trans>Пароль изменён</Trans>}>
        <TextLink to={paths.signIn}>
          <Trans>Войти с новым паролем</Trans>
        </TextLink>
      </Notice>
    );
  return (
    <Paper withBorder p="lg">
      <form onSubmit={set}>
        <Stack>
          <Refusal
            errors={errors.filter(({ code }) => code !== "SECOND_FACTOR_REQUIRED")}
            title={<Trans>Пароль не изменён</Trans>}
          />
          <PasswordInput
            label={t`Новый пароль`}
            description={t`Не короче ${PASSWORD_MIN} знаков. Годится, например, несколько не связанных слов.`}
            {...field("newPassword")}
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            required
            visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
          />
          {isCodeWanted ? (
            <TextInput
              label={t`Код из приложения`}
              description={t`Шесть цифр из приложения-аутентификатора или один из резервных кодов.`}
              {...field("secondFactorCode")}
              autoComplete="one-time-code"
              maxLength={30}
              required
              autoFocus
            />
          ) : null}
          <Button type="submit" loading={busy}>
            <Trans>Задать пароль</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
