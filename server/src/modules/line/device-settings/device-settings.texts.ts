import { defineTexts } from "../../../platform/texts/define-texts";

/** What a handset is set up with, step by step, and what a message with settings is called and refused for. */
export const deviceSettingsText = defineTexts("device-settings", {
  TOO_MANY_MESSAGES: {
    ru: "На один номер уходит не больше {most} {most|сообщения|сообщений|сообщений} с настройками в час. Отправьте через час.",
    be: "На адзін нумар ідзе не больш за {most} {most|паведамленне|паведамленні|паведамленняў} з наладамі ў гадзіну. Адпраўце праз гадзіну.",
    en: "A line gets at most {most} {most|message|messages} with settings an hour. Send it an hour later.",
  },
  "label.message": { ru: "SMS с настройками", be: "SMS з наладамі", en: "Text message with settings" },
  message: { ru: "{service}, {device}", be: "{service}, {device}", en: "{service}, {device}" },
  "service.internet": { ru: "мобильный интернет", be: "мабільны інтэрнэт", en: "mobile internet" },
  "service.mms": { ru: "MMS", be: "MMS", en: "MMS" },
  "service.streaming": { ru: "потоковое видео", be: "патокавае відэа", en: "streaming video" },
  "device.android": { ru: "Android", be: "Android", en: "Android" },
  "device.iphone": { ru: "iPhone", be: "iPhone", en: "iPhone" },
  "device.other": { ru: "другой телефон", be: "іншы тэлефон", en: "another phone" },
  "word.name": { ru: "Имя", be: "Імя", en: "Name" },
  "word.apn": { ru: "APN", be: "APN", en: "APN" },
  "word.user": { ru: "Имя пользователя", be: "Імя карыстальніка", en: "Username" },
  "word.password": { ru: "Пароль", be: "Пароль", en: "Password" },
  "word.type": { ru: "Тип APN", be: "Тып APN", en: "APN type" },
  "word.centre": { ru: "MMSC", be: "MMSC", en: "MMSC" },
  "word.mmsProxy": { ru: "Прокси MMS", be: "Проксі MMS", en: "MMS proxy" },
  "word.mmsPort": { ru: "Порт MMS", be: "Порт MMS", en: "MMS port" },
  "word.rtspProxy": { ru: "Прокси RTSP", be: "Проксі RTSP", en: "RTSP proxy" },
  "word.rtspPort": { ru: "Порт RTSP", be: "Порт RTSP", en: "RTSP port" },
  "iphone.mmsProxy": { ru: "MMS-прокси", be: "MMS-проксі", en: "MMS Proxy" },
  "other.name": { ru: "Название соединения", be: "Назва злучэння", en: "Connection name" },
  "other.apn": { ru: "Точка доступа (APN)", be: "Пункт доступу (APN)", en: "Access point (APN)" },
  "other.centre": { ru: "Адрес центра MMS", be: "Адрас цэнтра MMS", en: "MMS centre address" },
  "step.android": {
    ru: "Откройте «Настройки» → «Подключения» → «Мобильные сети» → «Точки доступа (APN)» и нажмите «Добавить».",
    be: "Адкрыйце «Налады» → «Падключэнні» → «Мабільныя сеткі» → «Пункты доступу (APN)» і націсніце «Дадаць».",
    en: "Open Settings → Connections → Mobile networks → Access point names and press Add.",
  },
  "step.iphone": {
    ru: "Откройте «Настройки» → «Сотовая связь» → «Параметры данных» → «Сотовая сеть передачи данных».",
    be: "Адкрыйце «Налады» → «Сотавая сувязь» → «Параметры даных» → «Сотавая сетка перадачы даных».",
    en: "Open Settings → Cellular → Cellular Data Options → Cellular Network.",
  },
  "step.other": {
    ru: "Откройте «Настройки» → «Подключение» → «Точки доступа» и создайте новую.",
    be: "Адкрыйце «Налады» → «Падключэнне» → «Пункты доступу» і стварыце новы.",
    en: "Open Settings → Connection → Access points and make a new one.",
  },
  "step.iphoneMms": {
    ru: "Внесите значения в раздел MMS того же экрана. Если раздела нет, iPhone получает настройки MMS от сети сам.",
    be: "Унясіце значэнні ў раздзел MMS таго ж экрана. Калі раздзела няма, iPhone атрымлівае налады MMS ад сеткі сам.",
    en: "Enter the values in the MMS part of the same screen. If there is none, the iPhone gets them from the network.",
  },
  "step.fillIn": {
    ru: "Внесите значения из таблицы точь-в-точь, остальные поля оставьте пустыми.",
    be: "Унясіце значэнні з табліцы дакладна, астатнія палі пакіньце пустымі.",
    en: "Enter the values of the table exactly and leave the other fields empty.",
  },
  "step.stream": {
    ru: "Прокси и порт RTSP укажите в настройках проигрывателя видео.",
    be: "Проксі і порт RTSP задайце ў наладах прайгравальніка відэа.",
    en: "Enter the RTSP proxy and port in the settings of the video player.",
  },
  "step.restart": {
    ru: "Сохраните, выключите и снова включите передачу данных.",
    be: "Захавайце, выключыце і зноў уключыце перадачу даных.",
    en: "Save, then turn mobile data off and on again.",
  },
  "title.sendDeviceSettings": {
    ru: "Отправка настроек по SMS",
    be: "Адпраўка налад па SMS",
    en: "Settings by text message",
  },
});
