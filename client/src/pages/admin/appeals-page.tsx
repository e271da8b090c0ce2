import { Appeals } from "../../features/care/appeal/appeals";
import { MailNoticeSwitch } from "../../features/people/mail-notice/mail-notice-switch";
import { useClientId } from "../../lib/use-address";

/** «Обратная связь» of the administrator: their own appeals to the operator's specialists. */
export default function AdminAppealsPage() {
  return <Appeals clientId={useClientId()} below={<MailNoticeSwitch about="appealAnswers" />} />;
}
