import { Trans, useLingui } from "@lingui/react/macro";
import { ConfirmButton } from "../../../components/confirm-button";
import { Field, FieldList } from "../../../components/field-list";
import { TextLink } from "../../../components/links";
import { Section } from "../../../components/section";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { StaffPersonShownFragment } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import { StaffFactorMark, StaffStateMark } from "./staff-marks";

const ResendStaffInvitationMutation = graphql(`
  mutation ResendStaffInvitation($input: ResendStaffInvitationInput!, $idempotencyKey: String!) {
    resendStaffInvitation(input: $input, idempotencyKey: $idempotencyKey) {
      ...StaffAnswer
    }
  }
`);

interface StaffFactsProps {
  person: StaffPersonShownFragment;
  /** Where the appeals are that somebody answers for. */
  appealsPath: string;
}

/** What is known of one of the staff; who has not come yet is sent the link again. */
export function StaffFacts({ person, appealsPath }: StaffFactsProps) {
  const { t } = useLingui();
  const { send, busy, errors } = useWrite(ResendStaffInvitationMutation);
  const { id, email, state, lastSeenAt, hasSecondFactor, openAppeals } = person;
  return (
    <Section
      title={<Trans>Сведения</Trans>}
      actions={
        state === "INVITED" ? (
          <ConfirmButton
            size="xs"
            act={t`Отправить ещё раз`}
            loading={busy}
            onConfirm={() => send({ input: { personId: id } })}
          >
            <Trans>На {email} уйдёт новая ссылка на семь дней; прежняя перестанет действовать.</Trans>
          </ConfirmButton>
        ) : null
      }
    >
      <Refusal errors={errors} />
      <FieldList columns={2}>
        <Field label={t`Состояние`}>
          <StaffStateMark person={person} />
        </Field>
        <Field label={t`Второй фактор`}>
          <StaffFactorMark isOn={hasSecondFactor} />
        </Field>
        <Field label={t`Последнее посещение`}>{lastSeenAt ? formatInstant(lastSeenAt) : t`не было`}</Field>
        <Field label={t`Открытых обращений`}>
          {openAppeals === 0 ? (
            "0"
          ) : (
            <TextLink to={appealsPath} search={{ assignee: id, turn: "any" }}>
              {openAppeals}
            </TextLink>
          )}
        </Field>
      </FieldList>
    </Section>
  );
}
