import { APPEAL_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import type { AppealState } from "../../../generated/graphql";
import { AttachmentField } from "../../../components/attachments/attachment-field";
import { aboutNoFile, useAttachments } from "../../../components/attachments/use-attachments";
import { useState } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import type { AppealDetailsData } from "./appeal-details";
import { useAppealReader } from "./appeal-reader";
import { useAppealStateNames } from "./appeal-words";
import { MessageBox, useTextProblem } from "./message-box";

const ReplyToAppealMutation = graphql(`
  mutation ReplyToAppeal($input: ReplyToAppealInput!, $idempotencyKey: String!) {
    replyToAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

/** States to which staff bring an appeal with what they say. */
const afterReply: readonly AppealState[] = [
  "PENDING",
  "IN_PROGRESS",
  "HELD",
  "RESOLVED",
  "REJECTED",
  "CLOSED",
];

const rule = { max: APPEAL_TEXT_MAX, lines: true } as const;

interface ReplyFormProps {
  appeal: AppealDetailsData;
  /** Reads the appeal anew: what came meanwhile is then on the screen. */
  refetch: () => Promise<unknown>;
}

/** The reply box. What is typed is kept until it has been sent. */
export function ReplyForm({ appeal, refetch }: ReplyFormProps) {
  const { t } = useLingui();
  const isStaff = useAppealReader() === "STAFF";
  const problemOf = useTextProblem();
  const { field, values, set, submit, refuse, others, focus, forget } = useFields({
    initialValues: { text: "" },
    draft: `reply:${appeal.id}`,
    validate: { text: (text) => problemOf(text, rule) },
  });
  const { text } = values;
  const attachments = useAttachments();
  const { send, busy, errors } = useWrite(ReplyToAppealMutation, {
    onRefused: (refusals) => {
      refuse(refusals);
      attachments.refuse(refusals);
      void refetch().catch(() => undefined);
    },
  });
  const states = useAppealStateNames();
  const [state, setState] = useState<AppealState>("PENDING");
  const input = {
    appealId: appeal.id,
    version: appeal.version,
    text,
    attachmentIds: attachments.ids,
    ...(isStaff ? { state } : {}),
  };
  useShowAsQuery({
    title: t`Ответить в обращении`,
    document: ReplyToAppealMutation,
    variables: { input },
  });

  const reply = submit(async () => {
    if (attachments.isSending) return;
    if (!(await send({ input }))) return;
    set("text", "");
    attachments.clear();
    forget();
    focus("text");
  });

  return (
    <form onSubmit={reply} noValidate className="no-print">
      <Stack gap="sm">
        <Refusal errors={aboutNoFile(others(errors))} title={<Trans>Сообщение не отправлено</Trans>} />
        <AttachmentField attachments={attachments}>
          <MessageBox
            label={t`Ваш ответ`}
            description={
              isStaff
                ? t`Не спрашивайте и не пишите пароли, PIN- и PUK-коды.`
                : t`Не пишите пароли, PIN- и PUK-коды: специалисты их не спрашивают.`
            }
            {...field("text")}
            rule={rule}
            value={text}
            onChange={(next) => set("text", next)}
            onSend={reply}
          />
        </AttachmentField>
        <Group gap="sm" align="end">
          {isStaff ? (
            <NativeSelect
              label={t`Состояние после ответа`}
              value={state}
              onChange={({ currentTarget: { value } }) =>
                setState(afterReply.find((one) => one === value) ?? "PENDING")
              }
              data={afterReply.map((value) => ({ value, label: states[value] }))}
            />
          ) : null}
          <Button type="submit" loading={busy || attachments.isSending}>
            {appeal.state === "RESOLVED" && !isStaff ? (
              <Trans>Открыть снова и отправить</Trans>
            ) : (
              <Trans>Отправить</Trans>
            )}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
