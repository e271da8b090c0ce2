import { useLingui } from "@lingui/react/macro";
import type { MobileInternetAct } from "./mobile-internet";

/** The act as its button names it, and as the check page repeats the answer. */
export function useActWords(
  act: MobileInternetAct,
  packageName: string | undefined,
): { act: string; answer: string } {
  const { t } = useLingui();
  const chosen = packageName ?? "";
  switch (act) {
    case "connect":
      return { act: t`Подключить мобильный интернет`, answer: t`Подключить` };
    case "disconnect":
      return { act: t`Отключить мобильный интернет`, answer: t`Отключить` };
    case "remove":
      return { act: t`Отключить ${chosen}`, answer: t`Отключить` };
    case "change":
      return { act: t`Подключить ${chosen}`, answer: t`Изменить (выбрать дополнительный пакет)` };
  }
}
