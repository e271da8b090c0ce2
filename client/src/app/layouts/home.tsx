import { useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { latePart } from "../../components/late-part";
import { ButtonLink } from "../../components/links";
import { Redirect } from "../../components/redirect";
import { Empty, Failure } from "../../components/states";
import { CurrentViewer, CurrentViewerQuery } from "../../features/people/viewer/current-viewer";
import { homePath } from "../../features/people/viewer/home-path";
import { readFragment } from "../../generated";
import { paths } from "../../lib/paths";
import { BareShell } from "./shell";

const Landing = latePart(() => import("../../pages/landing-page"), { place: null });

/** The address without a path: takes who is signed in to where they begin, and tells everybody else what this is. */
export function Home() {
  const { data, error, refetch } = useQuery(CurrentViewerQuery);
  const viewer = readFragment(CurrentViewer, data?.viewer);
  const home = viewer && homePath(viewer);
  if (home) return <Redirect to={home} />;
  if (data && !viewer) {
    return (
      <BareShell
        isWide
        action={
          <ButtonLink to={paths.signIn} variant="default" size="xs">
            <Trans>Войти</Trans>
          </ButtonLink>
        }
      >
        <Landing />
      </BareShell>
    );
  }
  return (
    <BareShell>
      {viewer ? (
        <Empty isWholePage title={<Trans>Здесь пока ничего нет</Trans>}>
          <Trans>К вашему входу не привязаны ни компания, ни номер. Обратитесь к администратору.</Trans>
        </Empty>
      ) : error ? (
        <Failure isWholePage error={error} retry={refetch} />
      ) : null}
    </BareShell>
  );
}
