import { Trans, useLingui } from "@lingui/react/macro";
import { Notice } from "../../../components/notice";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { graphql } from "../../../generated";
import { formatDate } from "../../../lib/format/time";

const RenameWindowQuery = graphql(`
  query RenameWindow {
    renameWindow {
      closedFrom
      closedThrough
      opensOn
      isClosed
    }
  }
`);

/** Announced before any work is done: the days on which nobody is renamed, and what can be done on them. */
export function RenameWindow() {
  const { t } = useLingui();
  const { data } = useShownQuery(RenameWindowQuery, {
    title: t`Когда переименование закрыто`,
    variables: {},
  });
  // The check page says it again; without an answer nothing is lost but the announcement.
  if (!data) return null;
  const { renameWindow } = data;
  const opens = formatDate(renameWindow.opensOn);
  const from = formatDate(renameWindow.closedFrom);
  const to = formatDate(renameWindow.closedThrough);

  if (renameWindow.isClosed) {
    return (
      <Notice
        tone="warn"
        title={
          <Trans>
            Сейчас переименование закрыто: {from} — {to}
          </Trans>
        }
      >
        <Trans>
          В последние два дня месяца имена не меняются. Заказ можно поставить в очередь: {opens} он выполнится
          сам.
        </Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="info">
      <Trans>
        В последние два дня месяца, {from} и {to}, переименование закрыто: сделанный тогда заказ подождёт, и{" "}
        {opens} выполнится сам. Если за месяц переименований несколько, в счёте будет последнее.
      </Trans>
    </Notice>
  );
}
