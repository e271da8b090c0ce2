import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { ChargeKind } from "../../../generated/graphql";

const LinesFragment = graphql(`
  fragment InvoiceLines on Invoice {
    id
    totalInWords
    total {
      amount
      currency
    }
    vat {
      amount
      currency
    }
    lines {
      kind
      vatRate
      net {
        amount
        currency
      }
      vat {
        amount
        currency
      }
      gross {
        amount
        currency
      }
    }
  }
`);

interface InvoiceLinesProps {
  invoice: FragmentType<typeof LinesFragment>;
  /** What the kinds of charge are called. */
  kinds: Record<ChargeKind, string>;
}

/** The lines of an invoice with their VAT, what they come to, and that in words. */
export function InvoiceLines({ invoice, kinds }: InvoiceLinesProps) {
  const { t } = useLingui();
  const { lines, total, vat, totalInWords } = readFragment(LinesFragment, invoice);
  return (
    <Section title={<Trans>Строки счёта</Trans>} flush>
      <Stack gap="md">
        <PlainTable
          label={t`Строки счёта`}
          head={[
            { label: t`Начисление` },
            { label: t`Ставка НДС`, numeric: true },
            { label: t`Без НДС`, numeric: true },
            { label: t`НДС`, numeric: true },
            { label: t`С НДС`, numeric: true },
          ]}
          rows={[
            ...lines.map((line) => ({
              key: `${line.kind} ${String(line.vatRate)}`,
              cells: [
                kinds[line.kind],
                `${String(line.vatRate)} %`,
                <Money key="net" value={line.net} />,
                <Money key="vat" value={line.vat} />,
                <Money key="gross" value={line.gross} />,
              ],
            })),
            {
              key: "total",
              cells: [
                <b key="total">
                  <Trans>Итого</Trans>
                </b>,
                "",
                "",
                <Money key="vat" value={vat} />,
                <b key="gross">
                  <Money value={total} />
                </b>,
              ],
            },
          ]}
        />
        <Text px={12}>
          <Trans>Сумма прописью: {totalInWords}.</Trans>
        </Text>
      </Stack>
    </Section>
  );
}
