import { useLingui } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { MenuPlaceProvider } from "../../components/page/menu-place";
import { NotFound } from "../../components/states";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { paths } from "../../lib/paths";
import { staffMenu } from "../menu/staff";
import { Breadcrumbs } from "./breadcrumbs";
import { Shell } from "./shell";
import { Sidebar } from "./sidebar";
import { useMenuPlaceOf } from "./use-menu-place";
import { useSignOut } from "./use-sign-out";

const base = "/staff";

/** The menu of the operator's staff; to all others it is an address that does not exist. */
export default function StaffLayout() {
  const { t } = useLingui();
  const { role } = useViewer();
  const signOut = useSignOut();
  const place = useMenuPlaceOf(staffMenu, base);
  if (role !== "STAFF") return <NotFound isWholePage />;
  const name = t`Рабочее место специалиста`;
  return (
    <Shell
      menu={<Sidebar menu={staffMenu} base={base} name={name} action={() => ({ onClick: signOut })} />}
      bar={<strong>{name}</strong>}
      place={{ clientId: undefined, menus: [{ menu: staffMenu, base, name }] }}
      security={paths.staff("security")}
      notifications={paths.staff("notifications")}
      breadcrumbs={<Breadcrumbs menu={staffMenu} base={base} roots={[]} />}
    >
      <MenuPlaceProvider value={place}>
        <Outlet />
      </MenuPlaceProvider>
    </Shell>
  );
}
