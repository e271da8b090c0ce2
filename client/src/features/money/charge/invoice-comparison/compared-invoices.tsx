import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../../../components/dialog";
import { Section } from "../../../../components/section";
import { useShownQuery } from "../../../../components/show-as-query/use-shown-query";
import { Pending } from "../../../../components/waiting";
import { graphql } from "../../../../generated";
import { formatNumber } from "../../../../lib/format/phone-number";
import { useChargeWords } from "../charge-words";
import type { ChangeComparisonSearch, ComparisonSearch } from "./comparison-search";
import { DifferenceFilters } from "./difference-filters";
import { DifferenceList } from "./difference-list";
import { InvoiceComparison, TiesOut } from "./invoice-comparison";
import { LineDifferences } from "./line-differences";

const ComparisonQuery = graphql(`
  query InvoiceComparison($invoiceId: ID!, $otherInvoiceId: ID) {
    invoiceComparison(invoiceId: $invoiceId, otherInvoiceId: $otherInvoiceId) {
      ...InvoiceComparisonSums
      kinds {
        kind
      }
    }
  }
`);

interface ComparedInvoicesProps {
  invoiceId: string;
  /** Null: the one before it. */
  otherInvoiceId: string | null;
  search: ComparisonSearch;
  onChange: ChangeComparisonSearch;
}

/** Two invoices: their sums, what they do not have in common, and one subscriber of them more closely. */
export function ComparedInvoices({ invoiceId, otherInvoiceId, search, onChange }: ComparedInvoicesProps) {
  const { t } = useLingui();
  const { kinds } = useChargeWords();
  const [line, setLine] = useState<{ id: string; number: string } | null>(null);
  const variables = { invoiceId, otherInvoiceId };
  const { data, pending } = useShownQuery(ComparisonQuery, { title: t`Почему столько?`, variables });
  const comparison = data?.invoiceComparison;
  if (!comparison) return <Pending {...pending} rows={6} shape="figures" />;
  return (
    <>
      <InvoiceComparison comparison={comparison} kinds={kinds} />
      <TiesOut comparison={comparison} />
      <Section title={<Trans>Что изменилось</Trans>}>
        <Stack gap="md">
          <DifferenceFilters
            search={search}
            onChange={onChange}
            kinds={comparison.kinds.map(({ kind }) => ({ value: kind, label: kinds[kind] }))}
          />
          <DifferenceList
            {...variables}
            by={search.by ?? "LINE_AND_THING"}
            filter={{
              kinds: search.kind ? [search.kind] : null,
              changes: search.change ? [search.change] : null,
              number: search.number ?? null,
            }}
            kinds={kinds}
            onThing={(kind) => onChange({ by: "LINE_AND_THING", kind })}
            onLine={setLine}
          />
        </Stack>
      </Section>
      <Dialog
        opened={line !== null}
        onClose={() => setLine(null)}
        title={line ? formatNumber(line.number) : ""}
        place="right"
      >
        {line ? <LineDifferences {...variables} subscriberId={line.id} /> : null}
      </Dialog>
    </>
  );
}
