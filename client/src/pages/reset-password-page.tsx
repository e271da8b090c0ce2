import { useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Page } from "../components/page/page";
import { AskForReset } from "../features/people/recovery/ask-for-reset";
import { NewPassword } from "../features/people/recovery/new-password";

/** «Забыли пароль?», and where the link in the mail leads. Its token stands behind the #, which no server is told. */
export default function ResetPasswordPage() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <Page title={t`Новый пароль`}>
      {token === "" ? <AskForReset /> : <NewPassword key={token} token={token} />}
    </Page>
  );
}
