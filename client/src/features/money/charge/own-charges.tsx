import { Trans, useLingui } from "@lingui/react/macro";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatDate, formatMonth } from "../../../lib/format/time";
import { useChargeWords } from "./charge-words";

const OwnChargesFragment = graphql(`
  fragment OwnCharges on Client {
    id
    ownCharges {
      month
      total {
        amount
        currency
      }
      groups {
        kind
        lines {
          id
          name
          chargedOn
          charged {
            amount
            currency
          }
          account {
            id
            number
          }
        }
      }
    }
  }
`);

/** What the company pays this month besides its lines: its own fees and those of its accounts. Nothing where it pays none. */
export function OwnCharges({ client }: { client: FragmentType<typeof OwnChargesFragment> }) {
  const { t } = useLingui();
  const words = useChargeWords();
  const { month, total, groups } = readFragment(OwnChargesFragment, client).ownCharges;
  const lines = groups.flatMap((group) => group.lines.map((line) => ({ ...line, kind: group.kind })));
  if (lines.length === 0) return null;
  return (
    <Section title={<Trans>Начислено по договору, кроме номеров: {formatMonth(month)}</Trans>} flush>
      <PlainTable
        label={t`Начислено по договору, кроме номеров`}
        head={[
          { label: t`Начисление` },
          { label: t`Лицевой счёт` },
          { label: t`Начислено` },
          { label: t`С НДС`, numeric: true },
        ]}
        rows={[
          ...lines.map(({ id, kind, name, chargedOn, charged, account }) => ({
            key: id,
            cells: [
              name ?? words.kinds[kind],
              account?.number ?? "",
              formatDate(chargedOn),
              <Money value={charged} />,
            ],
          })),
          { key: "total", cells: [<Trans>Итого</Trans>, "", "", <Money value={total} />] },
        ]}
      />
    </Section>
  );
}
