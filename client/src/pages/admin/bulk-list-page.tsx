import { Trans } from "@lingui/react/macro";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { BulkList } from "../../features/order/bulk-list";
import { useMay } from "../../features/people/viewer/current-access";
import { paths } from "../../lib/paths";
import { useClientId } from "../../lib/use-address";

/** «Операции»: everything that was changed of many lines at once. */
export default function BulkListPage() {
  const clientId = useClientId();
  const begin = useMay("bulkChange.plan") ? (
    <ButtonLink to={paths.client(clientId, "bulk")}>
      <Trans>Новая операция</Trans>
    </ButtonLink>
  ) : undefined;
  return (
    <Page actions={begin}>
      <BulkList clientId={clientId} />
    </Page>
  );
}
