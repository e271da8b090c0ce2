import { APPEAL_SUBJECT_MAX, APPEAL_TEXT_MAX } from "@kabinet/shared";
import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRef, useState, type ReactNode } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { fieldError, Refusal, type UserErrorLike } from "../../../components/user-errors";
import { WizardStep } from "../../../components/wizard/wizard-step";
import { graphql, readFragment } from "../../../generated";
import type { AppealTopic } from "../../../generated/graphql";
import { useFault } from "../../../lib/apollo/use-fault";
import { useDraft } from "../../../lib/use-draft";
import { useRequestKey } from "../../../lib/use-request-key";
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
  const [topic, setTopic, forgetTopic] = useDraft(`appeal:${of}:topic`);
  const [subject, setSubject, forgetSubject] = useDraft(`appeal:${of}:subject`);
  const [text, setText, forgetText] = useDraft(`appeal:${of}:text`);
  const [create, { loading, error }] = useMutation(CreateAppealMutation);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const fault = useFault(error);
  const problemOf = useTextProblem();
  const boxes = useRef<HTMLDivElement>(null);
  const { keyFor, done } = useRequestKey();
  const chosen = topics.find((one) => one === topic);
  const input = {
    ...withoutNulls({ clientId: clientId ?? null, subscriberId: subscriberId ?? null }),
    ...{ topic: chosen ?? "OTHER", subject, text },
  };
  useShowAsQuery({
    title: t`Создать обращение`,
    document: CreateAppealMutation,
    variables: { input },
  });

  /** What the form itself can tell is wrong, field by field. */
  const problems = (): UserErrorLike[] =>
    (
      [
        ["topic", chosen ? null : t`Выберите, о чём обращение.`],
        ["subject", problemOf(subject, subjectRule)],
        ["text", problemOf(text, textRule)],
      ] as const
    ).flatMap(([field, message]) =>
      message === null ? [] : [{ code: "INVALID_INPUT", message, field: [field] }],
    );

  const send = async () => {
    if (loading) return;
    const found = problems();
    setErrors(found);
    const first = found[0]?.field?.[0];
    if (first !== undefined) {
      boxes.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    const made = await create({ variables: { input, idempotencyKey: keyFor(input) } }).catch(() => null);
    const answer = readFragment(AppealAnswer, made?.data?.createAppeal);
    if (!answer) return;
    done();
    setErrors(answer.userErrors);
    if (!answer.appeal) return;
    for (const forget of [forgetTopic, forgetSubject, forgetText]) forget();
    onMade(answer.appeal.id);
  };
  const change = (field: string, set: (value: string) => void) => (value: string) => {
    set(value);
    setErrors((before) => before.filter((one) => one.field?.at(-1) !== field));
  };
  const beside = new Set(["topic", "subject", "text"]);

  return (
    <WizardStep
      onSubmit={() => void send()}
      back={back}
      next={
        <Button type="submit" loading={loading}>
          <Trans>Отправить обращение</Trans>
        </Button>
      }
    >
      <Refusal
        errors={fault ?? errors.filter(({ field }) => !beside.has(field?.at(-1) ?? ""))}
        title={<Trans>Обращение не отправлено</Trans>}
      />
      <Stack gap="md" ref={boxes}>
        <NativeSelect
          label={t`О чём обращение`}
          name="topic"
          value={chosen ?? ""}
          error={fieldError(errors, "topic")}
          onChange={(event) => change("topic", setTopic)(event.currentTarget.value)}
          data={[
            { value: "", label: t`Выберите…` },
            ...topics.map((value) => ({ value, label: names[value] })),
          ]}
        />
        <TextInput
          label={t`Тема`}
          description={t`Одной строкой, до ${APPEAL_SUBJECT_MAX} знаков.`}
          name="subject"
          autoComplete="off"
          maxLength={APPEAL_SUBJECT_MAX * 2}
          value={subject}
          error={fieldError(errors, "subject")}
          onChange={(event) => change("subject", setSubject)(event.currentTarget.value)}
        />
        <MessageBox
          label={t`Сообщение`}
          description={t`Не пишите пароли, PIN- и PUK-коды: специалисты их не спрашивают.`}
          name="text"
          rule={textRule}
          value={text}
          error={fieldError(errors, "text")}
          onChange={change("text", setText)}
          onSend={() => void send()}
        />
      </Stack>
    </WizardStep>
  );
}
