import { Trans } from "@lingui/react/macro";
import { Appeals } from "../../features/care/appeal/appeals";
import { MailNoticeSwitch } from "../../features/people/mail-notice/mail-notice-switch";
import { useMay } from "../../features/people/viewer/current-access";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { useClientId } from "../../lib/use-address";

/** «Обратная связь» of the administrator: their own appeals to the operator's specialists. */
export default function AdminAppealsPage() {
  const { role } = useViewer();
  const mayWrite = useMay("appeal.create");
  const mayWriteForCompany = useMay("appeal.createForCompany");
  const whyNoNew = mayWriteForCompany ? null : mayWrite ? (
    <Trans>
      О компании целиком пишет администратор всей компании. О своём номере напишите на странице «Обратная
      связь» этого номера.
    </Trans>
  ) : (
    <Trans>Обращения пишет администратор компании; вам открыт только просмотр.</Trans>
  );
  return (
    <Appeals
      reader={role === "STAFF" ? "STAFF" : "CUSTOMER"}
      clientId={useClientId()}
      whyNoNew={whyNoNew}
      below={<MailNoticeSwitch about="appealAnswers" />}
    />
  );
}
