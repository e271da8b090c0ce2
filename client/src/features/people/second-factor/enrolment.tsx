import { CODE_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { QrCode } from "../../../components/qr-code";
import { fieldError, Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";

const ConfirmMutation = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      recoveryCodes
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** What the app is given; shown once. */
export interface FactorKey {
  secret: string;
  uri: string;
}

interface EnrolmentProps {
  factorKey: FactorKey;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** The key for the app, and the app's first code. */
export function Enrolment({ factorKey: { secret, uri }, onConfirmed, onCancel }: EnrolmentProps) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  const { send, busy, errors } = useWrite(ConfirmMutation, { fetchPolicy: "no-cache" });
  // In groups of four, as people type it.
  const key = secret.replace(/(.{4})(?=.)/g, "$1 ");

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const confirmed = await send({ input: { code: code.trim() } });
    if (confirmed?.recoveryCodes) onConfirmed(confirmed.recoveryCodes);
    else setCode("");
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack align="flex-start">
        <Text>
          <Trans>
            1. Отсканируйте код приложением-аутентификатором. Не получается — введите в нём ключ вручную.
            Больше кабинет ключ не покажет.
          </Trans>
        </Text>
        <QrCode text={uri} label={t`QR-код с ключом для приложения-аутентификатора`} />
        <Text>
          <Trans>
            Ключ: <Code translate="no">{key}</Code>
          </Trans>
        </Text>
        <Refusal errors={errors} title={<Trans>Второй фактор не включён</Trans>} />
        <TextInput
          label={t`2. Код, который показывает приложение`}
          name="first-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={CODE_TEXT_MAX}
          required
          withAsterisk={false}
          error={fieldError(errors, "code")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Включить</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Не надо</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
