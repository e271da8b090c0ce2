import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Field, FieldList } from "../../../components/field-list";
import { Figure, Figures } from "../../../components/figure";
import { ButtonLink } from "../../../components/links";
import { Money } from "../../../components/money";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { ChargeKind } from "../../../generated/graphql";
import { formatDate } from "../../../lib/format/time";
import { currentLocale } from "../../../lib/i18n/locale";
import { InvoiceBreakdown } from "./invoice-breakdown";
import { invoiceFilePath } from "./invoice-file-path";
import { InvoiceLines } from "./invoice-lines";
import { InvoiceParty } from "./invoice-party";
import { InvoicePayments } from "./invoice-payments";
import { InvoiceSendings } from "./invoice-sendings";
import { InvoiceStateMark } from "./invoice-state-mark";
import { InvoiceWindow, opensOnIn, type InvoiceWindowDays } from "./invoice-window";
import { OrderInvoice } from "./order-invoice";

const InvoiceFragment = graphql(`
  fragment InvoiceView on Invoice {
    id
    formedOn
    dueOn
    state
    isOverdue
    viewerCanDownload
    viewerCanOrder
    client {
      id
      ...InvoiceAddress
    }
    total {
      amount
      currency
    }
    vat {
      amount
      currency
    }
    paid {
      amount
      currency
    }
    left {
      amount
      currency
    }
    seller {
      ...InvoiceParty
    }
    buyer {
      ...InvoiceParty
    }
    ...InvoiceLines
    ...InvoiceExactSums
  }
`);

interface InvoiceViewProps {
  invoice: FragmentType<typeof InvoiceFragment>;
  window: InvoiceWindowDays;
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
  /** Where an invoice is compared with the one before it. */
  comparisonPath: string;
}

/** One invoice as it stands on the document: sums, lines, both sides, and what each number has on it. */
export function InvoiceView({ invoice, window, kinds, comparisonPath }: InvoiceViewProps) {
  const shown = readFragment(InvoiceFragment, invoice);
  const { id, total, paid, left, state, isOverdue, formedOn, dueOn } = shown;
  return (
    <Stack gap="md">
      <Figures>
        <Figure
          large
          label={<Trans>Сумма с НДС</Trans>}
          note={
            <Trans>
              в том числе НДС <Money value={shown.vat} />
            </Trans>
          }
        >
          <Money value={total} />
        </Figure>
        <Figure label={<Trans>Оплачено</Trans>}>
          <Money value={paid} />
        </Figure>
        <Figure
          label={<Trans>Осталось оплатить</Trans>}
          note={Number(left.amount) > 0 ? <Trans>до {formatDate(dueOn)}</Trans> : undefined}
        >
          <Money value={left} />
        </Figure>
      </Figures>
      <FieldList columns={2}>
        <Field label={<Trans>Состояние</Trans>}>
          <InvoiceStateMark {...{ state, isOverdue, total }} />
        </Field>
        <Field label={<Trans>Сформирован</Trans>}>{formatDate(formedOn)}</Field>
        <Field label={<Trans>Оплатить до</Trans>}>{formatDate(dueOn)}</Field>
      </FieldList>
      <Group gap="xs">
        {shown.viewerCanDownload ? <Downloads id={id} /> : null}
        {shown.viewerCanOrder ? (
          <OrderInvoice invoiceIds={[id]} client={shown.client} opensOn={opensOnIn(window)} />
        ) : null}
        <ButtonLink variant="default" to={comparisonPath} search={{ invoice: id }}>
          <Trans>Почему столько?</Trans>
        </ButtonLink>
      </Group>
      <InvoiceWindow window={window} />
      <InvoiceSendings invoiceId={id} />
      <InvoiceLines invoice={shown} kinds={kinds} />
      {Number(paid.amount) > 0 ? <InvoicePayments invoiceId={id} clientId={shown.client.id} /> : null}
      <Section title={<Trans>Исполнитель</Trans>}>
        <InvoiceParty party={shown.seller} addressLabel={<Trans>Адрес</Trans>} />
      </Section>
      <Section title={<Trans>Заказчик</Trans>}>
        <InvoiceParty party={shown.buyer} addressLabel={<Trans>Доставка счетов</Trans>} />
      </Section>
      <InvoiceBreakdown invoice={shown} kinds={kinds} />
    </Stack>
  );
}

function Downloads({ id }: { id: string }) {
  const button = (file: "pdf" | "xlsx", variant: "filled" | "default") => (
    <Button
      component="a"
      variant={variant}
      href={invoiceFilePath(file, id, currentLocale())}
      download
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {file === "pdf" ? <Trans>Скачать PDF</Trans> : <Trans>Скачать Excel (XLSX)</Trans>}
    </Button>
  );
  return (
    <>
      {button("pdf", "filled")}
      {button("xlsx", "default")}
    </>
  );
}
