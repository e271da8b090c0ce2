import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { MenuPlaceProvider } from "../../components/page/menu-place";
import { PageOwnerProvider } from "../../components/page/page-context";
import { NotFound } from "../../components/states";
import { UnreadAppeals } from "../../features/care/appeal/unread-appeals";
import { ChosenSubscriber, ChosenSubscriberQuery } from "../../features/company/subscriber/chosen-subscriber";
import { RunningOrders } from "../../features/order/running-orders";
import { AccessProvider } from "../../features/people/viewer/current-access";
import { useViewer } from "../../features/people/viewer/current-viewer";
import { formatNumber } from "../../lib/format/phone-number";
import { paths } from "../../lib/paths";
import type { MenuAction } from "../menu/menu-item";
import { adminMenu } from "../menu/admin";
import { subscriberMenu } from "../menu/subscriber";
import { lookedAt } from "../palette/recent-lines";
import { Breadcrumbs } from "./breadcrumbs";
import { Shell } from "./shell";
import { Sidebar } from "./sidebar";
import { useMenuPlaceOf } from "./use-menu-place";
import { useSignOut } from "./use-sign-out";
import { useSubscriberId } from "../../lib/use-address";

/** The subscriber's menu for the number in the address; a subscriber sees nothing of the company. */
export function SubscriberLayout() {
  const { t } = useLingui();
  const { role, clients } = useViewer();
  const signOut = useSignOut();
  const subscriberId = useSubscriberId();
  const isAdministrator = role !== "SUBSCRIBER";
  const { data } = useQuery(ChosenSubscriberQuery, {
    variables: { subscriberId, withClient: isAdministrator },
  });
  const subscriber = data?.subscriber;
  // Until the number is known, who serves one company need not wait to know whose it is.
  const only = clients.edges.length === 1 ? clients.edges[0]?.node.id : undefined;
  const clientId = subscriber?.client?.id ?? only;
  const base = `/s/${subscriberId}`;
  useEffect(() => {
    if (subscriber && isAdministrator) lookedAt(subscriber);
  }, [subscriber, isAdministrator]);
  const place = useMenuPlaceOf(subscriberMenu, base);

  const action = ({ id, audience }: MenuAction) => {
    if (id === "sign-out") return { onClick: signOut };
    if (audience === "administrator" && !isAdministrator) return null;
    if (!clientId) return { to: "/" };
    return { to: paths.client(clientId, id === "choose-subscriber" ? "subscribers" : undefined) };
  };
  const roots = [
    ...(isAdministrator && clientId
      ? [{ label: t`Выбор абонента`, to: paths.client(clientId, "subscribers") }]
      : []),
    ...(isAdministrator && subscriber
      ? [{ label: formatNumber(subscriber.number), to: paths.subscriber(subscriberId) }]
      : []),
  ];

  return (
    <AccessProvider clientId={clientId}>
      <Shell
        menu={
          <Sidebar
            menu={subscriberMenu}
            base={base}
            name={t`Главное меню абонента`}
            action={action}
            marks={{ appeals: <UnreadAppeals subscriberId={subscriberId} /> }}
          />
        }
        bar={
          <>
            {subscriber ? <ChosenSubscriber subscriber={subscriber} /> : null}
            <RunningOrders subscriberId={subscriberId} to={paths.subscriber(subscriberId, "orders")} />
          </>
        }
        place={{
          clientId: isAdministrator ? clientId : undefined,
          subscriberId,
          menus: [
            { menu: subscriberMenu, base, name: t`Главное меню абонента` },
            ...(isAdministrator && clientId
              ? [{ menu: adminMenu, base: `/c/${clientId}`, name: t`Главное меню администратора` }]
              : []),
          ],
        }}
        security={paths.subscriber(subscriberId, "security")}
        breadcrumbs={<Breadcrumbs menu={subscriberMenu} base={base} roots={roots} />}
      >
        <MenuPlaceProvider value={place}>
          <PageOwnerProvider value={subscriber ? formatNumber(subscriber.number) : null}>
            {data && !subscriber ? <NotFound isWholePage /> : <Outlet key={subscriberId} />}
          </PageOwnerProvider>
        </MenuPlaceProvider>
      </Shell>
    </AccessProvider>
  );
}
