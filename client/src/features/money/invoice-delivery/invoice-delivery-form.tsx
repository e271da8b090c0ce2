import { likelyMeant } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Radio } from "../../../components/choices";
import { LikelyMeant } from "../../../components/likely-meant";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { InvoiceDeliveryMethod } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { useFields } from "../../../lib/use-fields";
import { useDeliveryWords } from "./delivery-words";

const ChangeInvoiceDeliveryMutation = graphql(`
  mutation ChangeInvoiceDelivery($input: ChangeInvoiceDeliveryInput!, $idempotencyKey: String!) {
    changeInvoiceDelivery(input: $input, idempotencyKey: $idempotencyKey) {
      client {
        ...InvoiceDelivery
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const METHODS = ["EMAIL", "POST", "COURIER", "CABINET"] as const satisfies readonly InvoiceDeliveryMethod[];

interface InvoiceDeliveryFormProps {
  clientId: string;
  method: InvoiceDeliveryMethod;
  address: string;
  /** The month of the first invoice that a change holds for, in words. */
  holdsFrom: string;
  /** The month whose invoices are being formed just now, in words; null on other days. */
  beingFormed: string | null;
  onSaved: () => void;
}

/** How and where invoices are to go; an address that looks mistyped is asked about once. */
export function InvoiceDeliveryForm({
  clientId,
  method,
  address,
  holdsFrom,
  beingFormed,
  onSaved,
}: InvoiceDeliveryFormProps) {
  const { t } = useLingui();
  const words = useDeliveryWords();
  const { values, set, field, submit, refuse, others } = useFields({ initialValues: { method, address } });
  const [isConfirmed, setConfirmed] = useState(false);
  const { send, busy, errors } = useWrite(ChangeInvoiceDeliveryMutation, { onRefused: refuse });
  const meant = values.method === "EMAIL" ? likelyMeant(values.address.trim()) : null;
  const isAsked = meant !== null && errors.some(({ code }) => code === "EMAIL_LIKELY_MISTYPED");
  const input = {
    clientId,
    method: values.method,
    address: values.method === "CABINET" ? null : values.address,
    isAddressConfirmed: isConfirmed,
  };
  useShowAsQuery({
    title: t`Изменить доставку счетов`,
    document: ChangeInvoiceDeliveryMutation,
    variables: { input },
  });
  const write = (text: string) => {
    setConfirmed(false);
    set("address", text);
  };

  return (
    <form
      noValidate
      onSubmit={submit(async () => ((await send({ input })) === null ? undefined : onSaved()))}
    >
      <Stack gap="md">
        <Radio.Group
          label={t`Как доставлять счета`}
          {...field("method")}
          onChange={(chosen) => {
            const next = METHODS.find((one) => one === chosen);
            if (next === undefined) return;
            set("method", next);
            write(next === method ? address : "");
          }}
        >
          <Stack gap="xs" mt="xs">
            {METHODS.map((one) => (
              <Radio key={one} value={one} label={words[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {values.method === "CABINET" ? null : (
          <TextInput
            label={values.method === "EMAIL" ? t`Адрес e-mail` : t`Почтовый адрес`}
            description={values.method === "EMAIL" ? undefined : t`Одной строкой: индекс, город, улица, дом.`}
            type={values.method === "EMAIL" ? "email" : "text"}
            autoComplete="off"
            {...field("address")}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
        {isAsked ? (
          <LikelyMeant
            meant={meant}
            onMend={() => write(meant)}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
          />
        ) : null}
        <Text size="sm">
          <Trans>Новая доставка действует начиная со счёта за {holdsFrom}.</Trans>{" "}
          {beingFormed === null ? null : (
            <Trans>Счета за {beingFormed} сейчас формируются и уйдут так, как было.</Trans>
          )}
        </Text>
        <Refusal errors={others(errors)} title={<Trans>Изменить не удалось</Trans>} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Сохранить</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
