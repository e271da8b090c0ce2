import { GraphQLError } from "graphql";
import type { Locale, Localized } from "@kabinet/shared";

const TEXTS = {
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
  BAD_REQUEST: {
    ru: "Запрос составлен неверно.",
    be: "Запыт складзены няправільна.",
    en: "The request is malformed.",
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
} satisfies Record<string, Localized>;

/** Codes of problems that are not the answer to a write: of sign-in, limits and faults. */
export type ProblemCode = keyof typeof TEXTS;

/** The text of a problem in the viewer's language. */
export function problemText(code: ProblemCode, locale: Locale): string {
  return TEXTS[code][locale];
}

/** A top-level error with its stable code; expected refusals of writes are userErrors instead. */
export function problem(code: ProblemCode, locale: Locale, detail?: string): GraphQLError {
  const text = problemText(code, locale);
  return new GraphQLError(detail === undefined ? text : `${text} ${detail}`, { extensions: { code } });
}
