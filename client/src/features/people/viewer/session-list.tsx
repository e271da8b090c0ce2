import { SESSIONS_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { ConfirmButton } from "../../../components/confirm-button";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { StateMark } from "../../../components/state-mark";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";

const SessionsFragment = graphql(`
  fragment SessionsOfViewer on Viewer {
    id
    sessions(first: 100) {
      nodes {
        id
        browser
        createdAt
        lastSeenAt
        isCurrent
      }
    }
  }
`);

const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!, $idempotencyKey: String!) {
    endSession(input: $input, idempotencyKey: $idempotencyKey) {
      ended
      userErrors {
        code
        message
      }
    }
  }
`);

const EndOtherSessionsMutation = graphql(`
  mutation EndOtherSessions($idempotencyKey: String!) {
    endOtherSessions(idempotencyKey: $idempotencyKey) {
      ended
      userErrors {
        code
        message
      }
    }
  }
`);

interface SessionListProps {
  viewer: FragmentType<typeof SessionsFragment>;
  onChanged: () => unknown;
}

/** «Где вы вошли»: each browser, and its end. */
export function SessionList({ viewer, onChanged }: SessionListProps) {
  const { t } = useLingui();
  const { nodes } = readFragment(SessionsFragment, viewer).sessions;
  const one = useWrite(EndSessionMutation);
  const others = useWrite(EndOtherSessionsMutation);
  useShowAsQuery({
    title: t`Завершить все остальные входы`,
    document: EndOtherSessionsMutation,
    variables: {},
  });

  const end = async (sessionId: string) => {
    others.reset();
    await one.send({ input: { sessionId } });
    await onChanged();
  };
  const endOthers = async () => {
    one.reset();
    await others.send({});
    await onChanged();
  };
  const hasOthers = nodes.some(({ isCurrent }) => !isCurrent);

  return (
    <Section
      flush
      title={<Trans>Где вы вошли</Trans>}
      actions={
        hasOthers ? (
          <ConfirmButton
            size="xs"
            act={t`Завершить все остальные`}
            loading={others.busy}
            onConfirm={endOthers}
          >
            <Trans>Все браузеры, кроме этого, сразу попросят войти заново.</Trans>
          </ConfirmButton>
        ) : null
      }
    >
      <Refusal errors={[...one.errors, ...others.errors]} />
      <PlainTable
        label={t`Где вы вошли`}
        head={[
          { label: t`Браузер` },
          { label: t`Вход` },
          { label: t`Был активен` },
          { label: t`Что сделать` },
        ]}
        rows={nodes.map(({ id, browser, createdAt, lastSeenAt, isCurrent }) => ({
          key: id,
          cells: [
            browser ?? t`Неизвестный`,
            formatInstant(createdAt),
            formatInstant(lastSeenAt),
            isCurrent ? (
              <StateMark key="current" tone="good" icon={IconCheck}>
                <Trans>Этот браузер</Trans>
              </StateMark>
            ) : (
              <ConfirmButton key="end" size="xs" act={t`Завершить`} onConfirm={() => end(id)}>
                <Trans>Этот браузер сразу попросит войти заново.</Trans>
              </ConfirmButton>
            ),
          ],
        }))}
      />
      <Text c="dimmed" size="sm" mt="sm" px={12}>
        <Trans>
          Одновременно — не больше {SESSIONS_MAX} браузеров: вход ещё в одном завершит тот, которым дольше
          всего не пользовались.
        </Trans>
      </Text>
    </Section>
  );
}
