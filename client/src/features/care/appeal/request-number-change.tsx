import { NUMBER_WISH_COMMENT_MAX, NUMBER_WISH_CONTACT_MAX, SEARCH_MAX } from "@kabinet/shared";
import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { ButtonLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Pending } from "../../../components/states";
import { fieldError, Refusal, type UserErrorLike } from "../../../components/user-errors";
import { graphql, readFragment } from "../../../generated";
import type { NumberCategory } from "../../../generated/graphql";
import { useFault } from "../../../lib/apollo/use-fault";
import { paths } from "../../../lib/paths";
import { useDraft } from "../../../lib/use-draft";
import { useRequestKey } from "../../../lib/use-request-key";
import { withoutNulls } from "../../../lib/without-nulls";
import { AppealAnswer } from "./appeal-details";
import { MessageBox } from "./message-box";
import { useNumberCategoryNames } from "./number-category-names";

const NumberChangeRequestQuery = graphql(`
  query NumberChangeRequest($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      viewerCanRequestNumberChange
      numberChangeRequest {
        id
        reference
      }
    }
  }
`);

const RequestNumberChangeMutation = graphql(`
  mutation RequestNumberChange($input: RequestNumberChangeInput!, $idempotencyKey: String!) {
    requestNumberChange(input: $input, idempotencyKey: $idempotencyKey) {
      ...AppealAnswer
    }
  }
`);

interface RequestNumberChangeProps {
  subscriberId: string;
}

/** «Оставить заявку на смену номера»: where nothing offered fits, the operator's staff look for a number. */
export function RequestNumberChange({ subscriberId }: RequestNumberChangeProps) {
  const { t } = useLingui();
  const variables = { subscriberId };
  const { data, error, refetch } = useQuery(NumberChangeRequestQuery, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  useShowAsQuery({ title: t`Заявка на смену номера`, document: NumberChangeRequestQuery, variables });
  const subscriber = data?.subscriber;
  if (!subscriber) return <Pending error={error} retry={refetch} rows={4} />;
  const { numberChangeRequest: request, viewerCanRequestNumberChange } = subscriber;
  if (request) {
    return (
      <Notice
        tone="info"
        title={<Trans>Заявка на смену номера уже оставлена: {request.reference}</Trans>}
        actions={
          <ButtonLink
            variant="default"
            to={paths.subscriber(subscriberId, "appeals")}
            search={{ appeal: request.id }}
          >
            <Trans>Открыть заявку</Trans>
          </ButtonLink>
        }
      >
        <Trans>Специалисты ответят в «Обратной связи». Пожелания можно дописать там же.</Trans>
      </Notice>
    );
  }
  if (!viewerCanRequestNumberChange) {
    return (
      <Notice tone="info">
        <Trans>
          Заявку на смену этого номера сейчас оставить нельзя: она уже открыта или номер не обслуживается.
        </Trans>
      </Notice>
    );
  }
  return <RequestForm subscriberId={subscriberId} refetch={refetch} />;
}

function RequestForm({
  subscriberId,
  refetch,
}: RequestNumberChangeProps & { refetch: () => Promise<unknown> }) {
  const { t } = useLingui();
  const names = useNumberCategoryNames();
  const [mask, setMask, forgetMask] = useDraft(`number:${subscriberId}:mask`);
  const [chosen, setCategory, forgetCategory] = useDraft(`number:${subscriberId}:category`);
  const [comment, setComment, forgetComment] = useDraft(`number:${subscriberId}:comment`);
  const [contact, setContact, forgetContact] = useDraft(`number:${subscriberId}:contact`);
  const [request, { loading, error }] = useMutation(RequestNumberChangeMutation);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const fault = useFault(error);
  const { keyFor, done } = useRequestKey();
  const categories = Object.keys(names) as NumberCategory[];
  const category = categories.find((one) => one === chosen) ?? null;
  const given = (text: string) => (text.trim() === "" ? null : text);
  const input = {
    subscriberId,
    ...withoutNulls({ mask: given(mask), category, comment: given(comment), contact: given(contact) }),
  };
  useShowAsQuery({
    title: t`Оставить заявку на смену номера`,
    document: RequestNumberChangeMutation,
    variables: { input },
  });

  const send = async () => {
    if (loading) return;
    const made = await request({ variables: { input, idempotencyKey: keyFor(input) } }).catch(() => null);
    const answer = readFragment(AppealAnswer, made?.data?.requestNumberChange);
    if (!answer) return;
    done();
    setErrors(answer.userErrors);
    if (!answer.appeal) return;
    for (const forget of [forgetMask, forgetCategory, forgetComment, forgetContact]) forget();
    await refetch().catch(() => undefined);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send();
  };
  const beside = ["mask", "comment", "contact"];

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Refusal
          errors={fault ?? errors.filter(({ field }) => !beside.includes(field?.at(-1) ?? ""))}
          title={<Trans>Заявка не отправлена</Trans>}
        />
        <TextInput
          label={t`Маска номера`}
          description={t`Цифры с префиксом: % — несколько любых, _ — одна, например 29%77.`}
          name="wanted-mask"
          autoComplete="off"
          maxLength={SEARCH_MAX}
          value={mask}
          error={fieldError(errors, "mask")}
          onChange={(event) => setMask(event.currentTarget.value)}
        />
        <NativeSelect
          label={t`Категория номера`}
          name="wanted-category"
          value={category ?? ""}
          onChange={(event) => setCategory(event.currentTarget.value)}
          data={[
            { value: "", label: t`Любая` },
            ...categories.map((value) => ({ value, label: names[value] })),
          ]}
        />
        <MessageBox
          label={t`Пожелания`}
          name="wanted-comment"
          rule={{ max: NUMBER_WISH_COMMENT_MAX, lines: true }}
          value={comment}
          error={fieldError(errors, "comment")}
          onChange={setComment}
          onSend={() => void send()}
        />
        <TextInput
          label={t`Как связаться`}
          description={t`Необязательно. Ответ придёт в «Обратную связь».`}
          name="wanted-contact"
          autoComplete="off"
          maxLength={NUMBER_WISH_CONTACT_MAX}
          value={contact}
          error={fieldError(errors, "contact")}
          onChange={(event) => setContact(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={loading}>
            <Trans>Оставить заявку</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
