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
  "mail.subject": {
    ru: "Ваш доступ к компании «{company}»",
    be: "Ваш доступ да кампаніі «{company}»",
    en: "Your access to the company “{company}”",
  },
  "mail.hello": { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "mail.granted": {
    ru: "Вам открыт доступ к компании «{company}»: {after}. Его открыл(а) {by}.",
    be: "Вам адкрыты доступ да кампаніі «{company}»: {after}. Яго адкрыў(ла) {by}.",
    en: "You have been given access to the company “{company}”: {after}. It was given by {by}.",
  },
  "mail.changed": {
    ru: "Ваш доступ к компании «{company}» изменён. Было: {before}. Стало: {after}. Его изменил(а) {by}.",
    be: "Ваш доступ да кампаніі «{company}» зменены. Было: {before}. Стала: {after}. Яго змяніў(ла) {by}.",
    en: "Your access to the company “{company}” has been changed. It was: {before}. It is: {after}. It was changed by {by}.",
  },
  "mail.revoked": {
    ru: "Ваш доступ к компании «{company}» отозван, вместе с вашими токенами для неё. Его отозвал(а) {by}.",
    be: "Ваш доступ да кампаніі «{company}» адкліканы, разам з вашымі токенамі для яе. Яго адклікаў(ла) {by}.",
    en: "Your access to the company “{company}” has been revoked, with your tokens for it. It was revoked by {by}.",
  },
  "mail.role.administrator": { ru: "администратор", be: "адміністратар", en: "administrator" },
  "mail.role.observer": { ru: "только просмотр", be: "толькі прагляд", en: "looking only" },
  "mail.whole": {
    ru: "{role}, вся компания",
    be: "{role}, уся кампанія",
    en: "{role}, the whole company",
  },
  "mail.accounts": {
    ru: "{role}, лицевые счета {accounts}",
    be: "{role}, асабовыя рахункі {accounts}",
    en: "{role}, accounts {accounts}",
  },
  "mail.manyAccounts": {
    ru: "{role}, лицевые счета {accounts} и ещё {n}",
    be: "{role}, асабовыя рахункі {accounts} і яшчэ {n}",
    en: "{role}, accounts {accounts} and {n} more",
  },
  "mail.open": { ru: "Открыть кабинет", be: "Адкрыць кабінет", en: "Open the cabinet" },
  "mail.why": {
    ru: "Если это ошибка, обратитесь к тому, кто это сделал, или к другому администратору компании. Отключить такие письма нельзя.",
    be: "Калі гэта памылка, звярніцеся да таго, хто гэта зрабіў, ці да іншага адміністратара кампаніі. Адключыць такія лісты нельга.",
    en: "If this is a mistake, ask who did it, or another administrator of the company. These mails cannot be switched off.",
  },
  ACCOUNT_UNKNOWN: {
    ru: "Такого лицевого счёта у компании нет.",
    be: "Такога асабовага рахунку ў кампаніі няма.",
    en: "The company has no such account.",
  },
});
