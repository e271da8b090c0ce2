import { useLingui } from "@lingui/react/macro";
import type { OrderKind } from "../../generated/graphql";

/** What the kinds of change are called where somebody looks for one of them. */
export function useKindNames(): Partial<Record<OrderKind, string>> {
  const { t } = useLingui();
  return {
    CONNECT_SERVICE: t`Подключение услуги`,
    DISCONNECT_SERVICE: t`Отключение услуги`,
    CHANGE_TARIFF_PLAN: t`Смена тарифного плана`,
    CONNECT_MOBILE_INTERNET: t`Подключение мобильного интернета`,
    DISCONNECT_MOBILE_INTERNET: t`Отключение мобильного интернета`,
    CHANGE_MOBILE_INTERNET_PACKAGE: t`Смена пакета интернета`,
    REMOVE_MOBILE_INTERNET_PACKAGE: t`Отключение пакета интернета`,
    CHANGE_NUMBER: t`Смена номера`,
    RENAME_SUBSCRIBER: t`Переименование`,
    PAUSE_SUBSCRIBER: t`Пауза`,
    RESUME_SUBSCRIBER: t`Возобновление после паузы`,
    SET_CALL_FORWARDING: t`Переадресация`,
    REPLACE_CALL_FORWARDING: t`Замена переадресаций`,
    CANCEL_CALL_FORWARDING: t`Отмена переадресации`,
    CONNECT_VOICEMAIL: t`Подключение голосовой почты`,
    DISCONNECT_VOICEMAIL: t`Отключение голосовой почты`,
    SET_VOICEMAIL_EMAIL: t`Адрес копий голосовой почты`,
    REMOVE_VOICEMAIL_EMAIL: t`Отмена копий голосовой почты`,
    SEND_DEVICE_SETTINGS: t`Отправка настроек`,
  };
}
