import { likelyMeant } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Checkbox } from "../../../components/choices";
import { LikelyMeant } from "../../../components/likely-meant";
import { useShowAsQuery } from "../../../components/show-as-query/query-registry";
import { Refusal } from "../../../components/user-errors";
import { graphql } from "../../../generated";
import type { InvoiceFileFormat } from "../../../generated/graphql";
import { useWrite } from "../../../lib/apollo/use-write";
import { formatDate } from "../../../lib/format/time";
import { useFields } from "../../../lib/use-fields";

const OrderInvoiceMutation = graphql(`
  mutation OrderInvoice($input: OrderInvoiceInput!, $idempotencyKey: String!) {
    orderInvoice(input: $input, idempotencyKey: $idempotencyKey) {
      sendings {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const FORMATS = ["PDF", "XLSX"] as const satisfies readonly InvoiceFileFormat[];

interface OrderInvoiceFormProps {
  invoiceIds: readonly string[];
  /** The address that stands there first: where the company's invoices go, where that is an e-mail address. */
  address: string;
  /** The day that opens, while invoices are formed; null on other days. */
  opensOn: string | null;
  /** Told the address to which they go. */
  onOrdered: (email: string) => void;
}

/** Where invoices are to go, and as what; an address that looks mistyped is asked about once. */
export function OrderInvoiceForm({ invoiceIds, address, opensOn, onOrdered }: OrderInvoiceFormProps) {
  const { t } = useLingui();
  const { values, set, field, submit, refuse, others } = useFields({
    initialValues: { email: address, formats: ["PDF"] as InvoiceFileFormat[] },
  });
  const [isConfirmed, setConfirmed] = useState(false);
  const { send, busy, errors } = useWrite(OrderInvoiceMutation, {
    onRefused: refuse,
    refetchQueries: ["InvoiceSendings"],
  });
  const { email, formats } = values;
  const count = invoiceIds.length;
  const meant = likelyMeant(email.trim());
  const isAsked = meant !== null && errors.some(({ code }) => code === "EMAIL_LIKELY_MISTYPED");
  const input = { invoiceIds: [...invoiceIds], email, formats, isEmailConfirmed: isConfirmed };
  useShowAsQuery({
    title: t`Отправить счёт на e-mail`,
    document: OrderInvoiceMutation,
    variables: { input },
  });
  const write = (text: string) => {
    setConfirmed(false);
    set("email", text);
  };

  return (
    <form
      noValidate
      onSubmit={submit(async () => ((await send({ input })) === null ? undefined : onOrdered(email.trim())))}
    >
      <Stack gap="md">
        {count > 1 ? (
          <Text>
            <Trans>Счетов: {count}. Каждый уйдёт отдельным письмом.</Trans>
          </Text>
        ) : null}
        <TextInput
          label={t`Адрес e-mail`}
          type="email"
          autoComplete="off"
          {...field("email")}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {isAsked ? (
          <LikelyMeant
            meant={meant}
            onMend={() => write(meant)}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
          />
        ) : null}
        <Checkbox.Group
          label={t`Что приложить`}
          {...field("formats")}
          onChange={(chosen) =>
            set(
              "formats",
              FORMATS.filter((one) => chosen.includes(one)),
            )
          }
        >
          <Group mt="xs">
            <Checkbox value="PDF" label="PDF" />
            <Checkbox value="XLSX" label="Excel (XLSX)" />
          </Group>
        </Checkbox.Group>
        {opensOn === null ? null : (
          <Text size="sm">
            <Trans>Сейчас формируются новые счета. Заказать можно: письмо уйдёт {formatDate(opensOn)}.</Trans>
          </Text>
        )}
        <Refusal errors={others(errors)} title={<Trans>Отправить не удалось</Trans>} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Отправить</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
