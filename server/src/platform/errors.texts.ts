import { defineTexts } from "../platform/texts/define-texts";

/** What people are told of faults, limits and signing in: one text for each code of the platform's own. */
export const errorText = defineTexts("errors", {
  UNAUTHENTICATED: {
    ru: "Войдите в кабинет: сессия не открыта или закончилась.",
    be: "Увайдзіце ў кабінет: сесія не адкрыта або скончылася.",
    en: "Sign in: there is no session, or it has ended.",
  },
  FORBIDDEN: {
    ru: "Это действие вам не разрешено. Обратитесь к администратору компании.",
    be: "Гэта дзеянне вам не дазволена. Звярніцеся да адміністратара кампаніі.",
    en: "You may not do this. Ask your company's administrator.",
  },
  ADDRESS_NOT_ALLOWED: {
    ru: "С этого адреса токен программы не принимается. Список адресов задаёт администратор компании на странице «Доступ». Ваш адрес:",
    be: "З гэтага адраса токен праграмы не прымаецца. Спіс адрасоў задае адміністратар кампаніі на старонцы «Доступ». Ваш адрас:",
    en: "The program's token is not taken from this address. Its addresses are set by the company's administrator at “Access”. Yours is:",
  },
  SECOND_FACTOR_NEEDED: {
    ru: "Компания открыта только тем, у кого включён второй фактор. Включите его на странице «Безопасность» или войдите ключом доступа.",
    be: "Кампанія адкрыта толькі тым, у каго ўключаны другі фактар. Уключыце яго на старонцы «Бяспека» або ўвайдзіце ключом доступу.",
    en: "The company is open only to who has a second factor. Switch one on at “Security”, or sign in by a passkey.",
  },
  NOT_FOUND: {
    ru: "Не найдено: такого нет, или у вас нет к нему доступа.",
    be: "Не знойдзена: такога няма, або ў вас няма да яго доступу.",
    en: "Not found: there is no such thing, or you may not see it.",
  },
  TOO_LARGE: {
    ru: "Запрос слишком большой.",
    be: "Запыт занадта вялікі.",
    en: "The request is too large.",
  },
  TOO_DEEP: {
    ru: "Запрос вложен слишком глубоко.",
    be: "Запыт укладзены занадта глыбока.",
    en: "The request is nested too deeply.",
  },
  TOO_MANY_ALIASES: {
    ru: "В запросе слишком много псевдонимов.",
    be: "У запыце занадта шмат псеўданімаў.",
    en: "The request has too many aliases.",
  },
  TOO_MANY_FIELDS: {
    ru: "В запросе слишком много полей.",
    be: "У запыце занадта шмат палёў.",
    en: "The request asks for too many fields.",
  },
  TOO_MANY_TOKENS: {
    ru: "Запрос слишком длинный.",
    be: "Запыт занадта доўгі.",
    en: "The request has too many tokens.",
  },
  TOO_MANY_DIRECTIVES: {
    ru: "В запросе слишком много директив.",
    be: "У запыце занадта шмат дырэктыў.",
    en: "The request has too many directives.",
  },
  TOO_MANY_FRAGMENTS: {
    ru: "В запросе слишком много фрагментов.",
    be: "У запыце занадта шмат фрагментаў.",
    en: "The request has too many fragments.",
  },
  TOO_COSTLY: {
    ru: "Ответ был бы слишком велик. Просите страницы поменьше (first).",
    be: "Адказ быў бы занадта вялікі. Прасіце меншыя старонкі (first).",
    en: "The answer would be too large. Ask for smaller pages (first).",
  },
  FRAGMENT_CYCLE: {
    ru: "Фрагмент включает сам себя.",
    be: "Фрагмент уключае сам сябе.",
    en: "A fragment spreads itself.",
  },
  RATE_LIMITED: {
    ru: "Слишком много попыток. Подождите и повторите.",
    be: "Занадта шмат спроб. Пачакайце і паўтарыце.",
    en: "Too many attempts. Wait and try again.",
  },
  TIMEOUT: {
    ru: "Ответ занял слишком много времени. Сузьте запрос и повторите.",
    be: "Адказ заняў занадта шмат часу. Звузьце запыт і паўтарыце.",
    en: "The answer took too long. Narrow the request and try again.",
  },
  UNAVAILABLE: {
    ru: "Сервис временно недоступен. Повторите через минуту.",
    be: "Сэрвіс часова недаступны. Паўтарыце праз хвіліну.",
    en: "Temporarily unavailable. Try again in a minute.",
  },
  INTERNAL: {
    ru: "Внутренняя ошибка. Повторите; если не поможет, сообщите номер запроса.",
    be: "Унутраная памылка. Паўтарыце; калі не дапаможа, паведаміце нумар запыту.",
    en: "Internal error. Try again; if it persists, report the request id.",
  },
});
