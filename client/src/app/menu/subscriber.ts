import { msg } from "@lingui/core/macro";
import {
  IconAdjustments,
  IconBuilding,
  IconCalendarDollar,
  IconDeviceMobileCog,
  IconId,
  IconLogout,
  IconReceipt,
  IconUserSearch,
  IconWorld,
} from "@tabler/icons-react";
import type { Menu } from "./menu-item";

/** The subscriber's menu in the manual's order, for the subscriber and for their administrator. */
export const subscriberMenu: Menu = [
  {
    kind: "page",
    id: "information",
    path: "information",
    label: msg`Персональная информация`,
    about: msg`Номер, имя, тарифный план, баланс и статус абонента, закрытые группы, PIN и PUK.`,
    icon: IconId,
    page: () => import("../../pages/subscriber/information-page"),
  },
  {
    kind: "page",
    id: "operations",
    path: "operations",
    label: msg`Операции с услугами`,
    about: msg`Подключение и отключение услуг этого номера.`,
    icon: IconAdjustments,
    page: () => import("../../pages/subscriber/operations-page"),
    items: [
      {
        kind: "page",
        id: "mobile-internet",
        path: "operations/mobile-internet",
        label: msg`Мобильный интернет`,
        about: msg`Подключить или отключить мобильный интернет, изменить действующий пакет.`,
        icon: IconWorld,
        page: () => import("../../pages/subscriber/mobile-internet-page"),
      },
      {
        kind: "page",
        id: "device-settings",
        path: "operations/device-settings",
        label: msg`Настройки`,
        about: msg`Настройки телефона для мобильного интернета, MMS и потокового видео.`,
        icon: IconDeviceMobileCog,
        page: () => import("../../pages/subscriber/device-settings-page"),
      },
    ],
  },
  {
    kind: "page",
    id: "instalments",
    path: "instalments",
    label: msg`Информация по рассрочке`,
    about: msg`Количество оставшихся платежей за оборудование, купленное в рассрочку, размер ежемесячного платежа, срок погашения.`,
    icon: IconCalendarDollar,
    page: () => import("../../pages/subscriber/instalments-page"),
  },
  {
    kind: "page",
    id: "charges",
    path: "charges",
    label: msg`Начисления за период`,
    about: msg`Стоимость услуг, абонентская плата и НДС за текущий месяц и два предыдущих; что выросло и почему.`,
    icon: IconReceipt,
    page: () => import("../../pages/subscriber/charges-page"),
  },
  {
    kind: "action",
    id: "choose-subscriber",
    label: msg`Выбор абонента`,
    icon: IconUserSearch,
    audience: "administrator",
  },
  {
    kind: "action",
    id: "administrator-menu",
    label: msg`Меню администратора`,
    icon: IconBuilding,
    audience: "administrator",
  },
  { kind: "action", id: "sign-out", label: msg`Выход`, icon: IconLogout, audience: "everyone" },
];
