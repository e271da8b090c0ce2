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
