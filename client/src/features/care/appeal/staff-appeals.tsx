import { Page } from "../../../components/page/page";
import { writeSearch } from "../../../lib/page-search/page-search";
import { usePageSearch } from "../../../lib/page-search/use-page-search";
import type { AppealTopic } from "../../../generated/graphql";
import { AppealReaderProvider } from "./appeal-reader";
import { OneAppeal } from "./one-appeal";
import { StaffQueue } from "./staff-queue";
import { staffAppealsSearch } from "./staff-appeals-search";

interface StaffAppealsProps {
  /** The one topic that the page is about; all of them when left out. */
  topic?: AppealTopic;
}

/** What waits for the operator's staff, of all companies; or one conversation of it. */
export function StaffAppeals({ topic }: StaffAppealsProps) {
  const { search, change } = usePageSearch(staffAppealsSearch);
  const { appeal, ...list } = search;
  return (
    <AppealReaderProvider value="STAFF">
      {appeal ? (
        <OneAppeal key={appeal} id={appeal} list={writeSearch(staffAppealsSearch, list)} />
      ) : (
        <Page focusKey="list">
          <StaffQueue topic={topic} search={search} onChange={change} />
        </Page>
      )}
    </AppealReaderProvider>
  );
}
