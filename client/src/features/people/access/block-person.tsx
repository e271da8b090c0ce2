import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { ConfirmButton } from "../../../components/confirm-button";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { AccessOfPersonFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";

const BlockPersonMutation = graphql(`
  mutation BlockPerson($input: BlockPersonInput!, $idempotencyKey: String!) {
    blockPerson(input: $input, idempotencyKey: $idempotencyKey) {
      access {
        ...AccessOfPerson
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const UnblockPersonMutation = graphql(`
  mutation UnblockPerson($input: UnblockPersonInput!, $idempotencyKey: String!) {
    unblockPerson(input: $input, idempotencyKey: $idempotencyKey) {
      access {
        ...AccessOfPerson
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface BlockPersonProps {
  clientId: string;
  access: AccessOfPersonFragment;
  onChanged: () => unknown;
}

/** Lets somebody's access rest for a while, or be in force again. */
export function BlockPerson({ clientId, access, onChanged }: BlockPersonProps) {
  const { t } = useLingui();
  const { person, blockedAt } = access;
  const blocking = useWrite(BlockPersonMutation);
  const unblocking = useWrite(UnblockPersonMutation);
  const input = { clientId, personId: person.id };
  const block = async () => {
    if (await blocking.send({ input })) await onChanged();
  };
  const unblock = async () => {
    if (await unblocking.send({ input })) await onChanged();
  };
  return (
    <Section
      title={<Trans>Приостановить доступ</Trans>}
      actions={
        blockedAt ? (
          <ConfirmButton size="xs" act={t`Возобновить доступ`} loading={unblocking.busy} onConfirm={unblock}>
            <Trans>Компания сразу откроется, как была открыта раньше, и токены для неё заработают.</Trans>
          </ConfirmButton>
        ) : (
          <ConfirmButton size="xs" act={t`Приостановить доступ`} loading={blocking.busy} onConfirm={block}>
            <Trans>
              Компания сразу закроется для человека по имени {person.name}, и токены для неё перестанут
              действовать. Роль и лицевые счета сохранятся. Придёт письмо.
            </Trans>
          </ConfirmButton>
        )
      }
    >
      <Stack maw={640}>
        <Refusal
          errors={[...blocking.errors, ...unblocking.errors]}
          title={<Trans>Доступ не изменён</Trans>}
        />
        {blockedAt ? (
          <Notice tone="warn" title={<Trans>Доступ приостановлен {formatInstant(blockedAt)}</Trans>}>
            <Trans>Компания закрыта для этого человека, пока доступ не возобновят.</Trans>
          </Notice>
        ) : (
          <Text c="dimmed">
            <Trans>
              На время отпуска или разбирательства: компания закроется сразу, а роль и лицевые счета
              сохранятся.
            </Trans>
          </Text>
        )}
      </Stack>
    </Section>
  );
}
