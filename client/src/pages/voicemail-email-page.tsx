import { useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Page } from "../components/page/page";
import { ConfirmAddress } from "../features/line/voicemail/confirm-address";

/** Where the link in the mail leads. Its token stands behind the #, which no server is told. */
export default function VoicemailEmailPage() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <Page title={t`Подтверждение адреса`} about={t`Копии голосовых сообщений на e-mail.`}>
      <ConfirmAddress key={token} token={token} />
    </Page>
  );
}
