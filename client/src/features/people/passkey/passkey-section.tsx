import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { knowsPasskeys } from "../../../lib/passkey";
import { NewPasskey } from "./new-passkey";

const PasskeysFragment = graphql(`
  fragment PasskeysOfViewer on Viewer {
    id
    passkeys {
      id
      name
      createdAt
      lastUsedAt
    }
  }
`);

const RemoveMutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!, $idempotencyKey: String!) {
    removePasskey(input: $input, idempotencyKey: $idempotencyKey) {
      removedPasskeyId
      userErrors {
        code
        message
      }
    }
  }
`);

interface PasskeySectionProps {
  viewer: FragmentType<typeof PasskeysFragment>;
  /** Something has changed: the page reads itself again. */
  onChanged: () => unknown;
}

/** «Ключи доступа»: added on this device, listed with their last use, removed. */
export function PasskeySection({ viewer, onChanged }: PasskeySectionProps) {
  const { t } = useLingui();
  const { passkeys } = readFragment(PasskeysFragment, viewer);
  const [isMaking, setMaking] = useState(false);
  const { send, errors } = useWrite(RemoveMutation);
  const remove = async (passkeyId: string) => {
    await send({ input: { passkeyId } });
    await onChanged();
  };
  const canMake = knowsPasskeys();

  return (
    <Section title={<Trans>Ключи доступа</Trans>}>
      <Stack align="flex-start">
        <Refusal errors={errors} />
        <Text maw={640}>
          <Trans>
            Вход без пароля: отпечатком, лицом или PIN-кодом устройства. Ключ хранится на нём или в вашем
            менеджере паролей, и подделать или выманить его нельзя.
          </Trans>
        </Text>
        {passkeys.length > 0 ? (
          <PlainTable
            label={t`Ключи доступа`}
            head={[
              { label: t`Название` },
              { label: t`Добавлен` },
              { label: t`Последнее использование` },
              { label: t`Что сделать` },
            ]}
            rows={passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
              key: id,
              cells: [
                name,
                formatInstant(createdAt),
                lastUsedAt ? formatInstant(lastUsedAt) : t`не было`,
                <ConfirmButton key="remove" size="xs" act={t`Удалить`} onConfirm={() => remove(id)}>
                  <Trans>
                    Ключом «{name}» больше нельзя будет войти. На устройстве удалите его отдельно.
                  </Trans>
                </ConfirmButton>,
              ],
            }))}
          />
        ) : null}
        {isMaking ? (
          <NewPasskey
            onMade={() => {
              setMaking(false);
              void onChanged();
            }}
            onCancel={() => setMaking(false)}
          />
        ) : canMake ? (
          <Group>
            <Button variant="default" onClick={() => setMaking(true)}>
              <Trans>Добавить ключ доступа</Trans>
            </Button>
          </Group>
        ) : (
          <Text c="dimmed">
            <Trans>Этот браузер ключей доступа не знает.</Trans>
          </Text>
        )}
      </Stack>
    </Section>
  );
}
