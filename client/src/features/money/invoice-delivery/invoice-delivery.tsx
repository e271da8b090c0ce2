import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../../components/dialog";
import { Field, FieldList } from "../../../components/field-list";
import { Notice } from "../../../components/notice";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { InvoiceDeliveryMethod } from "../../../generated/graphql";
import { formatInstant, formatMonth } from "../../../lib/format/time";
import { InvoiceDeliveryForm } from "./invoice-delivery-form";
import { useDeliveryWords } from "./delivery-words";

const InvoiceDeliveryFragment = graphql(`
  fragment InvoiceDelivery on Client {
    id
    invoiceDeliveryMethod
    invoiceDeliveryAddress
    invoiceDeliveryReturnedAt
    viewerCanChangeInvoiceDelivery
    invoiceDeliveryHolds {
      from
      beingFormed
    }
    invoiceDeliveryChanges(first: 50) {
      totalCount
      edges {
        node {
          id
          changedAt
          changedByName
          method
          address
          holdsFrom
        }
      }
    }
  }
`);

/** How and where the company gets its invoices, what of it was changed, and the change itself. */
export function InvoiceDelivery({ client }: { client: FragmentType<typeof InvoiceDeliveryFragment> }) {
  const { t } = useLingui();
  const words = useDeliveryWords();
  const known = readFragment(InvoiceDeliveryFragment, client);
  const { invoiceDeliveryHolds: holds, viewerCanChangeInvoiceDelivery } = known;
  const [isOpen, setOpen] = useState(false);
  const [savedFor, setSavedFor] = useState<string | null>(null);
  const told = (method: InvoiceDeliveryMethod, address: string) =>
    address === "" ? words[method] : `${words[method]}: ${address}`;
  const changes = known.invoiceDeliveryChanges.edges.map(({ node }) => node);
  return (
    <Section title={<Trans>Доставка счетов</Trans>}>
      <Stack gap="md">
        <FieldList columns={2}>
          <Field label={<Trans>Способ</Trans>}>{words[known.invoiceDeliveryMethod]}</Field>
          {known.invoiceDeliveryAddress === "" ? null : (
            <Field label={<Trans>Адрес</Trans>}>{known.invoiceDeliveryAddress}</Field>
          )}
        </FieldList>
        {known.invoiceDeliveryReturnedAt ? (
          <Notice tone="warn" title={<Trans>Последняя отправка на этот адрес вернулась</Trans>}>
            <Trans>
              {formatInstant(known.invoiceDeliveryReturnedAt)}. Почему — в счёте, «Отправка на e-mail».
              Проверьте адрес.
            </Trans>
          </Notice>
        ) : null}
        {savedFor === null ? null : (
          <Notice tone="good" live>
            <Trans>Сохранено. Действует начиная со счёта за {savedFor}.</Trans>
          </Notice>
        )}
        {viewerCanChangeInvoiceDelivery ? (
          <Group>
            <Button variant="default" onClick={() => setOpen(true)}>
              <Trans>Изменить доставку</Trans>
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>Доставку меняет администратор всей компании.</Trans>
          </Text>
        )}
        {changes.length === 0 ? null : (
          <PlainTable
            label={t`Изменения доставки счетов`}
            head={[
              { label: t`Когда` },
              { label: t`Кто` },
              { label: t`Как доставляются счета` },
              { label: t`Начиная со счёта за` },
            ]}
            rows={changes.map(({ id, changedAt, changedByName, method, address, holdsFrom }) => ({
              key: id,
              cells: [formatInstant(changedAt), changedByName, told(method, address), formatMonth(holdsFrom)],
            }))}
          />
        )}
      </Stack>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={<Trans>Доставка счетов</Trans>}>
        <InvoiceDeliveryForm
          clientId={known.id}
          method={known.invoiceDeliveryMethod}
          address={known.invoiceDeliveryAddress}
          holdsFrom={formatMonth(holds.from)}
          beingFormed={holds.beingFormed ? formatMonth(holds.beingFormed) : null}
          onSaved={() => {
            setOpen(false);
            setSavedFor(formatMonth(holds.from));
          }}
        />
      </Dialog>
    </Section>
  );
}
