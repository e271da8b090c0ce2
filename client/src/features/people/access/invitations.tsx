import { Trans, useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { IconClock, IconMailForward } from "@tabler/icons-react";
import { ConfirmButton } from "../../../components/confirm-button";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { Refusal } from "../../../components/user-errors";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { useAccessRoles } from "./access-words";
import { Reach } from "./people-list";

const InvitationsOfCompany = graphql(`
  fragment InvitationsOfCompany on Client {
    id
    viewerCanChangeAccess
    invitations {
      id
      email
      role
      accounts {
        id
        number
      }
      invitedBy
      sentAt
      expiresAt
      isPending
    }
  }
`);

const ResendInvitationMutation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!, $idempotencyKey: String!) {
    resendInvitation(input: $input, idempotencyKey: $idempotencyKey) {
      invitation {
        id
        sentAt
        expiresAt
        isPending
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const WithdrawInvitationMutation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!, $idempotencyKey: String!) {
    withdrawInvitation(input: $input, idempotencyKey: $idempotencyKey) {
      withdrawnInvitationId
      userErrors {
        code
        message
      }
    }
  }
`);

interface InvitationsProps {
  client: FragmentType<typeof InvitationsOfCompany>;
  onChanged: () => unknown;
}

/** Who is invited and has not come yet; sent again, or withdrawn. */
export function Invitations({ client, onChanged }: InvitationsProps) {
  const { t } = useLingui();
  const { invitations, viewerCanChangeAccess } = readFragment(InvitationsOfCompany, client);
  const roles = useAccessRoles();
  const again = useWrite(ResendInvitationMutation);
  const withdrawing = useWrite(WithdrawInvitationMutation);
  const withdraw = async (invitationId: string) => {
    again.reset();
    await withdrawing.send({ input: { invitationId } });
    await onChanged();
  };
  const resend = async (invitationId: string) => {
    withdrawing.reset();
    await again.send({ input: { invitationId } });
  };
  const errors = [...again.errors, ...withdrawing.errors];
  if (!invitations || (invitations.length === 0 && errors.length === 0)) return null;
  return (
    <Section title={<Trans>Приглашения</Trans>} flush>
      <Refusal errors={errors} />
      <PlainTable
        label={t`Приглашения`}
        head={[
          { label: t`Кому` },
          { label: t`Роль` },
          { label: t`Что открыто` },
          { label: t`Отправлено` },
          { label: t`Состояние` },
          { label: t`Что сделать` },
        ]}
        rows={invitations.map(({ id, email, role, accounts, invitedBy, sentAt, expiresAt, isPending }) => ({
          key: id,
          cells: [
            email,
            roles[role].name,
            <Reach key="reach" accounts={accounts} />,
            <Trans key="sent">
              {formatInstant(sentAt)}, {invitedBy}
            </Trans>,
            isPending ? (
              <StateMark key="state" tone="info" icon={IconMailForward}>
                <Trans>Ждёт ответа до {formatInstant(expiresAt)}</Trans>
              </StateMark>
            ) : (
              <StateMark key="state" tone="warn" icon={IconClock}>
                <Trans>Срок вышел {formatInstant(expiresAt)}</Trans>
              </StateMark>
            ),
            viewerCanChangeAccess ? (
              <Group key="act" gap="xs">
                <ConfirmButton size="xs" act={t`Отправить ещё раз`} onConfirm={() => resend(id)}>
                  <Trans>На {email} уйдёт новая ссылка на семь дней; прежняя перестанет действовать.</Trans>
                </ConfirmButton>
                <ConfirmButton size="xs" act={t`Отозвать`} onConfirm={() => withdraw(id)}>
                  <Trans>Ссылка, отправленная на {email}, сразу перестанет действовать.</Trans>
                </ConfirmButton>
              </Group>
            ) : null,
          ],
        }))}
      />
    </Section>
  );
}
