import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Page } from "../components/page/page";
import { useShownQuery } from "../components/show-as-query/use-shown-query";
import { Pending } from "../components/waiting";
import { PasskeySection } from "../features/people/passkey/passkey-section";
import { SecondFactorSection } from "../features/people/second-factor/second-factor-section";
import { ApiTokens } from "../features/people/viewer/api-tokens";
import { ChangePassword } from "../features/people/viewer/change-password";
import { CurrentViewerQuery } from "../features/people/viewer/current-viewer";
import { PasskeyProof } from "../features/people/viewer/passkey-proof";
import { SessionList } from "../features/people/viewer/session-list";
import { graphql } from "../generated";

const SecurityPageQuery = graphql(`
  query SecurityPage {
    viewer {
      id
      ...SecondFactorOfViewer
      ...PasskeysOfViewer
      ...SessionsOfViewer
      ...ApiTokensOfViewer
      ...PasswordOfViewer
    }
  }
`);

/** «Безопасность»: how the person signs in, where they are signed in, and which programs act for them. */
export default function SecurityPage() {
  const { t } = useLingui();
  const { data, refetch, pending } = useShownQuery(SecurityPageQuery, {
    title: t`Безопасность вашего входа`,
    variables: {},
    fetchPolicy: "cache-and-network",
  });
  const viewer = data?.viewer;
  const apollo = useApolloClient();
  // A company may have been withheld for want of a second factor.
  const factorChanged = () =>
    Promise.all([refetch(), apollo.refetchQueries({ include: [CurrentViewerQuery] })]);
  return (
    <Page
      title={t`Безопасность`}
      about={t`Второй фактор, ключи доступа, пароль, где вы вошли и какие программы действуют от вашего имени.`}
    >
      {viewer ? (
        <>
          <SecondFactorSection viewer={viewer} passkeyProof={PasskeyProof} onChanged={factorChanged} />
          <PasskeySection viewer={viewer} onChanged={refetch} />
          <SessionList viewer={viewer} onChanged={refetch} />
          <ApiTokens viewer={viewer} onChanged={refetch} />
          <ChangePassword viewer={viewer} onChanged={refetch} />
        </>
      ) : (
        <Pending {...pending} rows={10} />
      )}
    </Page>
  );
}
