import { Appeals } from "../../features/care/appeal/appeals";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { useSubscriberId } from "../../lib/use-address";

/** «Обратная связь» of one number: the administrator's appeals about it and the subscriber's own. */
export default function SubscriberAppealsPage() {
  const isSubscriber = useViewer().role === "SUBSCRIBER";
  return <Appeals subscriberId={useSubscriberId()} isMixed={!isSubscriber} isSubscriber={isSubscriber} />;
}
