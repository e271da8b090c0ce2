import { addDays, dateIn, firstDay, addMonths, isRenameWindowClosed, lastDay } from "@kabinet/shared";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Notice } from "../../components/notice";
import { formatDate, operatorZone } from "../../lib/format/time";

/** Announced before any work is done: the two days on which nobody is renamed, and what can be done on them. */
export function RenameWindow() {
  // The day on which the page was opened; the server decides by its own clock anyway.
  const [today] = useState(() => dateIn(operatorZone, Date.now()));
  const month = today.slice(0, 7);
  const closedTo = lastDay(month);
  const closedFrom = addDays(closedTo, -1);
  const opens = formatDate(firstDay(addMonths(month, 1)));
  const from = formatDate(closedFrom);
  const to = formatDate(closedTo);

  if (isRenameWindowClosed(today)) {
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
          В последние два дня месяца имена не меняются. Заказ можно поставить в очередь: он выполнится сам{" "}
          {opens}.
        </Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="info">
      <Trans>
        Закрыто в последние два дня месяца, в этом месяце — {from} и {to}. Заказ, сделанный в эти дни,
        подождёт до {opens}. Если за месяц переименований несколько, в счёте будет последнее.
      </Trans>
    </Notice>
  );
}
