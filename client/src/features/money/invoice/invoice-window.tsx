import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Notice } from "../../../components/notice";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatDate } from "../../../lib/format/time";

const WindowFragment = graphql(`
  fragment InvoiceWindowDays on InvoiceWindow {
    closedFrom
    closedThrough
    opensOn
    isClosed
  }
`);

/** The days of a month on which invoices are not given out. */
export type InvoiceWindowDays = FragmentType<typeof WindowFragment>;

/** The day that opens, while invoices are formed; null on other days. */
export function opensOnIn(days: InvoiceWindowDays): string | null {
  const { isClosed, opensOn } = readFragment(WindowFragment, days);
  return isClosed ? opensOn : null;
}

/** When invoices are not given out: said on those days, and ahead of them. */
export function InvoiceWindow({ window: days }: { window: InvoiceWindowDays }) {
  const { isClosed, closedFrom, closedThrough, opensOn } = readFragment(WindowFragment, days);
  if (isClosed)
    return (
      <Notice tone="warn" title={<Trans>Сейчас формируются счета за прошлый месяц</Trans>}>
        <Trans>
          До {formatDate(closedThrough)} включительно счета не загружаются; заказанные на e-mail уйдут{" "}
          {formatDate(opensOn)}. Загрузка откроется {formatDate(opensOn)}. Список и содержание счетов доступны
          и сейчас.
        </Trans>
      </Notice>
    );
  return (
    <Text c="dimmed" size="sm">
      <Trans>
        С {formatDate(closedFrom)} по {formatDate(closedThrough)} формируются новые счета: в эти дни загрузка
        закрыта, а заказанные на e-mail счета уйдут {formatDate(opensOn)}.
      </Trans>
    </Text>
  );
}
