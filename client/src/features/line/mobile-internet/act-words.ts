import { useLingui } from "@lingui/react/macro";
import type { MobileInternetAct } from "./mobile-internet";

/** The act as its button names it, and as the check page repeats the answer. */
export function useActWords(
  act: MobileInternetAct,
  packageName: string | undefined,
): { act: string; answer: string } {
  const { t } = useLingui();
  const chosen = inSentence(packageName ?? "");
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

/** «Пакет 1500» inside a sentence: «пакет 1500»; an abbreviation stays as it is. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;
}
