import { TOKENS_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, Stack, Text } from "@mantine/core";
import { IconBan, IconClock } from "@tabler/icons-react";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { NewSecret } from "../../../components/new-secret";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { ApiTokenScope } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { NewToken } from "./new-token";

const ApiTokensFragment = graphql(`
  fragment ApiTokensOfViewer on Viewer {
    id
    role
    apiTokens(first: 100) {
      nodes {
        id
        name
        prefix
        scopes
        client {
          id
          name
        }
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`);

const RevokeApiTokenMutation = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!, $idempotencyKey: String!) {
    revokeApiToken(input: $input, idempotencyKey: $idempotencyKey) {
      apiToken {
        id
        revokedAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

interface ApiTokensProps {
  viewer: FragmentType<typeof ApiTokensFragment>;
  onChanged: () => unknown;
}

/** «Токены»: for programs that act in the person's name; made, shown once, listed and revoked. */
export function ApiTokens({ viewer, onChanged }: ApiTokensProps) {
  const { t } = useLingui();
  const { role, apiTokens } = readFragment(ApiTokensFragment, viewer);
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { send, errors } = useWrite(RevokeApiTokenMutation);
  const scopes: Record<ApiTokenScope, string> = { READ: t`чтение`, ORDER: t`заказы` };
  const end = async (apiTokenId: string) => {
    await send({ input: { apiTokenId } });
    await onChanged();
  };
  const made = (value: string) => {
    setSecret(value);
    setMaking(false);
    void onChanged();
  };
  // The moment at which the page was opened will do to tell those that are over.
  const [now] = useState(() => Date.now());

  const isFlush = apiTokens.nodes.length > 0 && !isMaking && secret === null;
  return (
    <Section
      flush={isFlush}
      title={<Trans>Токены для программ</Trans>}
      actions={
        !isMaking && role !== "STAFF" ? (
          <Button size="xs" variant="default" onClick={() => setMaking(true)}>
            <Trans>Создать токен</Trans>
          </Button>
        ) : null
      }
    >
      <Stack>
        <Refusal errors={errors} />
        {secret === null ? null : (
          <NewSecret
            title={<Trans>Токен создан. Скопируйте его сейчас: больше кабинет его не покажет</Trans>}
            secret={secret}
            onDone={() => setSecret(null)}
          />
        )}
        {isMaking ? <NewToken onMade={made} onCancel={() => setMaking(false)} /> : null}
        {apiTokens.nodes.length === 0 ? (
          <Text c="dimmed">
            <Trans>
              Токенов нет. Токен нужен программе (1С, скрипту, Excel), чтобы спрашивать кабинет от вашего
              имени.
            </Trans>
          </Text>
        ) : (
          <PlainTable
            label={t`Токены`}
            head={[
              { label: t`Название` },
              { label: t`Разрешено` },
              { label: t`Последний запрос` },
              { label: t`Действует до` },
              { label: t`Что сделать` },
            ]}
            rows={apiTokens.nodes.map((token) => ({
              key: token.id,
              cells: [
                <span key="name">
                  {token.name} <Code translate="no">{token.prefix}…</Code>
                  {token.client ? (
                    <Text component="span" c="dimmed" display="block">
                      {token.client.name}
                    </Text>
                  ) : null}
                </span>,
                token.scopes.map((scope) => scopes[scope]).join(", "),
                token.lastUsedAt ? formatInstant(token.lastUsedAt) : t`не было`,
                formatInstant(token.expiresAt),
                token.revokedAt ? (
                  <StateMark key="revoked" tone="quiet" icon={IconBan}>
                    <Trans>Отозван {formatInstant(token.revokedAt)}</Trans>
                  </StateMark>
                ) : Date.parse(token.expiresAt) <= now ? (
                  <StateMark key="over" tone="quiet" icon={IconClock}>
                    <Trans>Истёк</Trans>
                  </StateMark>
                ) : (
                  <ConfirmButton key="revoke" size="xs" act={t`Отозвать`} onConfirm={() => end(token.id)}>
                    <Trans>
                      Программа с токеном «{token.name}» сразу потеряет доступ. Вернуть токен нельзя, только
                      создать новый.
                    </Trans>
                  </ConfirmButton>
                ),
              ],
            }))}
          />
        )}
        <Text c="dimmed" size="sm" px={isFlush ? 12 : 0}>
          <Trans>Действующих токенов — не больше {TOKENS_MAX}, во всех компаниях вместе.</Trans>
        </Text>
      </Stack>
    </Section>
  );
}
