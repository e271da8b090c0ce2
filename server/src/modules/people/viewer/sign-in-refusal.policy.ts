import { PASSWORD_MAX, PASSWORD_MIN, type Locale, type Localized, type UserErrorCode } from "@kabinet/shared";
import { userError, type UserError } from "../../../platform/graphql/user-error";
import { TOKEN_MAX_DAYS, TOKEN_NAME_MAX, type TokenProblem, type TokenWish } from "./api-token.policy";
import type { PasswordProblem } from "./sign-in.policy";
import { fill } from "../../../platform/texts/fill";

const WRONG_CREDENTIALS: Localized = {
  ru: "Неверный логин или пароль.",
  be: "Няправільны лагін або пароль.",
  en: "Wrong login or password.",
};

const WRONG_PASSWORD: Localized = {
  ru: "Неверный пароль.",
  be: "Няправільны пароль.",
  en: "Wrong password.",
};

const WRONG_CODE: Localized = {
  ru: "Код неверен или его срок истёк. Проверьте последнее сообщение или запросите новый код.",
  be: "Код няправільны або яго тэрмін скончыўся. Праверце апошняе паведамленне або запытайце новы код.",
  en: "The code is wrong or has expired. Check the latest message, or ask for a new code.",
};

const PASSWORD_NEEDED: Localized = {
  ru: "Введите свой пароль ещё раз, чтобы подтвердить, что это вы.",
  be: "Увядзіце свой пароль яшчэ раз, каб пацвердзіць, што гэта вы.",
  en: "Enter your password again to confirm that it is you.",
};

const CODE_NEEDED: Localized = {
  ru: "Запросите код подтверждения и введите его: он придёт на ваш номер по SMS.",
  be: "Запытайце код пацвярджэння і ўвядзіце яго: ён прыйдзе на ваш нумар па SMS.",
  en: "Ask for a confirmation code and enter it: it comes to your number by SMS.",
};

const WRONG_NUMBER: Localized = {
  ru: "Это не номер мобильного телефона. Пример: +375 29 123-45-67.",
  be: "Гэта не нумар мабільнага тэлефона. Прыклад: +375 29 123-45-67.",
  en: "This is no mobile number. Example: +375 29 123-45-67.",
};

const WEAK: Readonly<Record<PasswordProblem, Localized>> = {
  SHORT: fill(
    {
      ru: "Пароль слишком короткий: нужно не меньше {min} {min|знака|знаков|знаков}.",
      be: "Пароль занадта кароткі: трэба не менш за {min} {min|знак|знакі|знакаў}.",
      en: "The password is too short: at least {min} {min|character|characters} are needed.",
    },
    { min: PASSWORD_MIN },
  ),
  LONG: fill(
    {
      ru: "Пароль слишком длинный: можно не больше {max} {max|знака|знаков|знаков}.",
      be: "Пароль занадта доўгі: можна не больш за {max} {max|знак|знакі|знакаў}.",
      en: "The password is too long: at most {max} {max|character|characters} are accepted.",
    },
    { max: PASSWORD_MAX },
  ),
  LOGIN: {
    ru: "Пароль не должен совпадать с логином или номером.",
    be: "Пароль не павінен супадаць з лагінам або нумарам.",
    en: "The password must not be the login or the number.",
  },
  GUESSABLE: {
    ru: "Такой пароль легко угадать. Возьмите, например, несколько не связанных слов.",
    be: "Такі пароль лёгка адгадаць. Вазьміце, напрыклад, некалькі не звязаных слоў.",
    en: "This password is easily guessed. Take several unrelated words, for example.",
  },
};

const NOT_WITH_TOKEN: Localized = {
  ru: "По токену это сделать нельзя. Войдите в кабинет с паролем.",
  be: "Па токене гэта зрабіць нельга. Увайдзіце ў кабінет з паролем.",
  en: "This cannot be done with a token. Sign in with the password.",
};

const NO_SUCH_TOKEN: Localized = {
  ru: "Такого токена у вас нет.",
  be: "Такога токена ў вас няма.",
  en: "You have no such token.",
};

const NO_SUCH_SESSION: Localized = {
  ru: "Такого входа у вас нет, или он уже завершён.",
  be: "Такога ўваходу ў вас няма, або ён ужо завершаны.",
  en: "You have no such session, or it has ended already.",
};

