import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatAmount, formatCount } from "../../../lib/format/number";
import { formatDate } from "../../../lib/format/time";
import { paths } from "../../../lib/paths";
import type { MenuFigure } from "../../../components/page/menu-list";

const CompanyOverviewFragment = graphql(`
  fragment CompanyOverview on Client {
    id
    invoiceDebt {
      overdueInvoices
      overdue {
        amount
        currency
      }
    }
    payments(first: 1, filter: { states: [PENDING_AUTHORIZATION] }) {
      totalCount
    }
    instalmentTotals {
      plans
    }
    overview {
      subscribers
      suspendedSubscribers
      nearDataLimit
      appealsToAnswer
      limitsReached
    }
  }
`);

const CompanyWindowsFragment = graphql(`
  fragment CompanyWindows on Query {
    invoiceWindow {
      closedFrom
      closedThrough
      isClosed
    }
    renameWindow {
      closedFrom
      closedThrough
      isClosed
    }
  }
`);

interface Window {
  closedFrom: string;
  closedThrough: string;
  isClosed: boolean;
}

/**
 * What matters now, by the id of the menu's item; each figure leads to the list of what it counts. What is always there
 * is told always, what needs somebody only where there is some of it.
 */
export function useMenuFigures(
  client: FragmentType<typeof CompanyOverviewFragment>,
  windows: FragmentType<typeof CompanyWindowsFragment>,
): Readonly<Record<string, readonly MenuFigure[]>> {
  const { t } = useLingui();
  const { id, overview, invoiceDebt, payments, instalmentTotals } = readFragment(
    CompanyOverviewFragment,
    client,
  );
  const { invoiceWindow, renameWindow } = readFragment(CompanyWindowsFragment, windows);
  const figure = (
    page: string,
    label: string,
    count: number | null,
    { search = {}, tone = "plain", more = "" }: Partial<MenuFigure> & { more?: string } = {},
  ): MenuFigure[] =>
    count === null
      ? []
      : [{ to: paths.client(id, page), search, tone, label, value: `${formatCount(count)}${more}` }];
  const some = (...args: Parameters<typeof figure>): MenuFigure[] => (args[2] === 0 ? [] : figure(...args));
  const closed = (page: string, { closedFrom, closedThrough, isClosed }: Window): MenuFigure[] => {
    const [from, through] = [formatDate(closedFrom), formatDate(closedThrough)];
    return [
      {
        to: paths.client(id, page),
        search: {},
        tone: isClosed ? "warn" : "plain",
        label: isClosed ? t`Сейчас закрыто` : t`Закрыто`,
        value: closedFrom === closedThrough ? from : `${from} — ${through}`,
      },
    ];
  };
  const { overdue, overdueInvoices } = invoiceDebt;
  return {
    payments: some("payments", t`Ждут подтверждения`, payments.totalCount, {
      search: { state: "pending_authorization" },
    }),
    invoices: [
      ...some("invoices", t`Просрочены`, overdueInvoices, {
        ...{ search: { overdue: "yes" }, tone: "warn" as const },
        more: ` · ${formatAmount(overdue.amount)} ${overdue.currency}`,
      }),
      ...closed("invoices", invoiceWindow),
    ],
    instalments: some("instalments", t`Не погашено`, instalmentTotals.plans, { search: { state: "open" } }),
    subscribers: [
      ...figure("subscribers", t`Абонентов`, overview.subscribers),
      ...some("subscribers", t`Приостановлены`, overview.suspendedSubscribers, {
        search: { state: "suspended" },
      }),
      ...some("subscribers", t`Интернет заканчивается`, overview.nearDataLimit, {
        ...{ search: { near: "yes" }, tone: "warn" as const },
      }),
    ],
    limits: some("limits", t`Исчерпаны`, overview.limitsReached, {
      ...{ search: { state: "reached" }, tone: "warn" as const },
    }),
    appeals: some("appeals", t`Ждут вашего ответа`, overview.appealsToAnswer, {
      ...{ search: { show: "ours" }, tone: "warn" as const },
    }),
    rename: closed("rename", renameWindow),
  };
}
