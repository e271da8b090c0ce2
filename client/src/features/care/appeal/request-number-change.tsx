import {
  NUMBER_WISH_COMMENT_MAX,
  NUMBER_WISH_CONTACT_MAX,
  numberExamples,
  SEARCH_MAX,
} from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { ButtonLink } from "../../../components/links";
import { Notice } from "../../../components/notice";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { Pending } from "../../../components/waiting";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { NumberChangeRequestQuery as NumberChangeRequestData } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { paths } from "../../../lib/paths";
import { writeSearch } from "../../../lib/page-search/page-search";
import { useFields } from "../../../lib/use-fields";
import { withoutNulls } from "../../../lib/without-nulls";
import { appealsSearch } from "./appeals-search";
import { MessageBox } from "./message-box";

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
    numberCategories {
      category
      name
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
  const { data, refetch, pending } = useShownQuery(NumberChangeRequestQuery, {
    title: t`Заявка на смену номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const subscriber = data?.subscriber;
  if (!subscriber) return <Pending {...pending} rows={4} shape="form" />;
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
            search={writeSearch(appealsSearch, { appeal: request.id })}
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
  return <RequestForm subscriberId={subscriberId} categories={data.numberCategories} refetch={refetch} />;
}

interface RequestFormProps extends RequestNumberChangeProps {
  categories: NumberChangeRequestData["numberCategories"];
  refetch: () => Promise<unknown>;
}

function RequestForm({ subscriberId, categories, refetch }: RequestFormProps) {
  const { t } = useLingui();
  const { field, values, set, submit, refuse, others, forget } = useFields({
    initialValues: { mask: "", category: "", comment: "", contact: "" },
    draft: `number:${subscriberId}`,
  });
  const { send, busy, errors } = useWrite(RequestNumberChangeMutation, { onRefused: refuse });
  const { mask } = numberExamples();
  const category = categories.find((one) => one.category === values.category)?.category ?? null;
  const given = (text: string) => (text.trim() === "" ? null : text);
  const input = {
    subscriberId,
    ...withoutNulls({
      mask: given(values.mask),
      category,
      comment: given(values.comment),
      contact: given(values.contact),
    }),
  };
  useShowAsQuery({
    title: t`Оставить заявку на смену номера`,
    document: RequestNumberChangeMutation,
    variables: { input },
  });

  const request = submit(async () => {
    if (!(await send({ input }))) return;
    forget();
    await refetch().catch(() => undefined);
  });

  return (
    <form onSubmit={request} noValidate>
      <Stack gap="md">
        <Refusal errors={others(errors)} title={<Trans>Заявка не отправлена</Trans>} />
        <TextInput
          label={t`Маска номера`}
          description={t`Цифры с префиксом: % — несколько любых, _ — одна, например ${mask}.`}
          {...field("mask")}
          name="wanted-mask"
          autoComplete="off"
          maxLength={SEARCH_MAX}
        />
        <NativeSelect
          label={t`Категория номера`}
          {...field("category")}
          name="wanted-category"
          data={[
            { value: "", label: t`Любая` },
            ...categories.map(({ category: value, name }) => ({ value, label: name })),
          ]}
        />
        <MessageBox
          label={t`Пожелания`}
          {...field("comment")}
          name="wanted-comment"
          rule={{ max: NUMBER_WISH_COMMENT_MAX, lines: true }}
          value={values.comment}
          onChange={(comment) => set("comment", comment)}
          onSend={request}
        />
        <TextInput
          label={t`Как связаться`}
          description={t`Необязательно. Ответ придёт в «Обратную связь».`}
          {...field("contact")}
          name="wanted-contact"
          autoComplete="off"
          maxLength={NUMBER_WISH_CONTACT_MAX}
        />
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            <Trans>Оставить заявку</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
