import { Trans } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";

const VoicemailInShortFragment = graphql(`
  fragment VoicemailInShort on Subscriber {
    id
    voicemail {
      isConnected
      email {
        address
      }
    }
  }
`);

/** Whether a line has voicemail, and who gets copies. */
export function VoicemailInShort({ line }: { line: FragmentType<typeof VoicemailInShortFragment> }) {
  const { isConnected, email } = readFragment(VoicemailInShortFragment, line).voicemail;
  if (!isConnected) return <Trans>Отключена</Trans>;
  return email ? <Trans>Подключена, копии на {email.address}</Trans> : <Trans>Подключена</Trans>;
}
