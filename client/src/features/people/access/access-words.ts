import { useLingui } from "@lingui/react/macro";
import type { AccessRole } from "../../../generated/graphql";

/** How roles in a company are called, and what each may do there. */
export function useAccessRoles(): Record<AccessRole, { name: string; about: string }> {
  const { t } = useLingui();
  return {
    ADMINISTRATOR: {
      name: t`Администратор`,
      about: t`Меняет и оплачивает всё, что ему открыто; если открыта вся компания, решает и о доступе.`,
    },
    COORDINATOR: {
      name: t`Координатор`,
      about: t`Ведёт номера: услуги, тарифные планы, имена, обращения. Без платежей и доступа.`,
    },
    ACCOUNTANT: {
      name: t`Бухгалтер`,
      about: t`Смотрит и ведёт платежи и обращения. Номера не меняет.`,
    },
    OBSERVER: { name: t`Наблюдатель`, about: t`Только смотрит и ничего не меняет.` },
  };
}
