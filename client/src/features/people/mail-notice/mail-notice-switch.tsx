import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal, type UserErrorLike } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useFault } from "../../../lib/apollo/use-fault";
import { useRequestKey } from "../../../lib/use-request-key";

const MailNoticesQuery = graphql(`
  query MailNotices {
    viewer {
      id
      mailNotices {
        address
        appealAnswers
        orderOutcomes
      }
    }
  }
`);

const SetMailNoticesMutation = graphql(`
  mutation SetMailNotices($input: SetMailNoticesInput!, $idempotencyKey: String!) {
    setMailNotices(input: $input, idempotencyKey: $idempotencyKey) {
      viewer {
        id
        mailNotices {
          address
          appealAnswers
          orderOutcomes
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

/** Whether one kind of notice comes by mail, kept for the person; nothing for whoever has no address. */
export function MailNoticeSwitch({ about }: { about: "appealAnswers" | "orderOutcomes" }) {
  const { t } = useLingui();
  const { data } = useQuery(MailNoticesQuery);
  const [set, setting] = useMutation(SetMailNoticesMutation);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const fault = useFault(setting.error);
  const { keyFor, done } = useRequestKey();
  const notices = data?.viewer?.mailNotices;
  useShowAsQuery({ title: t`Письма`, document: MailNoticesQuery, variables: {} });
  if (!notices) return null;

  const change = async (isWanted: boolean) => {
    const input = { [about]: isWanted };
    const answer = await set({ variables: { input, idempotencyKey: keyFor(input) } }).catch(() => null);
    if (!answer?.data) return;
    done();
    setErrors(answer.data.setMailNotices.userErrors);
  };
  const { address } = notices;
  return (
    <Stack gap="xs" className="no-print">
      <Refusal errors={fault ?? errors} />
      <Checkbox
        checked={notices[about]}
        disabled={setting.loading}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
        label={about === "appealAnswers" ? t`Письма об ответах` : t`Письма о невыполненных заказах`}
        description={
          about === "appealAnswers" ? (
            <Trans>На {address}: тема и ссылка, без текста ответа.</Trans>
          ) : (
            <Trans>На {address}: если запланированное или отложенное не выполнено или ждёт вас.</Trans>
          )
        }
      />
    </Stack>
  );
}
