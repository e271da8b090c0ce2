import { useLingui } from "@lingui/react/macro";
import type { BulkAct } from "./bulk-search";

/** What the acts are called where one is chosen. */
export function useActNames(): Record<BulkAct, string> {
  const { t } = useLingui();
  return {
    package: t`Подключить или сменить пакет интернета`,
    "remove-package": t`Отключить пакет интернета`,
    tariff: t`Сменить тарифный план`,
    "connect-service": t`Подключить услугу`,
    "disconnect-service": t`Отключить услугу`,
    pause: t`Поставить на паузу`,
    resume: t`Возобновить после паузы`,
    "connect-voicemail": t`Подключить голосовую почту`,
    "disconnect-voicemail": t`Отключить голосовую почту`,
    "connect-internet": t`Подключить мобильный интернет`,
    "disconnect-internet": t`Отключить мобильный интернет`,
  };
}
