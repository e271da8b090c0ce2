import { useLingui } from "@lingui/react/macro";
import type { AccessRole } from "../../../generated/graphql";

/** How roles in a company are called, and what each may do there. */
export function useAccessRoles(): Record<AccessRole, { name: string; about: string }> {
  const { t } = useLingui();
  return {
    ADMINISTRATOR: {
      name: t`Администратор`,
      about: t`Видит и меняет всё, что ему открыто; администратор всей компании решает и о доступе.`,
    },
    OBSERVER: { name: t`Наблюдатель`, about: t`Только смотрит и ничего не меняет.` },
  };
}
