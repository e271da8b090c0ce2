import { CODE_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { QrCode } from "../../../components/qr-code";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

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
  const { field, set, submit, refuse } = useFields({ initialValues: { code: "" } });
  const { send, busy, errors } = useWrite(ConfirmMutation, {
    fetchPolicy: "no-cache",
    onRefused: (refusals) => {
      set("code", "");
      refuse(refusals);
    },
  });
  // In groups of four, as people type it.
  const key = secret.replace(/(.{4})(?=.)/g, "$1 ");

  const confirm = submit(async ({ code }) => {
    const confirmed = await send({ input: { code: code.trim() } });
    if (confirmed?.recoveryCodes) onConfirmed(confirmed.recoveryCodes);
  });

  return (
    <form onSubmit={confirm}>
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
          {...field("code")}
          name="first-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={CODE_TEXT_MAX}
          required
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
