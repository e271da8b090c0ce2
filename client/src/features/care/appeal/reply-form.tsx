import { APPEAL_TEXT_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useRef, useState, type SyntheticEvent } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";
import { useDraft } from "../../../lib/use-draft";
import type { AppealDetailsData } from "./appeal-details";
import { MessageBox, useTextProblem } from "./message-box";

const ReplyToAppealMutation = graphql(`
  mutation ReplyToAppeal($input: ReplyToAppealInput!, $idempotencyKey: String!) {
    replyToAppeal(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

const rule = { max: APPEAL_TEXT_MAX, lines: true } as const;

interface ReplyFormProps {
  appeal: AppealDetailsData;
  /** Reads the appeal anew: what came meanwhile is then on the screen. */
  refetch: () => Promise<unknown>;
}

/** The reply box. What is typed is kept until it has been sent. */
export function ReplyForm({ appeal, refetch }: ReplyFormProps) {
  const { t } = useLingui();
  const [text, setText, forget] = useDraft(`appeal:${appeal.id}`);
  const reply = useWrite(ReplyToAppealMutation, {
    onRefused: () => void refetch().catch(() => undefined),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const problemOf = useTextProblem();
  const box = useRef<HTMLTextAreaElement>(null);
  const input = { appealId: appeal.id, version: appeal.version, text };
  useShowAsQuery({
    title: t`Ответить в обращении`,
    document: ReplyToAppealMutation,
    variables: { input },
  });

  const send = async () => {
    const found = problemOf(text, rule);
    setProblem(found);
    reply.reset();
    if (found) {
      box.current?.focus();
      return;
    }
    if (!(await reply.send({ input }))) return;
    forget();
    box.current?.focus();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form onSubmit={submit} noValidate className="no-print">
      <Stack gap="sm">
        <Refusal errors={reply.errors} title={<Trans>Сообщение не отправлено</Trans>} />
        <MessageBox
          ref={box}
          label={t`Ваш ответ`}
          description={t`Не пишите пароли, PIN- и PUK-коды: специалисты их не спрашивают.`}
          name="text"
          rule={rule}
          value={text}
          error={problem}
          onChange={(next) => {
            setText(next);
            setProblem(null);
          }}
          onSend={() => void send()}
        />
        <Group gap="sm">
          <Button type="submit" loading={reply.busy}>
            {appeal.state === "RESOLVED" ? (
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
