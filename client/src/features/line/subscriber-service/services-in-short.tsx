import { Plural } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";

const ServicesInShortFragment = graphql(`
  fragment ServicesInShort on Subscriber {
    id
    services(first: 1) {
      totalCount
    }
  }
`);

/** How many services a line has. */
export function ServicesInShort({ line }: { line: FragmentType<typeof ServicesInShortFragment> }) {
  const { totalCount } = readFragment(ServicesInShortFragment, line).services;
  return (
    <Plural
      value={totalCount}
      _0="Нет подключенных"
      one="# подключена"
      few="# подключены"
      many="# подключено"
      other="# подключено"
    />
  );
}
