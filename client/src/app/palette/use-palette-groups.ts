import { useApolloClient } from "@apollo/client/react";
import { LOCALES } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { useMantineColorScheme } from "@mantine/core";
import {
  IconApi,
  IconClipboardList,
  IconFileInvoice,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMessages,
  IconMoon,
  IconPhone,
  IconShieldLock,
  IconSun,
} from "@tabler/icons-react";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useShownQueries } from "../../components/show-as-query/query-registry";
import { readFragment } from "../../generated";
import type { PaletteOrderFragment } from "../../generated/graphql";
import { formatNumber } from "../../lib/format/phone-number";
import { currentLocale, localeNames } from "../../lib/i18n/locale";
import { chooseLanguage } from "../language/choose-language";
import { paths } from "../../lib/paths";
import { useSignOut } from "../layouts/use-sign-out";
import { menuPages } from "../menu/menu-item";
import { fitting, type PaletteGroup, type PaletteItem } from "./palette-item";
import type { PalettePlace } from "./palette-place";
import { PaletteOrder } from "./palette-queries";
import { recentLines } from "./recent-lines";
import type { usePaletteSearch } from "./use-palette-search";

interface GroupsOptions extends Pick<ReturnType<typeof usePaletteSearch>, "found" | "things"> {
  place: PalettePlace;
  text: string;
  onShowQuery: () => void;
  onShowKeys: () => void;
}

/** Everything that fits what is typed, by kind; without a text the lines looked at last, the pages and the commands. */
export function usePaletteGroups(options: GroupsOptions): readonly PaletteGroup[] {
  const { place, text, found, things, onShowQuery, onShowKeys } = options;
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const queries = useShownQueries();
  const samePage = usePageOfLine(place);
  const { clientId, subscriberId } = place;

  const line = (
    { id, number, name }: { id: string; number: string; name: string },
    more = "",
  ): PaletteItem => ({
    id: `line-${id}`,
    label: formatNumber(number),
    detail: [name, more].filter(Boolean).join(" · "),
    icon: IconPhone,
    run: () => void navigate({ to: paths.subscriber(id, samePage.path) }),
  });
  const order = ({ id, reference, title, subscriber }: PaletteOrderFragment): PaletteItem => ({
    id: `order-${id}`,
    label: title,
    detail: [reference, subscriber ? formatNumber(subscriber.number) : "", subscriber?.name ?? ""]
      .filter(Boolean)
      .join(" · "),
    icon: IconClipboardList,
    run: () => void navigate({ to: paths.order(id) }),
  });
  const toPage = (to: string, label: string, icon: PaletteItem["icon"], detail?: string): PaletteItem => ({
    ...{ id: `page-${to.replace(/\W+/g, "-")}`, label, detail, icon },
    run: () => void navigate({ to }),
  });
  // Of the menu that is open nothing need be said; another is named.
  const pages = place.menus.flatMap(({ menu, base, name }, nth) => [
    ...menuPages(menu).map(({ item }) =>
      toPage(`${base}/${item.path}`, i18n._(item.label), item.icon, nth > 0 ? name : undefined),
    ),
    toPage(`${base}/orders`, t`Заказы`, IconClipboardList, nth > 0 ? name : undefined),
  ]);
  const [first] = place.menus;
  if (first) pages.push(toPage(`${first.base}/security`, t`Безопасность`, IconShieldLock));

  const commands: PaletteItem[] = [
    ...LOCALES.filter((locale) => locale !== currentLocale()).map((locale) => ({
      id: `locale-${locale}`,
      label: localeNames[locale],
      detail: t`Язык`,
      icon: IconLanguage,
      run: () => void chooseLanguage(client, locale),
    })),
    { id: "light", label: t`Светлое оформление`, icon: IconSun, run: () => setColorScheme("light") },
    { id: "dark", label: t`Тёмное оформление`, icon: IconMoon, run: () => setColorScheme("dark") },
    { id: "as-system", label: t`Оформление как в системе`, icon: IconSun, run: () => setColorScheme("auto") },
    ...(queries.length > 0
      ? [{ id: "as-query", label: t`Показать как запрос`, icon: IconApi, run: onShowQuery }]
      : []),
    { id: "keys", label: t`Клавиши`, detail: "?", icon: IconKeyboard, run: onShowKeys },
    { id: "sign-out", label: t`Выход`, icon: IconLogout, run: signOut },
  ];

  const recent = recentLines().filter(({ id }) => id !== subscriberId);
  const lines =
    text === ""
      ? clientId === undefined
        ? []
        : recent.map((one) => line(one))
      : (found?.subscribers.nodes ?? []).map((one) => line(one, one.account?.number));
  const foundOrders = found?.orders.nodes ?? [];
  const orders = [...foundOrders, ...(things?.orders.nodes ?? [])]
    .map((one) => readFragment(PaletteOrder, one))
    .filter(({ id }, place_, all) => all.findIndex((other) => other.id === id) === place_)
    .map(order);
  const accounts = (found?.client?.accounts.nodes ?? []).map(({ id, number, name }) => ({
    ...{ id: `account-${id}`, label: number, detail: name, icon: IconFileInvoice },
    run: () => void navigate({ to: paths.client(clientId ?? "", "subscribers"), search: { account: id } }),
  }));
  const appeals = (things?.appeals.nodes ?? []).map(({ id, reference, subject }) => ({
    ...{ id: `appeal-${id}`, label: subject, detail: reference, icon: IconMessages },
    run: () => void navigate({ to: paths.client(clientId ?? "", "appeals"), search: { appeal: id } }),
  }));
  const isSearch = text !== "";
  const groups: PaletteGroup[] = [
    {
      id: "lines",
      label: lineLabel(isSearch ? t`Абоненты` : t`Недавние абоненты`, samePage.label),
      items: lines,
    },
    { id: "pages", label: t`Страницы`, items: isSearch ? fitting(pages, text) : pages },
    { id: "accounts", label: t`Лицевые счета`, items: isSearch ? accounts : [] },
    { id: "orders", label: t`Заказы`, items: isSearch ? fitting(orders, text) : [] },
    { id: "appeals", label: t`Обращения`, items: isSearch ? fitting(appeals, text) : [] },
    { id: "commands", label: t`Команды`, items: isSearch ? fitting(commands, text) : commands },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const lineLabel = (label: string, page: string | null): string =>
  page === null ? label : `${label} → ${page}`;

/** The page of the line's menu that is open: another line is shown on the same one. */
function usePageOfLine({ subscriberId, menus }: PalettePlace): { path: string; label: string | null } {
  const { t, i18n } = useLingui();
  const { pathname: shown } = useLocation();
  const base = `/s/${subscriberId ?? ""}`;
  if (subscriberId === undefined || !shown.startsWith(`${base}/`))
    return { path: "information", label: null };
  const path = shown.slice(base.length + 1);
  if (path.startsWith("orders")) return { path: "orders", label: t`Заказы` };
  const page = menus
    .filter((menu) => menu.base === base)
    .flatMap(({ menu }) => menuPages(menu))
    .find(({ item }) => item.path === path);
  return page ? { path, label: i18n._(page.item.label) } : { path: "information", label: null };
}
