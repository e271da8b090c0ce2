import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { ConfirmButton } from "../../../components/confirm-button";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { AccessOfPersonFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";

const EndPersonSessionsMutation = graphql(`
  mutation EndPersonSessions($input: EndPersonSessionsInput!, $idempotencyKey: String!) {
    endPersonSessions(input: $input, idempotencyKey: $idempotencyKey) {
      ended
      userErrors {
        code
        message
      }
    }
  }
`);

interface PersonSessionsProps {
  clientId: string;
  access: AccessOfPersonFragment;
  mayEnd: boolean;
  onChanged: () => unknown;
}

/** Where somebody of the company is signed in, and the end of all of it. */
export function PersonSessions({ clientId, access, mayEnd, onChanged }: PersonSessionsProps) {
  const { t } = useLingui();
  const { sessions, person } = access;
  const { send, busy, errors } = useWrite(EndPersonSessionsMutation);
  const end = async () => {
    await send({ input: { clientId, personId: person.id } });
    await onChanged();
  };
  const isListed = (sessions?.length ?? 0) > 0;
  return (
    <Section
      flush={isListed}
      title={<Trans>Где выполнен вход</Trans>}
      actions={
        isListed && mayEnd ? (
          <ConfirmButton size="xs" act={t`Завершить все входы`} loading={busy} onConfirm={end}>
            <Trans>
              Все браузеры этого человека сразу попросят войти заново. Токены продолжат действовать.
            </Trans>
          </ConfirmButton>
        ) : null
      }
    >
      <Refusal errors={errors} />
      {!sessions ? (
        <Text c="dimmed">
          <Trans>
            Этот человек ведёт и другие компании, поэтому его входы видит и завершает только он сам. Чтобы
            закрыть ему вашу компанию сразу, приостановите доступ.
          </Trans>
        </Text>
      ) : !isListed ? (
        <Text c="dimmed">
          <Trans>Сейчас нигде.</Trans>
        </Text>
      ) : (
        <PlainTable
          label={t`Где выполнен вход`}
          head={[{ label: t`Браузер` }, { label: t`Вход` }, { label: t`Был активен` }]}
          rows={sessions.map(({ browser, createdAt, lastSeenAt }, place) => ({
            key: `${createdAt}-${String(place)}`,
            cells: [browser ?? t`Неизвестный`, formatInstant(createdAt), formatInstant(lastSeenAt)],
          }))}
        />
      )}
    </Section>
  );
}
