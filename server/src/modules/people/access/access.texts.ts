import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of accesses to a company, and what they can do about it. */
export const accessText = defineTexts("access", {
  NO_CLIENT: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  NOBODY: {
    ru: "По этому адресу никто не входит в кабинет как администратор. Проверьте адрес или пригласите человека письмом.",
    be: "Па гэтым адрасе ніхто не ўваходзіць у кабінет як адміністратар. Праверце адрас або запрасіце чалавека лістом.",
    en: "Nobody signs in as an administrator by this address. Check it, or invite the person by mail.",
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
  "mail.blocked": {
    ru: "Ваш доступ к компании «{company}» приостановлен: она для вас закрыта, токены для неё не действуют. Его приостановил(а) {by}.",
    be: "Ваш доступ да кампаніі «{company}» прыпынены: яна для вас закрыта, токены для яе не дзейнічаюць. Яго прыпыніў(ла) {by}.",
    en: "Your access to the company “{company}” rests: it is closed to you, and your tokens for it do not serve. It was blocked by {by}.",
  },
  "mail.unblocked": {
    ru: "Ваш доступ к компании «{company}» снова действует. Его возобновил(а) {by}.",
    be: "Ваш доступ да кампаніі «{company}» зноў дзейнічае. Яго аднавіў(ла) {by}.",
    en: "Your access to the company “{company}” is in force again. It was put back by {by}.",
  },
  "mail.role.coordinator": {
    ru: "ведёт номера, без платежей и доступа",
    be: "вядзе нумары, без плацяжоў і доступу",
    en: "coordinator: lines, without payments and people",
  },
  "mail.role.accountant": {
    ru: "бухгалтер: просмотр и платежи",
    be: "бухгалтар: прагляд і плацяжы",
    en: "accountant: looking and paying",
  },
  INVITATION_PENDING: {
    ru: "На этот адрес приглашение уже отправлено. Отправьте его ещё раз или отзовите в списке приглашений.",
    be: "На гэты адрас запрашэнне ўжо адпраўлена. Адпраўце яго яшчэ раз або адклічце ў спісе запрашэнняў.",
    en: "An invitation to this address is under way already. Send it again, or withdraw it in the list of invitations.",
  },
  NO_INVITATION: {
    ru: "Такого приглашения нет: его приняли или отозвали.",
    be: "Такога запрашэння няма: яго прынялі або адклікалі.",
    en: "There is no such invitation: it was accepted or withdrawn.",
  },
  INVITATION_INVALID: {
    ru: "Приглашение не действует: его уже приняли, отозвали или отправили заново, или прошло семь дней. Попросите администратора компании отправить ещё одно.",
    be: "Запрашэнне не дзейнічае: яго ўжо прынялі, адклікалі або адправілі нанова, ці прайшло сем дзён. Папрасіце адміністратара кампаніі адправіць яшчэ адно.",
    en: "The invitation does not serve: it was accepted, withdrawn or sent anew, or seven days have passed. Ask the company's administrator for another.",
  },
  INVITATION_FOR_NOBODY: {
    ru: "По этому адресу нельзя вести компанию: он служит специалисту оператора, или вход по нему закрыт. Попросите пригласить вас по другому адресу.",
    be: "Па гэтым адрасе нельга весці кампанію: ён служыць спецыялісту аператара, або ўваход па ім закрыты. Папрасіце запрасіць вас па іншым адрасе.",
    en: "Nobody can look after a company by this address: it is one of the operator's staff's, or is barred. Ask to be invited by another one.",
  },
  LIKELY_MISTYPED: {
    ru: "Похоже на опечатку: возможно, {meant}? Исправьте адрес или подтвердите, что он верен.",
    be: "Падобна на памылку друку: магчыма, {meant}? Выпраўце адрас або пацвердзіце, што ён правільны.",
    en: "This looks mistyped: did you mean {meant}? Mend the address, or confirm that it is right.",
  },
  WRONG_EMAIL: {
    ru: "Введите адрес e-mail целиком, например olga@romashka.example.",
    be: "Увядзіце адрас e-mail цалкам, напрыклад olga@romashka.example.",
    en: "Enter the whole e-mail address, e.g. olga@romashka.example.",
  },
  WRONG_NAME: {
    ru: "Введите имя: от 1 до {max} {max|знака|знаков|знаков}.",
    be: "Увядзіце імя: ад 1 да {max} {max|знака|знакаў|знакаў}.",
    en: "Enter your name: 1 to {max} {max|character|characters}.",
  },
  BLOCKED_ALREADY: {
    ru: "Доступ этого человека уже приостановлен.",
    be: "Доступ гэтага чалавека ўжо прыпынены.",
    en: "This person's access rests already.",
  },
  NOT_BLOCKED: {
    ru: "Доступ этого человека не приостановлен.",
    be: "Доступ гэтага чалавека не прыпынены.",
    en: "This person's access does not rest.",
  },
  SERVES_OTHER_COMPANIES: {
    ru: "Этот человек ведёт и другие компании: его входы завершает он сам. Приостановите или отзовите доступ к вашей компании — она закроется сразу.",
    be: "Гэты чалавек вядзе і іншыя кампаніі: яго ўваходы завяршае ён сам. Прыпыніце або адклічце доступ да вашай кампаніі — яна закрыецца адразу.",
    en: "This person looks after other companies too and ends their sessions themselves. Block or revoke the access to your company: it closes at once.",
  },
  SECOND_FACTOR_NEEDED: {
    ru: "Сначала включите второй фактор себе на странице «Безопасность» или войдите ключом доступа.",
    be: "Спачатку ўключыце другі фактар сабе на старонцы «Бяспека» або ўвайдзіце ключом доступу.",
    en: "Switch on a second factor for yourself first, at “Security”, or sign in by a passkey.",
  },
  "invitation.subject": {
    ru: "Вас приглашают в кабинет компании «{company}»",
    be: "Вас запрашаюць у кабінет кампаніі «{company}»",
    en: "You are invited to the cabinet of the company “{company}”",
  },
  "invitation.lead": {
    ru: "{by} приглашает вас вести связь компании «{company}» в кабинете оператора: {role}. Откройте ссылку, чтобы принять приглашение. Она действует семь дней и один раз.",
    be: "{by} запрашае вас весці сувязь кампаніі «{company}» у кабінеце аператара: {role}. Адкрыйце спасылку, каб прыняць запрашэнне. Яна дзейнічае сем дзён і адзін раз.",
    en: "{by} invites you to look after the lines of the company “{company}” in the operator's cabinet: {role}. Open the link to accept. It lasts seven days and serves once.",
  },
  "invitation.open": { ru: "Принять приглашение", be: "Прыняць запрашэнне", en: "Accept the invitation" },
  "invitation.ignore": {
    ru: "Если вы не знаете эту компанию, ничего не делайте: приглашение закончится само.",
    be: "Калі вы не ведаеце гэту кампанію, нічога не рабіце: запрашэнне скончыцца само.",
    en: "If you do not know this company, do nothing: the invitation ends by itself.",
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
