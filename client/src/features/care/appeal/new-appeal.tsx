import { APPEAL_SUBJECT_MAX, APPEAL_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { AttachmentField } from "../../../components/attachments/attachment-field";
import { aboutNoFile, useAttachments } from "../../../components/attachments/use-attachments";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { graphql, readFragment } from "../../../generated";
import type { AppealTopic } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { withoutNulls } from "../../../lib/without-nulls";
import { AppealAnswer } from "./appeal-details";
import { useAppealTopicNames } from "./appeal-words";
import { MessageBox, useTextProblem } from "./message-box";

const CreateAppealMutation = graphql(`
  mutation CreateAppeal($input: CreateAppealInput!, $idempotencyKey: String!) {
    createAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

/** What may be chosen here; a request for another number is made on its own page. */
const topics: readonly AppealTopic[] = [
  "BILLING",
  "SERVICES",
  "NETWORK",
  "SIM_AND_NUMBER",
  "CONTRACT",
  "OTHER",
];
const topicIn = (text: string) => topics.find((one) => one === text);
const subjectRule = { max: APPEAL_SUBJECT_MAX, lines: false } as const;
const textRule = { max: APPEAL_TEXT_MAX, lines: true } as const;

interface NewAppealProps {
  /** The company as a whole, or one line. */
  clientId?: string | undefined;
  subscriberId?: string | undefined;
  onMade: (appealId: string) => void;
  /** «Назад». */
  back: ReactNode;
}

/** A new appeal: what it is about, its subject, the question. What is typed is kept until it has been sent. */
export function NewAppeal({ clientId, subscriberId, onMade, back }: NewAppealProps) {
  const { t } = useLingui();
  const names = useAppealTopicNames();
  const of = subscriberId ?? clientId ?? "";
  const problemOf = useTextProblem();
  const { field, values, set, submit, refuse, others, forget } = useFields({
    initialValues: { topic: "", subject: "", text: "" },
    draft: `appeal:${of}`,
    validate: {
      topic: (topic) => (topicIn(topic) ? null : t`Выберите, о чём обращение.`),
      subject: (subject) => problemOf(subject, subjectRule),
      text: (text) => problemOf(text, textRule),
    },
  });
  const attachments = useAttachments();
  const { send, busy, errors } = useWrite(CreateAppealMutation, {
    onRefused: (refusals) => {
      refuse(refusals);
      attachments.refuse(refusals);
    },
  });
  const input = {
    ...withoutNulls({ clientId: clientId ?? null, subscriberId: subscriberId ?? null }),
    ...{ topic: topicIn(values.topic) ?? "OTHER", subject: values.subject, text: values.text },
    attachmentIds: attachments.ids,
  };
  useShowAsQuery({
    title: t`Создать обращение`,
    document: CreateAppealMutation,
    variables: { input },
  });

  const create = submit(async () => {
    if (attachments.isSending) return;
    const appeal = readFragment(AppealAnswer, await send({ input }))?.appeal;
    if (!appeal) return;
    forget();
    onMade(appeal.id);
  });

  return (
    <WizardStep
      onSubmit={create}
      back={back}
      next={
        <Button type="submit" loading={busy || attachments.isSending}>
          <Trans>Отправить обращение</Trans>
        </Button>
      }
    >
      <Refusal errors={aboutNoFile(others(errors))} title={<Trans>Обращение не отправлено</Trans>} />
      <Stack gap="md">
        <NativeSelect
          label={t`О чём обращение`}
          {...field("topic")}
          data={[
            { value: "", label: t`Выберите…` },
            ...topics.map((value) => ({ value, label: names[value] })),
          ]}
        />
        <TextInput
          label={t`Тема`}
          description={t`Одной строкой, до ${APPEAL_SUBJECT_MAX} знаков.`}
          {...field("subject")}
          autoComplete="off"
          maxLength={APPEAL_SUBJECT_MAX * 2}
        />
        <AttachmentField attachments={attachments}>
          <MessageBox
            label={t`Сообщение`}
            description={t`Не пишите пароли, PIN- и PUK-коды: специалисты их не спрашивают.`}
            {...field("text")}
            rule={textRule}
            value={values.text}
            onChange={(text) => set("text", text)}
            onSend={create}
          />
        </AttachmentField>
      </Stack>
    </WizardStep>
  );
}
