import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { ButtonLink } from "../../components/links";
import { Page } from "../../components/page/page";
import { Pending } from "../../components/waiting";
import { bulkRowsSearch } from "../../features/order/bulk-rows-search";
import { BulkView } from "../../features/order/bulk-view";
import { answersOf, forgetKept } from "../../features/order/kept-answers";
import { useLiveBulkChange } from "../../features/order/use-live-bulk-change";
import { usePageSearch } from "../../lib/page-search/use-page-search";
import { paths } from "../../lib/paths";
import { useBulkChangeId, useClientId } from "../../lib/use-address";

/** A change of many lines at its own address: the check, the way, the end. */
export default function BulkChangePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const clientId = useClientId();
  const id = useBulkChangeId();
  const { search, change } = usePageSearch(bulkRowsSearch);
  const { bulk, isMissing, error, refetch } = useLiveBulkChange(id);
  const answers = answersOf(id);
  const isPlan = bulk?.state === "PLANNING" || bulk?.state === "PLANNED";
  const phase = isPlan ? t`Проверка: пока ничего не изменено` : t`Операция по списку абонентов`;
  return (
    <Page title={bulk?.title ?? t`Операция`} about={bulk ? phase : undefined} focusKey={id}>
      {bulk ? (
        <BulkView
          clientId={clientId}
          bulk={bulk}
          search={search}
          onChange={change}
          back={
            isPlan && answers ? (
              <ButtonLink variant="default" to={paths.client(clientId, "bulk")} search={answers}>
                <Trans>Назад</Trans>
              </ButtonLink>
            ) : null
          }
          onApplied={() => forgetKept(clientId)}
          onStale={() => void refetch()}
          onPlanned={(planned) => void navigate({ to: paths.client(clientId, `bulk/${planned}`) })}
        />
      ) : (
        <Pending error={error} retry={refetch} isMissing={isMissing} rows={10} shape="figures" />
      )}
    </Page>
  );
}
