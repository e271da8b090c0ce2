import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../../../components/dialog";
import { Field, FieldList } from "../../../../components/field-list";
import { Money } from "../../../../components/money";
import { Notice } from "../../../../components/notice";
import { Section } from "../../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../../generated";
import { InvoiceCorridorForm } from "./invoice-corridor-form";

const CorridorFragment = graphql(`
  fragment InvoiceCorridor on Account {
    id
    viewerCanSetInvoiceCorridor
    invoiceCorridor {
      atLeast {
        amount
        currency
      }
      atMost {
        amount
        currency
      }
      setByName
    }
  }
`);

interface InvoiceCorridorProps {
  account: FragmentType<typeof CorridorFragment>;
  /** On which side of it the next invoice will be. */
  outside: "ABOVE" | "BELOW" | null;
  /** That of the account's money, ISO 4217. */
  currency: string;
}

/** Between which sums the invoices are expected, whether the next one will be, and who is told when not. */
export function InvoiceCorridor({ account, outside, currency }: InvoiceCorridorProps) {
  const { t } = useLingui();
  const {
    id,
    viewerCanSetInvoiceCorridor,
    invoiceCorridor: corridor,
  } = readFragment(CorridorFragment, account);
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={<Trans>Ожидаемая сумма</Trans>}>
      <Stack gap="md">
        {outside === null ? null : (
          <Notice tone="warn">
            {outside === "ABOVE" ? (
              <Trans>Счёт будет больше, чем вы ждёте.</Trans>
            ) : (
              <Trans>Счёт будет меньше, чем вы ждёте.</Trans>
            )}
          </Notice>
        )}
        {corridor ? (
          <FieldList columns={2}>
            <Field label={<Trans>Не меньше</Trans>}>
              {corridor.atLeast ? <Money value={corridor.atLeast} /> : <Trans>не задано</Trans>}
            </Field>
            <Field label={<Trans>Не больше</Trans>}>
              {corridor.atMost ? <Money value={corridor.atMost} /> : <Trans>не задано</Trans>}
            </Field>
            <Field label={<Trans>Кому придёт письмо</Trans>}>{corridor.setByName}</Field>
          </FieldList>
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>
              Задайте, каким вы ждёте счёт. Если он выйдет за эти границы, вы узнаете об этом письмом до конца
              месяца.
            </Trans>
          </Text>
        )}
        {viewerCanSetInvoiceCorridor ? (
          <Group>
            <Button variant="default" onClick={() => setOpen(true)}>
              {corridor ? <Trans>Изменить границы</Trans> : <Trans>Задать границы</Trans>}
            </Button>
          </Group>
        ) : null}
      </Stack>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t`Ожидаемая сумма`}>
        <InvoiceCorridorForm
          accountId={id}
          atLeast={corridor?.atLeast?.amount ?? null}
          atMost={corridor?.atMost?.amount ?? null}
          currency={currency}
          onSaved={() => setOpen(false)}
        />
      </Dialog>
    </Section>
  );
}
