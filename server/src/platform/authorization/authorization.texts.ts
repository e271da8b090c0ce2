import { defineTexts } from "../../platform/texts/define-texts";

/** Why somebody may not do something, or is asked once more who they are. */
export const authorizationText = defineTexts("authorization", {
  notYours: {
    ru: "Это делает администратор компании. Обратитесь к нему.",
    be: "Гэта робіць адміністратар кампаніі. Звярніцеся да яго.",
    en: "This is for the company's administrator to do. Ask them.",
  },
  looksOnly: {
    ru: "Вам открыт только просмотр.",
    be: "Вам адкрыты толькі прагляд.",
    en: "You may look only.",
  },
  someAccounts: {
    ru: "Это касается компании целиком, а вам открыты только некоторые её лицевые счета.",
    be: "Гэта датычыць кампаніі цалкам, а вам адкрыты толькі некаторыя яе асабовыя рахункі.",
    en: "This concerns the company as a whole, and you look after some of its accounts only.",
  },
  notForPrograms: {
    ru: "По токену это сделать нельзя. Войдите в кабинет сами.",
    be: "Па токене гэта зрабіць нельга. Увайдзіце ў кабінет самі.",
    en: "This cannot be done with a token. Sign in yourself.",
  },
  programScope: {
    ru: "У программы нет такого права. Права программы задаёт администратор компании на странице «Доступ».",
    be: "У праграмы няма такога права. Правы праграмы задае адміністратар кампаніі на старонцы «Доступ».",
    en: "The program has no such right. What a program may do is set by the company's administrator at “Access”.",
  },
  closedToPrograms: {
    ru: "Программам это закрыто: {field}.",
    be: "Праграмам гэта закрыта: {field}.",
    en: "This is closed to programs: {field}.",
  },
  programLacks: {
    ru: "Программе не открыто {field}: нужно право {scopes}. Права программы задаёт администратор компании на странице «Доступ».",
    be: "Праграме не адкрыта {field}: патрэбна права {scopes}. Правы праграмы задае адміністратар кампаніі на старонцы «Доступ».",
    en: "The program may not have {field}: it needs the scope {scopes}. What a program may do is set by the company's administrator at “Access”.",
  },
  columnClosed: {
    ru: "Столбец {column} ей не открыт: перечислите нужные в columns без него.",
    be: "Слупок {column} ёй не адкрыты: пералічыце патрэбныя ў columns без яго.",
    en: "The column {column} is not for it: list those that are wanted in columns without it.",
  },
  notByPrograms: {
    ru: "Это делает только человек: здесь нужно подтвердить, кто вы. Войдите в кабинет сами.",
    be: "Гэта робіць толькі чалавек: тут трэба пацвердзіць, хто вы. Увайдзіце ў кабінет самі.",
    en: "Only a person does this: it needs a proof of who you are. Sign in yourself.",
  },
  scopeTooSmall: {
    ru: "Прав этого токена недостаточно: нужен токен с другими правами.",
    be: "Правоў гэтага токена недастаткова: патрэбны токен з іншымі правамі.",
    en: "The scopes of this token do not reach so far: a token with others is needed.",
  },
  stepUp: {
    ru: "Подтвердите, что это вы: паролем, кодом из приложения или кодом из SMS. Затем повторите.",
    be: "Пацвердзіце, што гэта вы: паролем, кодам з праграмы або кодам з SMS. Затым паўтарыце.",
    en: "Confirm that it is you: by the password, the code of your app, or a code by SMS. Then do it again.",
  },
});
