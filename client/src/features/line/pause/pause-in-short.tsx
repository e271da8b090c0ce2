import { Trans } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatInstantDay } from "../../../lib/format/time";

const PauseInShortFragment = graphql(`
  fragment PauseInShort on Subscriber {
    id
    pause {
      id
      resumesAt
    }
  }
`);

/** Whether a line is paused, and until when. */
export function PauseInShort({ line }: { line: FragmentType<typeof PauseInShortFragment> }) {
  const { pause } = readFragment(PauseInShortFragment, line);
  return pause ? <Trans>До {formatInstantDay(pause.resumesAt)}</Trans> : <Trans>Нет</Trans>;
}
