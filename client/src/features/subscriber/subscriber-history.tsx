import { Trans, useLingui } from "@lingui/react/macro";
import { PlainTable } from "../../components/plain-table";
import { Section } from "../../components/section";
import { graphql, readFragment, type FragmentType } from "../../generated";
import { formatNumber } from "../../lib/format/phone-number";
import { formatInstant } from "../../lib/format/time";
import { useSubscriberWords } from "./subscriber-words";

const SubscriberHistoryFragment = graphql(`
  fragment SubscriberHistory on Subscriber {
    id
    history(first: 20) {
      edges {
        node {
          aspect
          value
          validFrom
          validTo
        }
      }
    }
  }
`);

/** What changed about the number over time, the newest first. */
export function SubscriberHistory({
  subscriber,
}: {
  subscriber: FragmentType<typeof SubscriberHistoryFragment>;
}) {
  const { t } = useLingui();
  const words = useSubscriberWords();
  const { history } = readFragment(SubscriberHistoryFragment, subscriber);
  if (history.edges.length === 0) return null;
  return (
    <Section title={<Trans>История изменений</Trans>} flush>
      <PlainTable
        label={t`История изменений`}
        head={[{ label: t`Что` }, { label: t`Значение` }, { label: t`Действует с` }, { label: t`По` }]}
        rows={history.edges.map(({ node }) => ({
          key: `${node.aspect}${node.validFrom}`,
          cells: [
            words.aspect[node.aspect],
            node.aspect === "NUMBER" ? formatNumber(node.value) : node.value,
            formatInstant(node.validFrom),
            node.validTo ? formatInstant(node.validTo) : t`сейчас`,
          ],
        }))}
      />
    </Section>
  );
}
