import { APPEAL_TEXT_MAX } from "@kabinet/shared";
import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useRef, useState, type SyntheticEvent } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal, type UserErrorLike } from "../../../components/user-errors";
import { graphql, readFragment } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { useDraft } from "../../../lib/use-draft";
import { useRequestKey } from "../../../lib/use-request-key";
import { AppealAnswer, type AppealDetailsData } from "./appeal-details";
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
  const [reply, { loading, error }] = useMutation(ReplyToAppealMutation);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const fault = useFault(error);
  const problemOf = useTextProblem();
  const box = useRef<HTMLTextAreaElement>(null);
  const { keyFor, done } = useRequestKey();
  const input = { appealId: appeal.id, version: appeal.version, text };
  useShowAsQuery({
    title: t`Ответить в обращении`,
    document: ReplyToAppealMutation,
    variables: { input },
  });

  const send = async () => {
    if (loading) return;
    const found = problemOf(text, rule);
    setProblem(found);
    setErrors([]);
    if (found) {
      box.current?.focus();
      return;
    }
    const variables = { input, idempotencyKey: keyFor(input) };
    const answered = await reply({ variables }).catch(() => null);
    const answer = readFragment(AppealAnswer, answered?.data?.replyToAppeal);
    if (!answer) return;
    done();
    setErrors(answer.userErrors);
    if (answer.userErrors.length > 0) await refetch().catch(() => undefined);
    else {
      forget();
      box.current?.focus();
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form onSubmit={submit} noValidate className="no-print">
      <Stack gap="sm">
        <Refusal errors={fault ?? errors} title={<Trans>Сообщение не отправлено</Trans>} />
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
          <Button type="submit" loading={loading}>
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
