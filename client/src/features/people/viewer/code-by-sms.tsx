import { useMutation } from "@apollo/client/react";
import { SIGN_IN_CODE_LENGTH } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { formatInstant } from "../../../lib/format/time";

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
  const [request, { data, error: failed, loading }] = useMutation(RequestConfirmationCodeMutation);
  const fault = useFault(failed);
  const expiresAt = data?.requestConfirmationCode.expiresAt;
  return (
    <Stack gap="xs" align="flex-start">
      <Refusal
        errors={fault ?? data?.requestConfirmationCode.userErrors ?? []}
        title={<Trans>Отправить код не удалось</Trans>}
      />
      <Button
        variant="default"
        leftSection={<IconMessage size={18} aria-hidden />}
        loading={loading}
        onClick={() => void request().catch(() => null)}
      >
        {expiresAt ? <Trans>Отправить новый код</Trans> : <Trans>Получить код по SMS</Trans>}
      </Button>
      <Text role="status" c="dimmed">
        {expiresAt ? (
          <Trans>Код отправлен на ваш номер. Он действует до {formatInstant(expiresAt)}.</Trans>
        ) : (
          <Trans>У вас нет пароля, поэтому подтвердите кодом: он придёт на ваш номер.</Trans>
        )}
      </Text>
      <TextInput
        label={t`Код из SMS`}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={SIGN_IN_CODE_LENGTH}
        required
        withAsterisk={false}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}
