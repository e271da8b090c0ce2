import { CODE_TEXT_MAX, SIGN_IN_CODE_MINUTES } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useState } from "react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";

const RequestConfirmationCodeMutation = graphql(`
  mutation RequestConfirmationCode {
    requestConfirmationCode {
      expiresAt
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface CodeBySmsProps {
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
}

/** The proof of who has no password: a code that is sent to their own number. */
export function CodeBySms({ value, onChange, error }: CodeBySmsProps) {
  const { t } = useLingui();
  const { send, busy, errors } = useWrite(RequestConfirmationCodeMutation);
  const [expiresAt, setExpiresAt] = useState<string | null>(null);
  const request = async () => {
    const requested = await send({});
    if (requested?.expiresAt) setExpiresAt(requested.expiresAt);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Refusal errors={errors} title={<Trans>Отправить код не удалось</Trans>} />
      <Button
        variant="default"
        leftSection={<IconMessage size={18} aria-hidden />}
        loading={busy}
        onClick={() => void request()}
      >
        {expiresAt ? <Trans>Отправить новый код</Trans> : <Trans>Получить код по SMS</Trans>}
      </Button>
      <Text role="status" c="dimmed">
        {expiresAt ? (
          <Trans>Код отправлен на ваш номер. Он действует {SIGN_IN_CODE_MINUTES} минут.</Trans>
        ) : (
          <Trans>У вас нет пароля, поэтому подтвердите кодом: он придёт на ваш номер.</Trans>
        )}
      </Text>
      <TextInput
        label={t`Код из SMS`}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={CODE_TEXT_MAX}
        required
        withAsterisk={false}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}
