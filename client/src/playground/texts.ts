import type { AppLocale } from "../lib/i18n/locale";
import type { ExampleGroup } from "./examples/example";

/** What the page itself says; GraphiQL's own labels are English only. */
export interface PlaygroundTexts {
  toCabinet: string;
  contract: string;
  loading: string;
  language: string;
  roles: Record<"ADMINISTRATOR" | "SUBSCRIBER" | "STAFF", string>;
  byToken: string;
  tokenLabel: string;
  tokenPlaceholder: string;
  tokenUse: string;
  tokenRemove: string;
  tokenMalformed: string;
  refusedTitle: string;
  refusedText: string;
  refusedToken: string;
  signIn: string;
  unreachable: string;
  tryAgain: string;
  sessionOver: string;
  close: string;
  linkUnreadable: string;
  copyLink: string;
  linkCopied: string;
  examples: string;
  examplesHint: string;
  examplesSearch: string;
  examplesNotFound: string;
  groups: Record<ExampleGroup, string>;
}

const ru: PlaygroundTexts = {
  toCabinet: "В кабинет",
  contract: "Схема (SDL)",
  loading: "Загрузка…",
  language: "Язык ответов",
  roles: { ADMINISTRATOR: "администратор", SUBSCRIBER: "абонент", STAFF: "сотрудник оператора" },
  byToken: "по токену",
  tokenLabel: "Токен",
  tokenPlaceholder: "вставьте сюда вместо входа",
  tokenUse: "Применить",
  tokenRemove: "Убрать токен",
  tokenMalformed: "Это не похоже на токен: в нём только латинские буквы, цифры и знаки, без пробелов.",
  refusedTitle: "Войдите, чтобы открыть GraphQL playground",
  refusedText:
    "Схема API и данные доступны тем, кто вошёл. Войдите в кабинет и вернитесь на эту страницу — или вставьте токен в поле наверху.",
  refusedToken: "Сервер не принял этот токен: он неверен, истёк или отозван.",
  signIn: "Войти",
  unreachable: "Сервер не ответил",
  tryAgain: "Повторить",
  sessionOver: "Сервер вас не узнал: сеанс закончился или токен недействителен.",
  close: "Закрыть",
  linkUnreadable: "Запрос из ссылки прочитать не удалось: адрес повреждён или обрезан.",
  copyLink: "Скопировать ссылку на запрос",
  linkCopied: "Ссылка скопирована",
  examples: "Готовые запросы",
  examplesSearch: "Найти: пауза, changeNumber…",
  examplesNotFound: "Такого запроса нет. Вся схема — в панели Docs.",
  examplesHint: "Нажмите — запрос откроется в новой вкладке. Сам он не выполняется.",
  groups: {
    administrator: "Меню администратора",
    line: "Меню абонента: один номер",
    integrator: "Программа с токеном",
    subscriber: "Мой номер",
    staff: "Сотрудник оператора",
  },
};

const be: PlaygroundTexts = {
  toCabinet: "У кабінет",
  contract: "Схема (SDL)",
  loading: "Загрузка…",
  language: "Мова адказаў",
  roles: { ADMINISTRATOR: "адміністратар", SUBSCRIBER: "абанент", STAFF: "супрацоўнік аператара" },
  byToken: "па токене",
  tokenLabel: "Токен",
  tokenPlaceholder: "устаўце сюды замест уваходу",
  tokenUse: "Ужыць",
  tokenRemove: "Прыбраць токен",
  tokenMalformed: "Гэта не падобна да токена: у ім толькі лацінскія літары, лічбы і знакі, без прабелаў.",
  refusedTitle: "Увайдзіце, каб адкрыць GraphQL playground",
  refusedText:
    "Схема API і даныя даступныя тым, хто ўвайшоў. Увайдзіце ў кабінет і вярніцеся на гэтую старонку — або ўстаўце токен ў поле ўверсе.",
  refusedToken: "Сервер не прыняў гэты токен: ён няправільны, скончыўся або адкліканы.",
  signIn: "Увайсці",
  unreachable: "Сервер не адказаў",
  tryAgain: "Паўтарыць",
  sessionOver: "Сервер вас не пазнаў: сеанс скончыўся або токен несапраўдны.",
  close: "Закрыць",
  linkUnreadable: "Запыт са спасылкі прачытаць не ўдалося: адрас пашкоджаны або абрэзаны.",
  copyLink: "Скапіяваць спасылку на запыт",
  linkCopied: "Спасылка скапіявана",
  examples: "Гатовыя запыты",
  examplesSearch: "Знайсці: паўза, changeNumber…",
  examplesNotFound: "Такога запыту няма. Уся схема — у панэлі Docs.",
  examplesHint: "Націсніце — запыт адкрыецца ў новай укладцы. Сам ён не выконваецца.",
  groups: {
    administrator: "Меню адміністратара",
    line: "Меню абанента: адзін нумар",
    integrator: "Праграма з токенам",
    subscriber: "Мой нумар",
    staff: "Супрацоўнік аператара",
  },
};

const en: PlaygroundTexts = {
  toCabinet: "To the cabinet",
  contract: "Schema (SDL)",
  loading: "Loading…",
  language: "Language of answers",
  roles: { ADMINISTRATOR: "administrator", SUBSCRIBER: "subscriber", STAFF: "operator's staff" },
  byToken: "by API token",
  tokenLabel: "API token",
  tokenPlaceholder: "paste here instead of signing in",
  tokenUse: "Use",
  tokenRemove: "Remove token",
  tokenMalformed: "This does not look like a token: it has Latin letters, digits and signs only, no spaces.",
  refusedTitle: "Sign in to open the GraphQL playground",
  refusedText:
    "The API's schema and data are for those who are signed in. Sign in to the cabinet and come back to this page, or paste an API token into the field above.",
  refusedToken: "The server did not accept this API token: it is wrong, expired or revoked.",
  signIn: "Sign in",
  unreachable: "The server did not answer",
  tryAgain: "Try again",
  sessionOver: "The server does not know you: the session is over or the API token is not valid.",
  close: "Close",
  linkUnreadable: "The query in the link could not be read: the address is damaged or cut off.",
  copyLink: "Copy a link to this query",
  linkCopied: "Link copied",
  examples: "Ready operations",
  examplesSearch: "Find: pause, changeNumber…",
  examplesNotFound: "There is none such. The whole schema is in the Docs panel.",
  examplesHint: "Click one: it opens in a new tab. It does not run by itself.",
  groups: {
    administrator: "The administrator's menu",
    line: "The subscriber's menu: one line",
    integrator: "Program with an API token",
    subscriber: "My own line",
    staff: "Operator's staff",
  },
};

/** The page's texts in each language. */
export const texts: Record<AppLocale, PlaygroundTexts> = { ru, be, en };