const TOKEN: Readonly<Record<TokenProblem, readonly [UserErrorCode, keyof TokenWish, Localized]>> = {
  NAME: [
    "INVALID_INPUT",
    "name",
    fill(
      {
        ru: "Назовите токен: от 1 до {max} {max|знака|знаков|знаков}.",
        be: "Назавіце токен: ад 1 да {max} {max|знака|знакаў|знакаў}.",
        en: "Name the token: 1 to {max} {max|character|characters}.",
      },
      { max: TOKEN_NAME_MAX },
    ),
  ],
  SCOPES: [
    "INVALID_INPUT",
    "scopes",
    {
      ru: "Укажите, что разрешено по токену.",
      be: "Укажыце, што дазволена па токене.",
      en: "Say what the token may do.",
    },
  ],
  CLIENT_NEEDED: [
    "INVALID_INPUT",
    "clientId",
    {
      ru: "Вы обслуживаете несколько компаний: укажите, для какой из них токен.",
      be: "Вы абслугоўваеце некалькі кампаній: укажыце, для якой з іх токен.",
      en: "You serve several companies: say which of them the token is for.",
    },
  ],
  CLIENT_UNKNOWN: [
    "NOT_FOUND",
    "clientId",
    {
      ru: "Такой компании среди ваших нет.",
      be: "Такой кампаніі сярод вашых няма.",
      en: "There is no such company among yours.",
    },
  ],
  EXPIRES_IN_PAST: [
    "INVALID_INPUT",
    "expiresAt",
    {
      ru: "Срок действия токена уже прошёл.",
      be: "Тэрмін дзеяння токена ўжо прайшоў.",
      en: "The token would have expired already.",
    },
  ],
  EXPIRES_TOO_LATE: [
    "EXPIRES_TOO_LATE",
    "expiresAt",
    fill(
      {
        ru: "Токен действует не дольше {days} {days|дня|дней|дней}.",
        be: "Токен дзейнічае не даўжэй за {days} {days|дзень|дні|дзён}.",
        en: "A token lasts at most {days} {days|day|days}.",
      },
      { days: TOKEN_MAX_DAYS },
    ),
  ],
};

/** Login or password is wrong; which of them is not told. */
export function wrongCredentials(locale: Locale): UserError {
  return userError("WRONG_CREDENTIALS", locale, WRONG_CREDENTIALS);
}

/** The password that was asked for again is wrong. */
export function wrongPassword(locale: Locale): UserError {
  return wrongPasswordIn(locale, "password");
}

/** The same, where the field has another name. */
export function wrongPasswordIn(locale: Locale, field: string): UserError {
  return userError("WRONG_CREDENTIALS", locale, WRONG_PASSWORD, { field: [field] });
}

/** The code is wrong, used, or expired, or there was none; which is not told. */
export function wrongCode(locale: Locale): UserError {
  return userError("WRONG_CODE", locale, WRONG_CODE, { field: ["code"] });
}

/** The password is asked for again and was not given. */
export function passwordNeeded(locale: Locale): UserError {
  return passwordNeededIn(locale, "password");
}

/** The same, where the field has another name. */
export function passwordNeededIn(locale: Locale, field: string): UserError {
  return userError("INVALID_INPUT", locale, PASSWORD_NEEDED, { field: [field] });
}

/** A code is asked for and was not given. */
export function codeNeeded(locale: Locale): UserError {
  return userError("INVALID_INPUT", locale, CODE_NEEDED, { field: ["code"] });
}

/** What should be a number is none. */
export function wrongNumber(locale: Locale): UserError {
  return userError("INVALID_INPUT", locale, WRONG_NUMBER, { field: ["number"] });
}

/** The password cannot be chosen. */
export function weakPassword(locale: Locale, problem: PasswordProblem): UserError {
  return userError("PASSWORD_TOO_WEAK", locale, WEAK[problem], { field: ["newPassword"] });
}

/** A program's token may not do what its person may. */
export function notWithToken(locale: Locale): UserError {
  return userError("FORBIDDEN", locale, NOT_WITH_TOKEN);
}

/** The token is not there, or is somebody else's. */
export function noSuchToken(locale: Locale): UserError {
  return userError("NOT_FOUND", locale, NO_SUCH_TOKEN, { field: ["apiTokenId"] });
}

/** The session is not there, or is somebody else's. */
export function noSuchSession(locale: Locale): UserError {
  return userError("NOT_FOUND", locale, NO_SUCH_SESSION, { field: ["sessionId"] });
}

/** The token cannot be made. */
export function tokenRefusal(locale: Locale, problem: TokenProblem): UserError {
  const [code, field, text] = TOKEN[problem];
  return userError(code, locale, text, { field: [field] });
}

/** Too many attempts; says when the next is let in, by the operator's clock. */
export function tooManyAttempts(locale: Locale, opensAt: number, timeZone: string): UserError {
  // The minute that shows is never before the instant that is meant.
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(opensAt + 59_999);
  const text: Localized = fill(
    {
      ru: "Слишком много попыток. Попробуйте снова в {time}.",
      be: "Занадта шмат спроб. Паспрабуйце зноў у {time}.",
      en: "Too many attempts. Try again at {time}.",
    },
    { time },
  );
  return userError("TOO_MANY_ATTEMPTS", locale, text, { opensAt });
}

/** The message that brings a code; in Cyrillic it must not pass 70 characters, or it is sent and charged as two. */
export function codeMessage(locale: Locale, code: string): string {
  const text: Localized = fill(
    {
      ru: "Код для входа: {code}. Действует 5 минут. Никому не сообщайте.",
      be: "Код для ўваходу: {code}. Дзейнічае 5 хвілін. Нікому не кажыце.",
      en: "Your sign-in code: {code}. Valid for 5 minutes. Tell nobody.",
    },
    { code },
  );
  return text[locale];
}

/** The message that brings a code to confirm with; as short as the other. */
export function confirmationMessage(locale: Locale, code: string): string {
  const text: Localized = fill(
    {
      ru: "Код подтверждения: {code}. Действует 5 минут. Никому не сообщайте.",
      be: "Код пацвярджэння: {code}. Дзейнічае 5 хвілін. Нікому не кажыце.",
      en: "Your confirmation code: {code}. Valid for 5 minutes. Tell nobody.",
    },
    { code },
  );
  return text[locale];
}
