import type { Locale, Localized } from "@kabinet/shared";
import { userError, type UserError } from "../../../platform/graphql/user-error";

const NEEDED: Localized = {
  ru: "Введите код из приложения-аутентификатора или один из резервных кодов.",
  be: "Увядзіце код з праграмы-аўтэнтыфікатара або адзін з рэзервовых кодаў.",
  en: "Enter the code of your authenticator app, or one of the recovery codes.",
};

const WRONG: Localized = {
  ru: "Код неверен или уже использован. Дождитесь в приложении следующего кода и введите его.",
  be: "Код няправільны або ўжо скарыстаны. Дачакайцеся ў праграме наступнага кода і ўвядзіце яго.",
  en: "The code is wrong or was used already. Wait for the next one in the app and enter it.",
};

const WRONG_FIRST: Localized = {
  ru: "Код не подошёл. Проверьте, что добавлен этот ключ и что часы телефона идут верно, и введите новый код.",
  be: "Код не падышоў. Праверце, што дададзены гэты ключ і што гадзіннік тэлефона ідзе правільна, і ўвядзіце новы код.",
  en: "The code does not fit. Check that this very key was added and that the telephone's clock is right, and enter a new code.",
};

const ON: Localized = {
  ru: "Второй фактор уже включён. Чтобы сменить приложение, сначала отключите его.",
  be: "Другі фактар ужо ўключаны. Каб змяніць праграму, спачатку адключыце яго.",
  en: "A second factor is on already. To change the app, remove it first.",
};

const OFF: Localized = {
  ru: "Второй фактор не включён.",
  be: "Другі фактар не ўключаны.",
  en: "No second factor is on.",
};

const NOT_BEGUN: Localized = {
  ru: "Ключ не показан или устарел. Начните заново.",
  be: "Ключ не паказаны або састарэў. Пачніце нанова.",
  en: "No key was shown, or it is too old. Begin anew.",
};

/** A code of the second factor is wanted and was not given. */
export function factorNeeded(locale: Locale, field: string): UserError {
  return userError("SECOND_FACTOR_REQUIRED", locale, NEEDED, { field: [field] });
}

/** The code is wrong, or was used before; which is not told. */
export function wrongFactorCode(locale: Locale, field: string): UserError {
  return userError("WRONG_CODE", locale, WRONG, { field: [field] });
}

/** The first code of a new app does not fit its secret. */
export function wrongFirstCode(locale: Locale): UserError {
  return userError("WRONG_CODE", locale, WRONG_FIRST, { field: ["code"] });
}

/** There is one in force. */
export function factorOn(locale: Locale): UserError {
  return userError("SECOND_FACTOR_ON", locale, ON);
}

/** There is none in force. */
export function factorOff(locale: Locale): UserError {
  return userError("SECOND_FACTOR_OFF", locale, OFF);
}

/** No secret waits for its first code. */
export function factorNotBegun(locale: Locale): UserError {
  return userError("SECOND_FACTOR_OFF", locale, NOT_BEGUN);
}
