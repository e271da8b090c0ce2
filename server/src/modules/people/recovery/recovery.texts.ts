import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told who cannot sign in as they used to. */
export const recoveryText = defineTexts("recovery", {
  RESET_LINK_INVALID: {
    ru: "Ссылка не подходит: она уже использована, устарела или пришла новая. Запросите ещё одну.",
    be: "Спасылка не падыходзіць: яна ўжо скарыстана, састарэла або прыйшла новая. Запытайце яшчэ адну.",
    en: "The link does not serve: it was used, is too old, or a newer one has come. Ask for another.",
  },
  byCode: {
    ru: "По номеру пароль меняют без письма: откройте «Первый вход», код придёт по SMS.",
    be: "Па нумары пароль мяняюць без ліста: адкрыйце «Першы ўваход», код прыйдзе па SMS.",
    en: "With a number the password is changed without mail: open “First sign-in”, a code comes by SMS.",
  },
  NOBODY: {
    ru: "С таким логином никто из клиентов в кабинет не входит.",
    be: "З такім лагінам ніхто з кліентаў у кабінет не ўваходзіць.",
    en: "No customer signs in by this login.",
  },
  reason: {
    ru: "Запишите, как вы убедились, что это тот самый человек: от 10 до 500 знаков.",
    be: "Запішыце, як вы пераканаліся, што гэта той самы чалавек: ад 10 да 500 знакаў.",
    en: "Write down how you made sure who it is: 10 to 500 characters.",
  },
  hello: { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "reset.subject": {
    ru: "Новый пароль для кабинета",
    be: "Новы пароль для кабінета",
    en: "A new password for the cabinet",
  },
  "reset.lead": {
    ru: "Задайте новый пароль по ссылке. Она действует час и один раз; все входы после этого завершатся.",
    be: "Задайце новы пароль па спасылцы. Яна дзейнічае гадзіну і адзін раз; усе ўваходы пасля гэтага завершацца.",
    en: "Set a new password by the link. It lasts an hour and serves once; all sessions end then.",
  },
  "reset.open": { ru: "Задать новый пароль", be: "Задаць новы пароль", en: "Set a new password" },
  "reset.ignore": {
    ru: "Если вы об этом не просили, ничего не делайте: прежний пароль действует.",
    be: "Калі вы пра гэта не прасілі, нічога не рабіце: ранейшы пароль дзейнічае.",
    en: "If you did not ask for it, do nothing: the present password holds.",
  },
  "factor.subject": {
    ru: "Второй фактор вашего входа отключён оператором",
    be: "Другі фактар вашага ўваходу адключаны аператарам",
    en: "The operator has taken the second factor off your sign-in",
  },
  "factor.lead": {
    ru: "Специалист оператора по обращению отключил ваш второй фактор, резервные коды и ключи доступа. Все входы завершены. Войдите с паролем и включите второй фактор заново.",
    be: "Спецыяліст аператара па звароце адключыў ваш другі фактар, рэзервовыя коды і ключы доступу. Усе ўваходы завершаны. Увайдзіце з паролем і ўключыце другі фактар нанова.",
    en: "On request one of the operator's staff has taken off your second factor, recovery codes and passkeys. All sessions have ended. Sign in with the password, and switch the second factor on anew.",
  },
  "factor.open": { ru: "Безопасность входа", be: "Бяспека ўваходу", en: "Security of sign-in" },
  "factor.complain": {
    ru: "Если об этом просили не вы, смените пароль и сразу сообщите оператору.",
    be: "Калі пра гэта прасілі не вы, змяніце пароль і адразу паведаміце аператару.",
    en: "If it was not you who asked, change the password and tell the operator at once.",
  },
  "factor.message": {
    ru: "Второй фактор входа в кабинет отключён оператором по обращению.",
    be: "Другі фактар уваходу ў кабінет адключаны аператарам па звароце.",
    en: "On request the operator has taken the second factor off your sign-in.",
  },
});
