import { useLingui } from "@lingui/react/macro";
import { Page } from "../components/page/page";
import { Unsubscribe } from "../features/people/mail-notice/unsubscribe";
import { text } from "../lib/page-search/parameter";
import { usePageSearch } from "../lib/page-search/use-page-search";

/** Not behind the #, as in other mail: a mail program sends its POST to the same address. */
const unsubscribeSearch = { token: text };

/** Where the link at the end of a notice leads. */
export default function UnsubscribePage() {
  const { t } = useLingui();
  const { search } = usePageSearch(unsubscribeSearch);
  return (
    <Page title={t`Отписаться от писем`} about={t`Вход в кабинет для этого не нужен.`}>
      <Unsubscribe key={search.token} token={search.token ?? ""} />
    </Page>
  );
}
