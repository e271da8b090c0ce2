import { useLingui } from "@lingui/react/macro";
import type { ProgramScope } from "../../../generated/graphql";

/** How the rights of a program are called, and what each opens. */
export function useProgramScopes(): Record<ProgramScope, { name: string; about: string }> {
  const { t } = useLingui();
  return {
    USAGE: { name: t`Детализация`, about: t`Звонки, сообщения и интернет номеров, сводки и файлы.` },
    MONEY: { name: t`Счета и начисления`, about: t`Счета, начисления, платежи, рассрочка и балансы.` },
    LINES: { name: t`Номера и услуги`, about: t`Тарифные планы, услуги, переадресация, центры затрат.` },
    ORDERS: {
      name: t`Заказы`,
      about: t`Заказывать изменения номеров, отменять их и видеть заказы компании.`,
    },
    PAYMENTS: { name: t`Платежи`, about: t`Регистрировать платежи и заказывать счета на e-mail.` },
  };
}
