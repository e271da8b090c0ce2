import { Trans } from "@lingui/react/macro";
import { Appeals } from "../../features/care/appeal/appeals";
import { useMay } from "../../features/people/viewer/current-access";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { useSubscriberId } from "../../lib/use-address";

/** «Обратная связь» of one number: the administrator's appeals about it and the subscriber's own. */
export default function SubscriberAppealsPage() {
  const { role } = useViewer();
  const isSubscriber = role === "SUBSCRIBER";
  const mayWrite = useMay("appeal.create");
  return (
    <Appeals
      reader={role === "STAFF" ? "STAFF" : "CUSTOMER"}
      subscriberId={useSubscriberId()}
      isMixed={!isSubscriber}
      isSubscriber={isSubscriber}
      whyNoNew={
        mayWrite ? null : <Trans>Обращения пишет администратор компании; вам открыт только просмотр.</Trans>
      }
    />
  );
}
