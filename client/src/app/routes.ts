import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "../lib/page-search/page-search";
import { loadOtherTexts } from "../lib/i18n/locale";
import { loadPart } from "../lib/program-part";
import { AdminLayout } from "./layouts/admin-layout";
import { BareLayout } from "./layouts/bare-layout";
import { Home } from "./layouts/home";
import { BarePageNotFound, PageFailure, PageNotFound, PagePending } from "./layouts/page-states";
import { Root } from "./layouts/root";
import { SignedIn } from "./layouts/signed-in";
import { SubscriberLayout } from "./layouts/subscriber-layout";
import { adminMenu } from "./menu/admin";
import { staffMenu } from "./menu/staff";
import { menuPages, type Menu, type PageLoader } from "./menu/menu-item";
import { subscriberMenu } from "./menu/subscriber";

const rootRoute = createRootRoute({ component: Root, notFoundComponent: BarePageNotFound });

/** A page, or a frame, comes with the texts that the first page does without. */
const withTexts =
  (load: PageLoader): PageLoader =>
  async () => {
    const [part] = await Promise.all([load(), loadOtherTexts()]);
    return part;
  };

const earlyPage = (parent: AnyRoute, path: string, load: PageLoader): AnyRoute =>
  createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(loadPart(load)) });

const page = (parent: AnyRoute, path: string, load: PageLoader): AnyRoute =>
  earlyPage(parent, path, withTexts(load));

const pagesOf = (parent: AnyRoute, menu: Menu): AnyRoute[] =>
  menuPages(menu).map(({ item }) => (item.hasEarlyTexts ? earlyPage : page)(parent, item.path, item.page));

const bareRoute = createRoute({ getParentRoute: () => rootRoute, id: "bare", component: BareLayout });

const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: "signed-in", component: SignedIn });

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/c/$clientId",
  component: AdminLayout,
  notFoundComponent: PageNotFound,
});

const subscriberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/s/$subscriberId",
  component: SubscriberLayout,
  notFoundComponent: PageNotFound,
});

const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/staff",
  // Customers, who are nearly all, need not wait for it.
  component: lazyRouteComponent(loadPart(withTexts(() => import("./layouts/staff-layout")))),
  notFoundComponent: PageNotFound,
});

const menuPage: PageLoader = () => import("../pages/menu-page");
const ordersPage: PageLoader = () => import("../pages/orders-page");
const securityPage: PageLoader = () => import("../pages/security-page");
const notificationsPage: PageLoader = () => import("../pages/notifications-page");
const orderPage: PageLoader = () => import("../pages/order-page");
const invoicePage: PageLoader = () => import("../pages/invoice-page");

const routeTree = rootRoute.addChildren([
  createRoute({ getParentRoute: () => rootRoute, path: "/", component: Home }),
  bareRoute.addChildren([
    earlyPage(bareRoute, "/sign-in", () => import("../pages/sign-in-page")),
    page(bareRoute, "/device-settings", () => import("../pages/device-settings-page")),
    page(bareRoute, "/invitation", () => import("../pages/invitation-page")),
    page(bareRoute, "/reset-password", () => import("../pages/reset-password-page")),
    page(bareRoute, "/unsubscribe", () => import("../pages/unsubscribe-page")),
    page(bareRoute, "/voicemail-email", () => import("../pages/voicemail-email-page")),
  ]),
  signedInRoute.addChildren([
    page(signedInRoute, "/orders/$orderId", () => import("../pages/order-redirect-page")),
    adminRoute.addChildren([
      earlyPage(adminRoute, "/", menuPage),
      ...pagesOf(adminRoute, adminMenu),
      page(adminRoute, "invoices/$invoiceId", invoicePage),
      page(adminRoute, "bulk/$bulkChangeId", () => import("../pages/admin/bulk-change-page")),
      page(adminRoute, "security", securityPage),
      page(adminRoute, "notifications", notificationsPage),
      earlyPage(adminRoute, "orders", ordersPage),
      page(adminRoute, "orders/$orderId", orderPage),
    ]),
    subscriberRoute.addChildren([
      ...pagesOf(subscriberRoute, subscriberMenu),
      page(subscriberRoute, "security", securityPage),
      earlyPage(subscriberRoute, "orders", ordersPage),
      page(subscriberRoute, "orders/$orderId", orderPage),
    ]),
    staffRoute.addChildren([
      ...pagesOf(staffRoute, staffMenu),
      page(staffRoute, "security", securityPage),
      page(staffRoute, "notifications", notificationsPage),
      page(staffRoute, "orders/$orderId", orderPage),
    ]),
  ]),
]);

/** The web app's addresses: made from the menus, and the few pages that are in no menu. */
export const createAppRouter = () =>
  createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: PageNotFound,
    scrollRestoration: true,
  });
