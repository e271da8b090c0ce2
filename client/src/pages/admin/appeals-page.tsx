import { Trans } from "@lingui/react/macro";
import { Appeals } from "../../features/care/appeal/appeals";
import { MailNoticeSwitch } from "../../features/people/mail-notice/mail-notice-switch";
import { useMay } from "../../features/people/viewer/current-access";
import { useClientId } from "../../lib/use-address";

/** «Обратная связь» of the administrator: their own appeals to the operator's specialists. */
export default function AdminAppealsPage() {
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
      clientId={useClientId()}
      whyNoNew={whyNoNew}
      below={<MailNoticeSwitch about="appealAnswers" />}
    />
  );
}
