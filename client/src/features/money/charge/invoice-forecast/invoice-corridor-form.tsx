import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useShowAsQuery } from "../../../../components/show-as-query/query-registry";
import { Refusal } from "../../../../components/user-errors";
import { graphql } from "../../../../generated";
import { useWrite } from "../../../../lib/apollo/use-write";
import { readAmount } from "../../../../lib/format/typed-amount";
import { useFields } from "../../../../lib/use-fields";

const SetInvoiceCorridorMutation = graphql(`
  mutation SetInvoiceCorridor($input: SetInvoiceCorridorInput!, $idempotencyKey: String!) {
    setInvoiceCorridor(input: $input, idempotencyKey: $idempotencyKey) {
      account {
        ...InvoiceCorridor
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

interface InvoiceCorridorFormProps {
  accountId: string;
  /** Decimal texts; null: no such bound. */
  atLeast: string | null;
  atMost: string | null;
  /** That of the account's money, ISO 4217. */
  currency: string;
  onSaved: () => void;
}

/** Both bounds, either of which may be left empty; without any nothing is expected any more. */
export function InvoiceCorridorForm({
  accountId,
  atLeast,
  atMost,
  currency,
  onSaved,
}: InvoiceCorridorFormProps) {
  const { t } = useLingui();
  const typed = (amount: string | null) => amount?.replace(".", ",") ?? "";
  const wrong = t`Напишите сумму, например 1234,50, или оставьте пустым.`;
  const check = (text: string) => (text.trim() !== "" && readAmount(text) === null ? wrong : null);
  const { values, field, submit, refuse, others } = useFields({
    initialValues: { atLeast: typed(atLeast), atMost: typed(atMost) },
    validate: { atLeast: check, atMost: check },
  });
  const { send, busy, errors } = useWrite(SetInvoiceCorridorMutation, {
    onRefused: refuse,
    refetchQueries: ["InvoiceForecast"],
  });
  const input = { accountId, atLeast: readAmount(values.atLeast), atMost: readAmount(values.atMost) };
  useShowAsQuery({
    title: t`Задать ожидаемую сумму счёта`,
    document: SetInvoiceCorridorMutation,
    variables: { input },
  });
  return (
    <form
      noValidate
      onSubmit={submit(async () => ((await send({ input })) === null ? undefined : onSaved()))}
    >
      <Stack gap="md">
        <Group grow align="start">
          <TextInput
            label={t`Не меньше`}
            inputMode="decimal"
            autoComplete="off"
            rightSection={currency}
            rightSectionWidth={56}
            {...field("atLeast")}
          />
          <TextInput
            label={t`Не больше`}
            inputMode="decimal"
            autoComplete="off"
            rightSection={currency}
            rightSectionWidth={56}
            {...field("atMost")}
          />
        </Group>
        <Text size="sm">
          <Trans>
            Письмо придёт вам один раз за месяц, когда станет видно, что счёт выйдет за границу. Пустое поле —
            без границы.
          </Trans>
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
