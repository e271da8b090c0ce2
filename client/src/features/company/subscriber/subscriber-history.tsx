import { Trans, useLingui } from "@lingui/react/macro";
import { PlainTable } from "../../../components/plain-table";
import { Fold } from "../../../components/fold";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { SubscriberAspect } from "../../../generated/graphql";
import { formatNumber } from "../../../lib/format/phone-number";
import { formatInstant } from "../../../lib/format/time";
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

const TariffPlanNamesFragment = graphql(`
  fragment TariffPlanNames on Query {
    tariffPlans(first: 100) {
      edges {
        node {
          id
          code
          name
        }
      }
    }
  }
`);

interface SubscriberHistoryProps {
  subscriber: FragmentType<typeof SubscriberHistoryFragment>;
  /** The history holds a plan's code; people know its name. */
  plans: FragmentType<typeof TariffPlanNamesFragment>;
}

/** What changed about the number over time, the newest first. */
export function SubscriberHistory({ subscriber, plans }: SubscriberHistoryProps) {
  const { t } = useLingui();
  const words = useSubscriberWords();
  const { history } = readFragment(SubscriberHistoryFragment, subscriber);
  const { tariffPlans } = readFragment(TariffPlanNamesFragment, plans);
  const nameOf = (aspect: SubscriberAspect, value: string): string => {
    if (aspect === "NUMBER") return formatNumber(value);
    const plan = aspect === "TARIFF_PLAN" && tariffPlans.edges.find(({ node }) => node.code === value);
    return plan ? plan.node.name : value;
  };
  if (history.edges.length === 0) return null;
  return (
    <Fold title={<Trans>История изменений</Trans>}>
      <PlainTable
        label={t`История изменений`}
        head={[{ label: t`Что` }, { label: t`Значение` }, { label: t`Действует с` }, { label: t`По` }]}
        rows={history.edges.map(({ node }) => ({
          key: `${node.aspect}${node.validFrom}`,
          cells: [
            words.aspect[node.aspect],
            nameOf(node.aspect, node.value),
            formatInstant(node.validFrom),
            node.validTo ? formatInstant(node.validTo) : t`сейчас`,
          ],
        }))}
      />
    </Fold>
  );
}
