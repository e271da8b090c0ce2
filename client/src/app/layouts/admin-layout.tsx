import { useLingui } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { MenuPlaceProvider } from "../../components/page/menu-place";
import { PageOwnerProvider } from "../../components/page/page-context";
import { NotFound } from "../../components/states";
import { UnreadAppeals } from "../../features/care/appeal/unread-appeals";
import { ClientSwitch } from "../../features/company/client/client-switch";
import { RunningOrders } from "../../features/order/running-orders";
import { AccessProvider } from "../../features/people/viewer/current-access";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { paths } from "../../lib/paths";
import { adminMenu } from "../menu/admin";
import { Breadcrumbs } from "./breadcrumbs";
import { Shell } from "./shell";
import { Sidebar } from "./sidebar";
import { FactorWanted } from "./factor-wanted";
import { useMenuPlaceOf } from "./use-menu-place";
import { useShownPath } from "./use-shown-path";
import { useSignOut } from "./use-sign-out";
import { useClientId } from "../../lib/use-address";

/** The administrator's menu for the company in the address. */
export function AdminLayout() {
  const { t } = useLingui();
  const viewer = useViewer();
  const signOut = useSignOut();
  const clientId = useClientId();
  const clients = viewer.clients.edges.map(({ node }) => node);
  const client = clients.find(({ id }) => id === clientId);
  const isServed = client !== undefined;
  const isWithheld = viewer.withheldCompanies.some(({ id }) => id === clientId);
  const security = paths.client(clientId, "security");
  const isSecurity = useShownPath() === security;
  const base = `/c/${clientId}`;
  const place = useMenuPlaceOf(adminMenu, base, {
    label: t`Главное меню администратора`,
    about: t`Всё о компании и что сейчас важно.`,
  });

  return (
    <AccessProvider clientId={clientId}>
      <Shell
        menu={
          <Sidebar
            menu={adminMenu}
            base={base}
            name={t`Главное меню администратора`}
            marks={isServed ? { appeals: <UnreadAppeals clientId={clientId} /> } : {}}
            action={({ id }) => (id === "sign-out" ? { onClick: signOut } : null)}
          />
        }
        bar={
          <>
            <ClientSwitch clients={clients} clientId={clientId} />
            {isServed ? <RunningOrders clientId={clientId} to={paths.client(clientId, "orders")} /> : null}
          </>
        }
        place={{
          clientId: isServed ? clientId : undefined,
          menus: [{ menu: adminMenu, base, name: t`Главное меню администратора` }],
        }}
        security={security}
        notifications={paths.client(clientId, "notifications")}
        breadcrumbs={<Breadcrumbs menu={adminMenu} base={base} roots={[]} />}
      >
        <MenuPlaceProvider value={place}>
          <PageOwnerProvider value={client?.name ?? null}>
            {isServed || (isWithheld && isSecurity) ? (
              <Outlet key={clientId} />
            ) : isWithheld ? (
              <FactorWanted security={security} />
            ) : (
              <NotFound isWholePage />
            )}
          </PageOwnerProvider>
        </MenuPlaceProvider>
      </Shell>
    </AccessProvider>
  );
}
