import { Page } from "../../components/page/page";
import { HelpToSignIn } from "../../features/people/recovery/help-to-sign-in";
import { text } from "../../lib/page-search/parameter";
import { usePageSearch } from "../../lib/page-search/use-page-search";

/** What the page keeps in the address. */
const peopleSearch = { login: text };

/** «Помощь со входом» of the staff: a forgotten password, a lost second factor. */
export default function StaffPeoplePage() {
  const { search } = usePageSearch(peopleSearch);
  return (
    <Page>
      <HelpToSignIn login={search.login ?? ""} />
    </Page>
  );
}
