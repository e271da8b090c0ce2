import { Trans } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatQuantity } from "../../../lib/format/number";

const InternetInShortFragment = graphql(`
  fragment InternetInShort on Subscriber {
    id
    mobileInternet {
      state
      package {
        id
        name
      }
      allowance {
        included
        left
      }
    }
  }
`);

/** A line's mobile internet in a few words: by what it works, and how much is left. */
export function InternetInShort({ line }: { line: FragmentType<typeof InternetInShortFragment> }) {
  const { state, package: pack, allowance } = readFragment(InternetInShortFragment, line).mobileInternet;
  if (state === "OFF") return <Trans>Отключён</Trans>;
  const name = pack?.name ?? <Trans>По тарифному плану</Trans>;
  if (!allowance || allowance.included === 0) return name;
  const left = formatQuantity(Math.floor(allowance.left));
  return (
    <Trans>
      {name}, осталось {left} МБ
    </Trans>
  );
}
