import { Trans } from "@lingui/react/macro";
import { Redirect } from "../../components/redirect";
import { Empty } from "../../components/states";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { homePath } from "../../features/people/viewer/home-path";
import { BareShell } from "./shell";

/** Takes the viewer to where they begin. */
export function HomeRedirect() {
  const home = homePath(useViewer());
  if (home) return <Redirect to={home} />;
  return (
    <BareShell>
      <Empty isWholePage title={<Trans>Здесь пока ничего нет</Trans>}>
        <Trans>К вашему входу не привязаны ни компания, ни номер. Обратитесь к администратору.</Trans>
      </Empty>
    </BareShell>
  );
}
