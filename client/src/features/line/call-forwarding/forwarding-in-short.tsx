import { Trans } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatNumber } from "../../../lib/format/phone-number";
import { useConditionWords } from "./forwarding-words";

const ForwardingInShortFragment = graphql(`
  fragment ForwardingInShort on Subscriber {
    id
    callForwarding {
      conditions {
        condition
        forwardTo
        isToVoicemail
        isInert
      }
    }
  }
`);

/** Where a line's calls go, by condition; what another condition keeps from working is left out. */
export function ForwardingInShort({ line }: { line: FragmentType<typeof ForwardingInShortFragment> }) {
  const words = useConditionWords();
  const { conditions } = readFragment(ForwardingInShortFragment, line).callForwarding;
  const set = conditions.filter(({ forwardTo, isInert }) => forwardTo !== null && !isInert);
  if (set.length === 0) return <Trans>Не установлена</Trans>;
  return set.map(({ condition, forwardTo, isToVoicemail }) => (
    <div key={condition}>
      {words[condition].label} →{" "}
      {isToVoicemail ? <Trans>голосовая почта</Trans> : formatNumber(forwardTo ?? "")}
    </div>
  ));
}
