import { useMutation } from "@apollo/client/react";
import { PASSWORD_MIN, SIGN_IN_CODE_LENGTH } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { formatInstant } from "../../../lib/format/time";
import { SecondFactorField, withoutAsking } from "./second-factor-field";
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
  /** Until when the code can be used. */
  expiresAt: string;
  onBack: () => void;
}

/** The second step of «Первый вход»: the code from the SMS, and the password for next time. */
export function EnterCode({ number, expiresAt, onBack }: EnterCodeProps) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const [signIn, { data, error, loading }] = useMutation(SignInWithCodeMutation);
  const enter = useEnter();
  const fault = useFault(error);
  const errors = fault ?? data?.signInWithCode.userErrors ?? [];
  const [isCodeWanted, setCodeWanted] = useState(false);
  const [secondFactorCode, setSecondFactorCode] = useState("");

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const input = { number, code: code.trim(), newPassword: newPassword || null, secondFactorCode };
    const result = await signIn({ variables: { input } }).catch(() => null);
    const refusals = result?.data?.signInWithCode.userErrors ?? [];
    if (refusals.some((one) => one.code === "SECOND_FACTOR_REQUIRED")) setCodeWanted(true);
    if (result?.data?.signInWithCode.viewer) await enter();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Refusal errors={withoutAsking(errors)} title={<Trans>Войти не удалось</Trans>} />
        <Text role="status">
          <Trans>
            Если номер {number} обслуживается у нас, на него отправлен код. Он действует до{" "}
            {formatInstant(expiresAt)}.
          </Trans>
        </Text>
        <TextInput
          label={t`Код из SMS`}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={SIGN_IN_CODE_LENGTH}
          required
          withAsterisk={false}
          autoFocus
          error={fieldError(errors, "code")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <PasswordInput
          label={t`Новый пароль`}
          description={t`Не короче ${PASSWORD_MIN} знаков. В следующий раз войдёте по номеру и этому паролю.`}
          name="new-password"
          autoComplete="new-password"
          minLength={PASSWORD_MIN}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
          error={fieldError(errors, "newPassword")}
          value={newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
        />
        {isCodeWanted ? (
          <SecondFactorField
            value={secondFactorCode}
            onChange={setSecondFactorCode}
            error={fieldError(withoutAsking(errors), "secondFactorCode")}
          />
        ) : null}
        <Group>
          <Button type="submit" loading={loading}>
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
