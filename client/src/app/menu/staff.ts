import { msg } from "@lingui/core/macro";
import {
  IconBuilding,
  IconCash,
  IconClipboardList,
  IconLogout,
  IconMessages,
  IconPhonePlus,
  IconUserShield,
} from "@tabler/icons-react";
import type { Menu } from "./menu-item";

/** The menu of the operator's staff: queues first, then where one looks somebody up. */
export const staffMenu: Menu = [
  {
    kind: "page",
    id: "appeals",
    path: "appeals",
    label: msg`Обращения`,
    about: msg`Обращения всех клиентов; дольше всех ждущие первыми.`,
    icon: IconMessages,
    page: () => import("../../pages/staff/appeals-page"),
  },
  {
    kind: "page",
    id: "number-requests",
    path: "number-requests",
    label: msg`Заявки на номер`,
    about: msg`Кто просит другой номер и какой; дольше всех ждущие первыми.`,
    icon: IconPhonePlus,
    page: () => import("../../pages/staff/number-requests-page"),
  },
  {
    kind: "page",
    id: "orders",
    path: "orders",
    label: msg`Заказы`,
    about: msg`Заказы, которым нужна помощь: не выполнены, сверяются с сетью, ждут подтверждения.`,
    icon: IconClipboardList,
    page: () => import("../../pages/staff/orders-page"),
  },
  {
    kind: "page",
    id: "payments",
    path: "payments",
    label: msg`Платежи`,
    about: msg`Платежи, которые зарегистрировали компании; дольше всех ждущие первыми.`,
    icon: IconCash,
    page: () => import("../../pages/staff/payments-page"),
  },
  {
    kind: "page",
    id: "companies",
    path: "companies",
    label: msg`Компании`,
    about: msg`Найдите компанию по названию, УНП или номеру договора: её люди, номера и обращения.`,
    icon: IconBuilding,
    page: () => import("../../pages/staff/companies-page"),
  },
  {
    kind: "page",
    id: "people",
    path: "people",
    label: msg`Помощь со входом`,
    about: msg`Клиент забыл пароль или потерял второй фактор: убедитесь, что это он, и помогите войти.`,
    icon: IconUserShield,
    page: () => import("../../pages/staff/people-page"),
  },
  { kind: "action", id: "sign-out", label: msg`Выход`, icon: IconLogout, audience: "everyone" },
];
