import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of accesses to a company, and what they can do about it. */
export const accessText = defineTexts("access", {
  NO_CLIENT: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  NOBODY: {
    ru: "По этому адресу никто не входит в кабинет как администратор. Проверьте адрес; нового человека заводит оператор: напишите в «Обратную связь».",
    be: "Па гэтым адрасе ніхто не ўваходзіць у кабінет як адміністратар. Праверце адрас; новага чалавека заводзіць аператар: напішыце ў «Зваротную сувязь».",
    en: "Nobody signs in as an administrator by this address. Check it; a new person is enrolled by the operator: write to “Feedback”.",
  },
  NO_ACCESS: {
    ru: "У этого человека нет доступа к компании.",
    be: "У гэтага чалавека няма доступу да кампаніі.",
    en: "This person has no access to the company.",
  },
  ACCESS_EXISTS: {
    ru: "У этого человека уже есть доступ к компании. Измените его.",
    be: "У гэтага чалавека ўжо ёсць доступ да кампаніі. Змяніце яго.",
    en: "This person has access to the company already. Change it.",
  },
  TOO_MANY_ACCESSES: {
    ru: "Доступ к компании есть уже у {most} {most|человека|человек|человек}. Сначала отзовите чей-нибудь.",
    be: "Доступ да кампаніі ёсць ужо ў {most} {most|чалавека|чалавек|чалавек}. Спачатку адклічце чый-небудзь.",
    en: "{most} {most|person has|people have} access to the company already. Revoke somebody's first.",
  },
  LAST_ADMINISTRATOR: {
    ru: "Это последний администратор всей компании. Сначала сделайте администратором кого-нибудь ещё.",
    be: "Гэта апошні адміністратар усёй кампаніі. Спачатку зрабіце адміністратарам яшчэ каго-небудзь.",
    en: "This is the last administrator of the whole company. Make somebody else one first.",
  },
  NO_ACCOUNT: {
    ru: "Выберите хотя бы один лицевой счёт или откройте всю компанию.",
    be: "Выберыце хаця б адзін асабовы рахунак або адкрыйце ўсю кампанію.",
    en: "Choose at least one account, or the whole company.",
  },
  ACCOUNT_TWICE: {
    ru: "Лицевой счёт назван дважды.",
    be: "Асабовы рахунак названы двойчы.",
    en: "The account is named twice.",
  },
  ACCOUNT_UNKNOWN: {
    ru: "Такого лицевого счёта у компании нет.",
    be: "Такога асабовага рахунку ў кампаніі няма.",
    en: "The company has no such account.",
  },
});
