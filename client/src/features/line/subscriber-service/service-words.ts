import { useLingui } from "@lingui/react/macro";
import type { ServiceCategory, ServicePage } from "../../../generated/graphql";

/** What categories of services and the pages of their own are called. */
export function useServiceWords() {
  const { t } = useLingui();
  const category: Record<ServiceCategory, string> = {
    MOBILE_INTERNET: t`Мобильный интернет`,
    MOBILE_INTERNET_PACKAGE: t`Мобильный интернет`,
    VOICE: t`Звонки`,
    MESSAGING: t`Сообщения`,
    ROAMING: t`Роуминг`,
    INFORMATION: t`Информация`,
    SECURITY: t`Запреты и защита`,
  };
  const page: Record<ServicePage, string> = {
    MOBILE_INTERNET: t`Мобильный интернет`,
    VOICEMAIL: t`Голосовая почта (пакет «Плюс»)`,
    PAUSE: t`Пауза`,
  };
  return { category, page };
}

/** Paths of the pages on which some services are changed. */
export const servicePagePaths: Record<ServicePage, string> = {
  MOBILE_INTERNET: "operations/mobile-internet",
  VOICEMAIL: "operations/voicemail",
  PAUSE: "operations/pause",
};
