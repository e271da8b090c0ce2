import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { IconCircleCheck, IconClock } from "@tabler/icons-react";
import { useState } from "react";
import { Field, FieldList } from "../../../components/field-list";
import { Notice } from "../../../components/notice";
import { Section } from "../../../components/section";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { StateMark } from "../../../components/state-mark";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatInstant } from "../../../lib/format/time";
import type { VoicemailAct, VoicemailData } from "./voicemail";

const ResendVoicemailEmailMutation = graphql(`
  mutation ResendVoicemailEmail($input: ResendVoicemailEmailInput!, $idempotencyKey: String!) {
    resendVoicemailEmail(input: $input, idempotencyKey: $idempotencyKey) {
      subscriber {
        id
        voicemail {
          email {
            address
            confirmedAt
            confirmationMail
          }
        }
      }
      userErrors {
        code
        message
        field
        opensAt
      }
    }
  }
`);

interface CopyAddressProps {
  subscriber: VoicemailData;
  onAct: (act: VoicemailAct) => void;
}

/** Who gets copies of voice messages, or is yet to agree to that. */
export function CopyAddress({ subscriber, onAct }: CopyAddressProps) {
  const { t } = useLingui();
  const { email } = subscriber.voicemail;
  const { send, busy, errors } = useWrite(ResendVoicemailEmailMutation);
  const [isResent, setResent] = useState(false);
  const input = { subscriberId: subscriber.id };
  useShowAsQuery({
    title: t`Отправить письмо ещё раз`,
    document: ResendVoicemailEmailMutation,
    variables: { input },
  });
  const again = async () => {
    setResent(false);
    setResent((await send({ input })) !== null);
  };

  return (
    <Section title={<Trans>E-mail для копий</Trans>}>
      <Stack gap="md">
        {email ? (
          <FieldList>
            <Field label={<Trans>Адрес</Trans>}>{email.address}</Field>
            <Field label={<Trans>Состояние</Trans>}>
              {email.confirmedAt ? (
                <StateMark tone="good" icon={IconCircleCheck}>
                  <Trans>Подтверждён {formatInstant(email.confirmedAt)}: копии приходят</Trans>
                </StateMark>
              ) : (
                <StateMark tone="warn" icon={IconClock}>
                  <Trans>Ждёт подтверждения: копии не приходят</Trans>
                </StateMark>
              )}
            </Field>
          </FieldList>
        ) : (
          <p>
            <Trans>Копии голосовых сообщений могут приходить на e-mail. Сейчас адрес не указан.</Trans>
          </p>
        )}
        {email && !email.confirmedAt ? <Mailed state={email.confirmationMail} isResent={isResent} /> : null}
        <Refusal errors={errors} title={<Trans>Письмо не отправлено</Trans>} />
        <Group>
          {subscriber.viewerCanSetVoicemailEmail ? (
            <Button variant="default" onClick={() => onAct("email")}>
              {email ? <Trans>Изменить адрес</Trans> : <Trans>Указать адрес</Trans>}
            </Button>
          ) : null}
          {email && subscriber.viewerCanRemoveVoicemailEmail ? (
            <Button variant="default" onClick={() => onAct("remove-email")}>
              <Trans>Удалить адрес</Trans>
            </Button>
          ) : null}
          {email && !email.confirmedAt && subscriber.viewerCanResendVoicemailEmail ? (
            <Button variant="default" loading={busy} onClick={() => void again()}>
              <Trans>Отправить письмо ещё раз</Trans>
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Section>
  );
}

interface MailedProps {
  state: "QUEUED" | "SENT" | "FAILED" | null;
  isResent: boolean;
}

/** What became of the mail, and what to do next. */
function Mailed({ state, isResent }: MailedProps) {
  if (state === "FAILED") {
    return (
      <Notice tone="bad" title={<Trans>Письмо не доставлено</Trans>}>
        <Trans>Проверьте адрес и измените его, или отправьте письмо ещё раз.</Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="info" live={isResent}>
      {isResent ? (
        <Trans>Письмо отправляется ещё раз. Прежние ссылки тоже действуют.</Trans>
      ) : state === "SENT" ? (
        <Trans>
          Письмо со ссылкой отправлено. Владелец адреса должен открыть ссылку и нажать «Подтвердить адрес»;
          она действует 3 дня.
        </Trans>
      ) : (
        <Trans>Письмо со ссылкой отправляется.</Trans>
      )}
    </Notice>
  );
}
