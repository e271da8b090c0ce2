import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useMenuPlace } from "../../components/page/menu-place";
import { Page } from "../../components/page/page";
import { PlaceList } from "../../components/page/place-list";
import { useShownQuery } from "../../components/show-as-query/use-shown-query";
import { ForwardingInShort } from "../../features/line/call-forwarding/forwarding-in-short";
import { InternetInShort } from "../../features/line/mobile-internet/internet-in-short";
import { PauseInShort } from "../../features/line/pause/pause-in-short";
import { ServicesInShort } from "../../features/line/subscriber-service/services-in-short";
import { VoicemailInShort } from "../../features/line/voicemail/voicemail-in-short";
import { graphql } from "../../generated";
import { formatNumber } from "../../lib/format/phone-number";
import { useSubscriberId } from "../../lib/use-address";

const OperationsPageQuery = graphql(`
  query OperationsPage($subscriberId: ID!) {
    subscriber(id: $subscriberId) {
      id
      number
      ...ServicesInShort
      ...InternetInShort
      ...PauseInShort
      ...ForwardingInShort
      ...VoicemailInShort
    }
  }
`);

/** «Операции с услугами»: what can be done with this number's services, from the menu itself, and how each stands now. */
export default function OperationsPage() {
  const { t } = useLingui();
  const subscriberId = useSubscriberId();
  const place = useMenuPlace();
  const { data } = useShownQuery(OperationsPageQuery, {
    title: t`Услуги и настройки номера`,
    variables: { subscriberId },
    fetchPolicy: "cache-and-network",
  });
  const line = data?.subscriber;
  // Where the state is not known (yet), the way on is there all the same.
  const states: Readonly<Record<string, ReactNode>> = line
    ? {
        services: <ServicesInShort line={line} />,
        "number-change": formatNumber(line.number),
        "mobile-internet": <InternetInShort line={line} />,
        pause: <PauseInShort line={line} />,
        "call-forwarding": <ForwardingInShort line={line} />,
        voicemail: <VoicemailInShort line={line} />,
      }
    : {};
  return (
    <Page>
      <PlaceList places={place?.items ?? []} states={states} />
    </Page>
  );
}
