import { msg } from "@lingui/core/macro";
import {
  IconArrowsDiff,
  IconBuilding,
  IconCash,
  IconChartPie,
  IconLogout,
  IconMessages,
  IconPencil,
  IconUsers,
  IconUserSearch,
} from "@tabler/icons-react";
import type { Menu } from "./menu-item";

/** The administrator's menu in the manual's order, and what is ours after it. An item is added when its page is real. */
export const adminMenu: Menu = [
  {
    kind: "page",
    id: "information",
    path: "information",
    label: msg`Персональная информация`,
    about: msg`Название, реквизиты, баланс и статус клиента, расчётные счета, доставка счетов и договор.`,
    icon: IconBuilding,
    page: () => import("../../pages/admin/information-page"),
  },
  {
    kind: "page",
    id: "payments",
    path: "payments",
    label: msg`Платежи`,
    about: msg`История платежей; зарегистрировать платёж, который оператор ещё не провёл.`,
    icon: IconCash,
    page: () => import("../../pages/admin/payments-page"),
  },
  {
    kind: "page",
    id: "invoice-comparison",
    path: "invoices/comparison",
    label: msg`Почему столько?`,
    about: msg`Два счёта рядом: что появилось, исчезло, выросло и снизилось — по номерам и начислениям.`,
    icon: IconArrowsDiff,
    page: () => import("../../pages/admin/invoice-comparison-page"),
  },
  {
    kind: "page",
    id: "subscribers",
    path: "subscribers",
    label: msg`Выбор абонента`,
    about: msg`Выберите абонента для просмотра интересующей информации или назначения услуг.`,
    icon: IconUserSearch,
    page: () => import("../../pages/admin/subscribers-page"),
    items: [
      {
        kind: "page",
        id: "cost-centres",
        path: "subscribers/cost-centres",
        label: msg`Центры затрат`,
        about: msg`Отделы и проекты, между которыми компания делит своих абонентов и их стоимость. Оператор о них не знает.`,
        icon: IconChartPie,
        page: () => import("../../pages/admin/cost-centres-page"),
      },
    ],
  },
  {
    kind: "page",
    id: "appeals",
    path: "appeals",
    label: msg`Обратная связь`,
    about: msg`Ваши обращения к специалистам оператора и их ответы.`,
    icon: IconMessages,
    page: () => import("../../pages/admin/appeals-page"),
  },
  {
    kind: "page",
    id: "rename",
    path: "rename",
    label: msg`Переименование абонента`,
    about: msg`Новое имя абонента в списках и счетах. Выполняется в течение 24 часов.`,
    icon: IconPencil,
    page: () => import("../../pages/admin/rename-page"),
  },
  {
    kind: "group",
    id: "management",
    label: msg`Управление`,
    items: [
      {
        kind: "page",
        id: "access",
        path: "access",
        label: msg`Доступ`,
        about: msg`Кто ведёт компанию или смотрит её, что кому открыто и кто когда был в кабинете.`,
        icon: IconUsers,
        page: () => import("../../pages/admin/access-page"),
      },
    ],
  },
  { kind: "action", id: "sign-out", label: msg`Выход`, icon: IconLogout, audience: "everyone" },
];
