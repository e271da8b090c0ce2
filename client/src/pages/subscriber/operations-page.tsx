import { Page } from "../../components/page/page";
import { PlaceList } from "../../components/page/place-list";
import { useMenuPlace } from "../../components/page/menu-place";

/** «Операции с услугами»: what can be done with this number's services, from the menu itself. */
export default function OperationsPage() {
  const place = useMenuPlace();
  return (
    <Page narrow>
      <PlaceList places={place?.items ?? []} />
    </Page>
  );
}
