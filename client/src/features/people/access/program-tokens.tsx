import { PROGRAM_TOKENS_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, Stack, Text } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { NewSecret } from "../../../components/new-secret";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { ProgramOfCompanyFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { NewProgramToken } from "./new-program-token";

const RevokeProgramTokenMutation = graphql(`
  mutation RevokeProgramToken($input: RevokeProgramTokenInput!, $idempotencyKey: String!) {
    revokeProgramToken(input: $input, idempotencyKey: $idempotencyKey) {
      token {
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

interface ProgramTokensProps {
  program: ProgramOfCompanyFragment;
  onChanged: () => unknown;
}

/** Tokens of a program: made, shown once, changed for another while both serve, revoked. */
export function ProgramTokens({ program, onChanged }: ProgramTokensProps) {
  const { t } = useLingui();
  const { id: programId, tokens } = program;
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { send, errors } = useWrite(RevokeProgramTokenMutation);
  // The moment at which the page was opened will do to tell those that are over.
  const [now] = useState(() => Date.now());
  const inForce = tokens.filter(({ expiresAt }) => Date.parse(expiresAt) > now);
  const mayMake = !isMaking && inForce.length < PROGRAM_TOKENS_MAX;
  const end = async (tokenId: string) => {
    await send({ input: { programId, tokenId } });
    await onChanged();
  };
  const made = (value: string) => {
    setSecret(value);
    setMaking(false);
    void onChanged();
  };
  const isFlush = tokens.length > 0 && !isMaking && secret === null;
  return (
    <Section
      flush={isFlush}
      title={<Trans>Токены</Trans>}
      actions={
        mayMake ? (
          <Button size="xs" variant="default" onClick={() => setMaking(true)}>
            {inForce.length === 0 ? <Trans>Выпустить токен</Trans> : <Trans>Сменить токен</Trans>}
          </Button>
        ) : null
      }
    >
      <Stack>
        <Refusal errors={errors} />
        {secret === null ? null : (
          <NewSecret
            title={<Trans>Токен выпущен. Скопируйте его сейчас: больше кабинет его не покажет</Trans>}
            secret={secret}
            onDone={() => setSecret(null)}
          />
        )}
        {isMaking ? (
          <NewProgramToken programId={programId} onMade={made} onCancel={() => setMaking(false)} />
        ) : null}
        {tokens.length === 0 ? (
          <Text c="dimmed">
            <Trans>Токенов нет: программа пока ничего не может. Выпустите токен и укажите его в ней.</Trans>
          </Text>
        ) : (
          <PlainTable
            label={t`Токены`}
            head={[
              { label: t`Название` },
              { label: t`Выпущен` },
              { label: t`Последний запрос` },
              { label: t`Действует до` },
              { label: t`Что сделать` },
            ]}
            rows={tokens.map((token) => ({
              key: token.id,
              cells: [
                <span key="name">
                  {token.name} <Code translate="no">{token.prefix}…</Code>
                </span>,
                formatInstant(token.createdAt),
                token.lastUsedAt ? formatInstant(token.lastUsedAt) : t`не было`,
                formatInstant(token.expiresAt),
                Date.parse(token.expiresAt) <= now ? (
                  <StateMark key="over" tone="quiet" icon={IconClock}>
                    <Trans>Истёк</Trans>
                  </StateMark>
                ) : (
                  <ConfirmButton key="revoke" size="xs" act={t`Отозвать`} onConfirm={() => end(token.id)}>
                    <Trans>
                      Программа с токеном «{token.name}» сразу потеряет доступ. Вернуть токен нельзя, только
                      выпустить новый.
                    </Trans>
                  </ConfirmButton>
                ),
              ],
            }))}
          />
        )}
        {inForce.length === 0 ? null : (
          <Text c="dimmed" size="sm" px={isFlush ? 12 : 0}>
            {inForce.length < PROGRAM_TOKENS_MAX ? (
              <Trans>
                Чтобы сменить токен без перерыва: выпустите второй, укажите его в программе, дождитесь его
                запроса и отзовите первый.
              </Trans>
            ) : (
              <Trans>
                Действуют оба токена. Укажите в программе новый; когда у него появится «последний запрос»,
                отзовите старый. Третьего токена не бывает.
              </Trans>
            )}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
