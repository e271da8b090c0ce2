import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of their second factor. */
export const secondFactorText = defineTexts("second-factor", {
  needed: {
    ru: "Введите код из приложения-аутентификатора или один из резервных кодов.",
    be: "Увядзіце код з праграмы-аўтэнтыфікатара або адзін з рэзервовых кодаў.",
    en: "Enter the code of your authenticator app, or one of the recovery codes.",
  },
  wrong: {
    ru: "Код неверен или уже использован. Дождитесь в приложении следующего кода и введите его.",
    be: "Код няправільны або ўжо скарыстаны. Дачакайцеся ў праграме наступнага кода і ўвядзіце яго.",
    en: "The code is wrong or was used already. Wait for the next one in the app and enter it.",
  },
  wrongFirst: {
    ru: "Код не подошёл. Проверьте, что добавлен этот ключ и что часы телефона идут верно, и введите новый код.",
    be: "Код не падышоў. Праверце, што дададзены гэты ключ і што гадзіннік тэлефона ідзе правільна, і ўвядзіце новы код.",
    en: "The code does not fit. Check that this very key was added and that the telephone's clock is right, and enter a new code.",
  },
  on: {
    ru: "Второй фактор уже включён. Чтобы сменить приложение, сначала отключите его.",
    be: "Другі фактар ужо ўключаны. Каб змяніць праграму, спачатку адключыце яго.",
    en: "A second factor is on already. To change the app, remove it first.",
  },
  off: {
    ru: "Второй фактор не включён.",
    be: "Другі фактар не ўключаны.",
    en: "No second factor is on.",
  },
  notBegun: {
    ru: "Ключ не показан или устарел. Начните заново.",
    be: "Ключ не паказаны або састарэў. Пачніце нанова.",
    en: "No key was shown, or it is too old. Begin anew.",
  },
});
