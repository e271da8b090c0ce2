import { defineTexts } from "../../../platform/texts/define-texts";

/**
 * What people are told of signing in, passwords, codes, tokens and sessions. A message with a code has at most 70
 * characters in Cyrillic, or it is sent and charged as two.
 */
export const viewerText = defineTexts("viewer", {
  wrongCredentials: {
    ru: "Неверный логин или пароль.",
    be: "Няправільны лагін або пароль.",
    en: "Wrong login or password.",
  },
  wrongPassword: {
    ru: "Неверный пароль.",
    be: "Няправільны пароль.",
    en: "Wrong password.",
  },
  wrongCode: {
    ru: "Код неверен или его срок истёк. Проверьте последнее сообщение или запросите новый код.",
    be: "Код няправільны або яго тэрмін скончыўся. Праверце апошняе паведамленне або запытайце новы код.",
    en: "The code is wrong or has expired. Check the latest message, or ask for a new code.",
  },
  passwordNeeded: {
    ru: "Введите свой пароль ещё раз, чтобы подтвердить, что это вы.",
    be: "Увядзіце свой пароль яшчэ раз, каб пацвердзіць, што гэта вы.",
    en: "Enter your password again to confirm that it is you.",
  },
  codeNeeded: {
    ru: "Запросите код подтверждения и введите его: он придёт на ваш номер по SMS.",
    be: "Запытайце код пацвярджэння і ўвядзіце яго: ён прыйдзе на ваш нумар па SMS.",
    en: "Ask for a confirmation code and enter it: it comes to your number by SMS.",
  },
  wrongNumber: {
    ru: "Это не номер мобильного телефона. Пример: {example}.",
    be: "Гэта не нумар мабільнага тэлефона. Прыклад: {example}.",
    en: "This is no mobile number. Example: {example}.",
  },
  notWithToken: {
    ru: "По токену это сделать нельзя. Войдите в кабинет с паролем.",
    be: "Па токене гэта зрабіць нельга. Увайдзіце ў кабінет з паролем.",
    en: "This cannot be done with a token. Sign in with the password.",
  },
  noSuchToken: {
    ru: "Такого токена у вас нет.",
    be: "Такога токена ў вас няма.",
    en: "You have no such token.",
  },
  noSuchSession: {
    ru: "Такого входа у вас нет, или он уже завершён.",
    be: "Такога ўваходу ў вас няма, або ён ужо завершаны.",
    en: "You have no such session, or it has ended already.",
  },
  "password.SHORT": {
    ru: "Пароль слишком короткий: нужно не меньше {min} {min|знака|знаков|знаков}.",
    be: "Пароль занадта кароткі: трэба не менш за {min} {min|знак|знакі|знакаў}.",
    en: "The password is too short: at least {min} {min|character|characters} are needed.",
  },
  "password.LONG": {
    ru: "Пароль слишком длинный: можно не больше {max} {max|знака|знаков|знаков}.",
    be: "Пароль занадта доўгі: можна не больш за {max} {max|знак|знакі|знакаў}.",
    en: "The password is too long: at most {max} {max|character|characters} are accepted.",
  },
  "password.LOGIN": {
    ru: "Пароль не должен совпадать с логином или номером.",
    be: "Пароль не павінен супадаць з лагінам або нумарам.",
    en: "The password must not be the login or the number.",
  },
  "password.COMMON": {
    ru: "Это один из самых частых паролей или похож на такой. Возьмите, например, несколько не связанных слов.",
    be: "Гэта адзін з самых частых пароляў ці падобны да такога. Вазьміце, напрыклад, некалькі не звязаных слоў.",
    en: "This is one of the most common passwords, or like one. Take several unrelated words, for example.",
  },
  "password.PERSONAL": {
    ru: "Пароль похож на ваше имя, логин или номер. Возьмите, например, несколько не связанных слов.",
    be: "Пароль падобны да вашага імя, лагіна або нумара. Вазьміце, напрыклад, некалькі не звязаных слоў.",
    en: "The password is like your name, login or number. Take several unrelated words, for example.",
  },
  "password.GUESSABLE": {
    ru: "Такой пароль легко угадать. Возьмите, например, несколько не связанных слов.",
    be: "Такі пароль лёгка адгадаць. Вазьміце, напрыклад, некалькі не звязаных слоў.",
    en: "This password is easily guessed. Take several unrelated words, for example.",
  },
  "token.NAME": {
    ru: "Назовите токен: от 1 до {max} {max|знака|знаков|знаков}.",
    be: "Назавіце токен: ад 1 да {max} {max|знака|знакаў|знакаў}.",
    en: "Name the token: 1 to {max} {max|character|characters}.",
  },
  "token.SCOPES": {
    ru: "Укажите, что разрешено по токену.",
    be: "Укажыце, што дазволена па токене.",
    en: "Say what the token may do.",
  },
  "token.CLIENT_NEEDED": {
    ru: "Вы обслуживаете несколько компаний: укажите, для какой из них токен.",
    be: "Вы абслугоўваеце некалькі кампаній: укажыце, для якой з іх токен.",
    en: "You serve several companies: say which of them the token is for.",
  },
  "token.CLIENT_UNKNOWN": {
    ru: "Такой компании среди ваших нет.",
    be: "Такой кампаніі сярод вашых няма.",
    en: "There is no such company among yours.",
  },
  "token.EXPIRES_IN_PAST": {
    ru: "Срок действия токена уже прошёл.",
    be: "Тэрмін дзеяння токена ўжо прайшоў.",
    en: "The token would have expired already.",
  },
  "token.EXPIRES_TOO_LATE": {
    ru: "Токен действует не дольше {days} {days|дня|дней|дней}.",
    be: "Токен дзейнічае не даўжэй за {days} {days|дзень|дні|дзён}.",
    en: "A token lasts at most {days} {days|day|days}.",
  },
  tooManyTokens: {
    ru: "У вас уже {max} {max|действующий токен|действующих токена|действующих токенов}, больше нельзя. Отзовите ненужный и создайте новый.",
    be: "У вас ужо {max} {max|дзейны токен|дзейныя токены|дзейных токенаў}, больш нельга. Адклічце непатрэбны і стварыце новы.",
    en: "You have {max} {max|token|tokens} in force already, and no more are accepted. Revoke one that is not needed, and make a new one.",
  },
  tooManyAttempts: {
    ru: "Слишком много попыток. Попробуйте снова в {time}.",
    be: "Занадта шмат спроб. Паспрабуйце зноў у {time}.",
    en: "Too many attempts. Try again at {time}.",
  },
  codeMessage: {
    ru: "Код для входа: {code}. Действует 5 минут. Никому не сообщайте.",
    be: "Код для ўваходу: {code}. Дзейнічае 5 хвілін. Нікому не кажыце.",
    en: "Your sign-in code: {code}. Valid for 5 minutes. Tell nobody.",
  },
  confirmationMessage: {
    ru: "Код подтверждения: {code}. Действует 5 минут. Никому не сообщайте.",
    be: "Код пацвярджэння: {code}. Дзейнічае 5 хвілін. Нікому не кажыце.",
    en: "Your confirmation code: {code}. Valid for 5 minutes. Tell nobody.",
  },
});
