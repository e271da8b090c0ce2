import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Checkbox } from "../../../components/choices";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import { useWrite } from "../../../lib/apollo/use-write";

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
  const { data } = useShownQuery(MailNoticesQuery, { title: t`Письма`, variables: {} });
  const { send, busy, errors } = useWrite(SetMailNoticesMutation);
  const notices = data?.viewer?.mailNotices;
  if (!notices) return null;

  const { address } = notices;
  return (
    <Stack gap="xs" className="no-print">
      <Refusal errors={errors} />
      <Checkbox
        checked={notices[about]}
        disabled={busy}
        onChange={({ currentTarget }) => void send({ input: { [about]: currentTarget.checked } })}
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
