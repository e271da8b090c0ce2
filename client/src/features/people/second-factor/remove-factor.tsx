import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import type { ComponentType } from "react";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";

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

/** Where somebody answers by a passkey; the page gives it. */
export type PasskeyProof = ComponentType<{ onAnswer: (passkey: string) => void }>;

interface RemoveFactorProps {
  /** Null where they have no passkey that this browser could ask for. */
  passkeyProof: PasskeyProof | null;
  hasPassword: boolean;
  onRemoved: () => void;
  onCancel: () => void;
}

/** Both factors for the last time, or a passkey, which is both. */
export function RemoveFactor({ passkeyProof: Proof, hasPassword, onRemoved, onCancel }: RemoveFactorProps) {
  const { t } = useLingui();
  const { field, submit, refuse, set } = useFields({ initialValues: { password: "", code: "" } });
  const { send, busy, errors } = useWrite(RemoveMutation, {
    onRefused: (refusals) => {
      set("code", "");
      refuse(refusals);
    },
  });

  const remove = submit(async ({ code, password }) => {
    const input = { code: code.trim(), password: hasPassword ? password : null };
    if (await send({ input })) onRemoved();
  });

  return (
    <form onSubmit={remove}>
      <Stack>
        <Text>
          <Trans>
            После отключения для входа хватит одного пароля, а резервные коды перестанут действовать.
          </Trans>
        </Text>
        <Refusal errors={errors} title={<Trans>Второй фактор не отключён</Trans>} />
        {Proof ? (
          <Proof
            onAnswer={(passkey) => void send({ input: { passkey } }).then((done) => done && onRemoved())}
          />
        ) : null}
        {hasPassword ? (
          <PasswordInput
            label={t`Ваш пароль ещё раз`}
            {...field("password")}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ "aria-label": t`Показать пароль`, tabIndex: 0 }}
          />
        ) : null}
        <TextInput
          label={t`Код из приложения`}
          description={t`Шесть цифр из приложения-аутентификатора или один из резервных кодов.`}
          {...field("code")}
          autoComplete="one-time-code"
          maxLength={30}
          required
        />
        <Group>
          <Button type="submit" loading={busy}>
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
