import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { menuPages, type Menu } from "../menu/menu-item";
import { useShownPath } from "./use-shown-path";
import classes from "./breadcrumbs.module.css";

interface BreadcrumbsProps {
  menu: Menu;
  base: string;
  /** What stands before the menu's own pages: the company, or the chosen number. */
  roots: readonly { label: string; to: string }[];
}

/** Where the page stands, from the menu itself, itself at the end; nothing but its place on a page that stands at the top. */
export function Breadcrumbs({ menu, base, roots }: BreadcrumbsProps) {
  const { i18n, t } = useLingui();
  const pathname = useShownPath();
  const pages = menuPages(menu);
  const here = pages.find(({ item }) => pathname === `${base}/${item.path}`);
  // What stands under a page and in no menu, an invoice for one, leads back to that page.
  const above = here ? [] : pages.filter(({ item }) => pathname.startsWith(`${base}/${item.path}/`));
  const steps = [
    ...roots,
    // An order stands under the list of orders, which is in no menu.
    ...(pathname.startsWith(`${base}/orders/`) ? [{ label: t`Заказы`, to: `${base}/orders` }] : []),
    ...(here?.trail ?? above.map(({ item }) => item)).map((item) => ({
      label: i18n._(item.label),
      to: `${base}/${item.path}`,
    })),
  ];
  const outside: Record<string, string> = {
    orders: t`Заказы`,
    security: t`Безопасность`,
    notifications: t`Уведомления`,
  };
  const present = here ? i18n._(here.item.label) : outside[pathname.slice(base.length + 1)];
  return (
    <div className={`${classes["path"] ?? ""} no-print`}>
      {steps.length === 0 ? null : (
        <nav aria-label={t`Путь к странице`}>
          <ol className={classes["list"]}>
            {steps.map((step) => (
              <li key={step.to}>
                <Link to={step.to}>{step.label}</Link>
              </li>
            ))}
            {present ? (
              <li>
                <span aria-current="page">{present}</span>
              </li>
            ) : null}
          </ol>
        </nav>
      )}
    </div>
  );
}
