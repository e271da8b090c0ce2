import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconMailX } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { Page } from "../components/page/page";
import { Empty, Failure, Loading } from "../components/states";
import { AcceptInvitation } from "../features/people/access/accept-invitation";
import { graphql } from "../generated";

const InvitationPageQuery = graphql(`
  query InvitationPage($token: String!) {
    invitation(token: $token) {
      ...OfferedAccess
    }
  }
`);

/** Where the link of a mailed invitation leads. Its token stands behind the #, which no server is told. */
export default function InvitationPage() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery(InvitationPageQuery, {
    variables: { token },
    fetchPolicy: "no-cache",
  });
  return (
    <Page title={t`Приглашение`}>
      {error ? (
        <Failure error={error} retry={refetch} />
      ) : !data ? (
        <Loading rows={4} />
      ) : data.invitation ? (
        <AcceptInvitation key={token} token={token} offer={data.invitation} />
      ) : (
        <Empty icon={IconMailX} title={<Trans>Приглашение не действует</Trans>}>
          <Trans>
            Его уже приняли, отозвали или отправили заново, или прошло семь дней. Попросите администратора
            компании отправить ещё одно.
          </Trans>
        </Empty>
      )}
    </Page>
  );
}
