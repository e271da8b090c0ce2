import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";

const RemoveMutation = graphql(`
  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface RemoveFactorProps {
  hasPassword: boolean;
  onRemoved: () => void;
  onCancel: () => void;
}

/** Both factors for the last time. */
export function RemoveFactor({ hasPassword, onRemoved, onCancel }: RemoveFactorProps) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [remove, { data, error, loading }] = useMutation(RemoveMutation);
  const fault = useFault(error);
  const errors = fault ?? data?.removeSecondFactor.userErrors ?? [];

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const input = { code: code.trim(), password: hasPassword ? password : null };
    const result = await remove({ variables: { input } }).catch(() => null);
    if (result?.data?.removeSecondFactor.userErrors.length === 0) onRemoved();
    else setCode("");
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>
          <Trans>
            После отключения для входа хватит одного пароля, а резервные коды перестанут действовать.
          </Trans>
        </Text>
        <Refusal errors={errors} title={<Trans>Второй фактор не отключён</Trans>} />
        {hasPassword ? (
          <PasswordInput
            label={t`Ваш пароль ещё раз`}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
            error={fieldError(errors, "password")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : null}
        <TextInput
          label={t`Код из приложения`}
          description={t`Шесть цифр из приложения-аутентификатора или один из резервных кодов.`}
          name="code"
          autoComplete="one-time-code"
          maxLength={30}
          required
          withAsterisk={false}
          error={fieldError(errors, "code")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={loading}>
            <Trans>Отключить второй фактор</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
