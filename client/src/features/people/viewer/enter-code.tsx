import { CODE_TEXT_MAX, PASSWORD_MIN, SIGN_IN_CODE_MINUTES } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import SecondFactorField from "./second-factor-field";
import { withoutAsking } from "./without-asking";
import { useEnter } from "./use-enter";

const SignInWithCodeMutation = graphql(`
  mutation SignInWithCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) {
      viewer {
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

interface EnterCodeProps {
  number: string;
  onBack: () => void;
}

/** The second step of «Первый вход»: the code from the SMS, and the password for next time. */
export function EnterCode({ number, onBack }: EnterCodeProps) {
  const { t } = useLingui();
  const { field, submit, refuse, values, set } = useFields({
    initialValues: { code: "", newPassword: "", secondFactorCode: "" },
  });
  const { send, busy, errors } = useWrite(SignInWithCodeMutation, {
    onRefused: (refusals) => {
      refuse(withoutAsking(refusals));
      if (refusals.some(({ code }) => code === "SECOND_FACTOR_REQUIRED")) setCodeWanted(true);
    },
  });
  const enter = useEnter();
  const [isCodeWanted, setCodeWanted] = useState(false);

  const signIn = submit(async ({ code, newPassword, secondFactorCode }) => {
    const input = { number, code: code.trim(), newPassword: newPassword || null, secondFactorCode };
    if (await send({ input })) await enter();
  });

  return (
    <form onSubmit={signIn}>
      <Stack>
        <Refusal errors={withoutAsking(errors)} title={<Trans>Войти не удалось</Trans>} />
        <Text role="status">
          <Trans>
            Если номер {number} обслуживается у нас, на него отправлен код. Он действует{" "}
            {SIGN_IN_CODE_MINUTES} минут.
          </Trans>
        </Text>
        <TextInput
          label={t`Код из SMS`}
          {...field("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={CODE_TEXT_MAX}
          required
          autoFocus
        />
        <PasswordInput
          label={t`Новый пароль`}
          description={t`Не короче ${PASSWORD_MIN} знаков. В следующий раз войдёте по номеру и этому паролю.`}
          {...field("newPassword")}
          name="new-password"
          autoComplete="new-password"
          minLength={PASSWORD_MIN}
          required
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
        />
        {isCodeWanted ? (
          <SecondFactorField
            value={values.secondFactorCode}
            onChange={(code) => set("secondFactorCode", code)}
            error={fieldError(withoutAsking(errors), "secondFactorCode")}
          />
        ) : null}
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Войти</Trans>
          </Button>
          <Button variant="default" onClick={onBack}>
            <Trans>Назад</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
