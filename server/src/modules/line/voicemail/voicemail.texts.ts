import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a change of voicemail is refused, what there is to know before it, and what its parts are called. */
export const voicemailText = defineTexts("voicemail", {
  VOICEMAIL_NOT_CONNECTED: {
    ru: "Голосовая почта не подключена. Сначала подключите её.",
    be: "Галасавая пошта не падключана. Спачатку падключыце яе.",
    en: "Voicemail is not connected. Connect it first.",
  },
  VOICEMAIL_ALREADY_CONNECTED: {
    ru: "Голосовая почта уже подключена.",
    be: "Галасавая пошта ўжо падключана.",
    en: "Voicemail is already connected.",
  },
  VOICEMAIL_NOT_PROVIDED: {
    ru: "Тарифный план абонента не предусматривает голосовую почту. Смените тарифный план.",
    be: "Тарыфны план абанента не прадугледжвае галасавую пошту. Змяніце тарыфны план.",
    en: "The subscriber's tariff plan does not provide voicemail. Change the tariff plan.",
  },
  NO_REPLY_TIME_INVALID: {
    ru: "Время ожидания ответа: 5, 10, 15, 20, 25 или 30 секунд, и только вместе с условием «Если нет ответа».",
    be: "Час чакання адказу: 5, 10, 15, 20, 25 або 30 секунд, і толькі разам з умовай «Калі няма адказу».",
    en: "The no-reply time is 5, 10, 15, 20, 25 or 30 seconds, and goes with the condition of no reply only.",
  },
  EMAIL_INVALID: {
    ru: "На такой адрес письмо не отправить. Проверьте его: имя, знак @ и домен, например anna@company.by.",
    be: "На такі адрас ліст не адправіць. Праверце яго: імя, знак @ і дамен, напрыклад anna@company.by.",
    en: "No mail can be sent to this address. Check it: a name, the sign @ and a domain, e.g. anna@company.by.",
  },
  EMAIL_UNCHANGED: {
    ru: "Этот адрес уже указан. Если письмо не пришло, отправьте его ещё раз.",
    be: "Гэты адрас ужо зададзены. Калі ліст не прыйшоў, адпраўце яго яшчэ раз.",
    en: "This address is set already. If the mail has not come, send it again.",
  },
  EMAIL_NOT_SET: {
    ru: "Адрес для копий не указан.",
    be: "Адрас для копій не зададзены.",
    en: "No address for copies is set.",
  },
  EMAIL_ALREADY_CONFIRMED: {
    ru: "Адрес уже подтверждён: копии приходят.",
    be: "Адрас ужо пацверджаны: копіі прыходзяць.",
    en: "The address is confirmed already: copies go there.",
  },
  TOO_MANY_EMAILS: {
    ru: "За последний час для этого номера отправлено слишком много писем. Повторите через час.",
    be: "За апошнюю гадзіну для гэтага нумара адпраўлена занадта шмат лістоў. Паўтарыце праз гадзіну.",
    en: "Too many mails were sent for this line within the last hour. Try again in an hour.",
  },
  TOO_MANY_EMAILS_TO_ADDRESS: {
    ru: "За последний час на этот адрес ушло слишком много писем. Повторите через час или укажите другой адрес.",
    be: "За апошнюю гадзіну на гэты адрас пайшло занадта шмат лістоў. Паўтарыце праз гадзіну або задайце іншы адрас.",
    en: "Too many mails have gone to this address within an hour. Try again in an hour, or set another address.",
  },
  TOO_MANY_EMAILS_OF_COMPANY: {
    ru: "За последний час для номеров вашей компании отправлено слишком много писем. Повторите через час.",
    be: "За апошнюю гадзіну для нумароў вашай кампаніі адпраўлена занадта шмат лістоў. Паўтарыце праз гадзіну.",
    en: "Too many mails were sent for your company's numbers within an hour. Try again in an hour.",
  },
  EMAIL_LINK_INVALID: {
    ru: "Ссылка не действует: она устарела, или адрес уже не нужен. Попросите отправить письмо ещё раз на странице «Голосовая почта».",
    be: "Спасылка не дзейнічае: яна састарэла, або адрас ужо не патрэбны. Папрасіце адправіць ліст яшчэ раз на старонцы «Галасавая пошта».",
    en: "The link is not valid: it has expired, or the address is wanted no more. Ask for another mail on the page «Voicemail».",
  },
  fullMonth: {
    ru: "Абонентская плата списывается за полный месяц, с какого бы дня услуга ни действовала.",
    be: "Абаненцкая плата спісваецца за поўны месяц, з якога б дня паслуга ні дзейнічала.",
    en: "The monthly fee is charged for the whole month, from whichever day the service is connected.",
  },
  needsForwarding: {
    ru: "Чтобы звонки попадали в голосовую почту, переадресуйте их туда в «Переадресации звонков».",
    be: "Каб званкі траплялі ў галасавую пошту, пераадрасуйце іх туды ў «Пераадрасацыі званкоў».",
    en: "For calls to end in voicemail, forward them there in «Call forwarding».",
  },
  forwardingsGo: {
    ru: "Переадресации на голосовую почту будут отменены вместе с ней.",
    be: "Пераадрасацыі на галасавую пошту будуць адменены разам з ёй.",
    en: "The forwardings to voicemail are cancelled with it.",
  },
  copiesStop: {
    ru: "Копии сообщений перестанут приходить на e-mail. Адрес сохранится на случай, если вы подключите услугу снова.",
    be: "Копіі паведамленняў перастануць прыходзіць на e-mail. Адрас захаваецца на выпадак, калі вы падключыце паслугу зноў.",
    en: "Copies of messages no longer go to the e-mail address. It is kept in case you connect the service again.",
  },
  nothingBack: {
    ru: "Плата за этот месяц не возвращается.",
    be: "Плата за гэты месяц не вяртаецца.",
    en: "This month's fee is not given back.",
  },
  linkMailed: {
    ru: "На адрес придёт письмо со ссылкой. Копии начнут приходить, когда его владелец подтвердит адрес; ссылка действует 3 дня.",
    be: "На адрас прыйдзе ліст са спасылкай. Копіі пачнуць прыходзіць, калі яго ўладальнік пацвердзіць адрас; спасылка дзейнічае 3 дні.",
    en: "A mail with a link goes to the address. Copies go there once its owner has confirmed it; the link is valid for 3 days.",
  },
  knownAddress: {
    ru: "Этот адрес уже подтверждали для этого номера: копии начнут приходить сразу.",
    be: "Гэты адрас ужо пацвярджалі для гэтага нумара: копіі пачнуць прыходзіць адразу.",
    en: "This address was confirmed for this line before: copies go there at once.",
  },
  "label.voicemail": { ru: "Голосовая почта", be: "Галасавая пошта", en: "Voicemail" },
  "label.on": { ru: "подключена", be: "падключана", en: "connected" },
  "label.off": { ru: "отключена", be: "адключана", en: "disconnected" },
  "label.email": { ru: "E-mail для копий", be: "E-mail для копій", en: "E-mail for copies" },
  "label.awaited": {
    ru: "{address} (ждёт подтверждения)",
    be: "{address} (чакае пацверджання)",
    en: "{address} (awaits confirmation)",
  },
  "title.connectVoicemail": {
    ru: "Подключение голосовой почты",
    be: "Падключэнне галасавой пошты",
    en: "Connection of voicemail",
  },
  "title.disconnectVoicemail": {
    ru: "Отключение голосовой почты",
    be: "Адключэнне галасавой пошты",
    en: "Disconnection of voicemail",
  },
  "title.setVoicemailEmail": {
    ru: "E-mail для копий голосовых сообщений",
    be: "E-mail для копій галасавых паведамленняў",
    en: "E-mail for copies of voice messages",
  },
  "title.removeVoicemailEmail": {
    ru: "Удаление e-mail для копий голосовых сообщений",
    be: "Выдаленне e-mail для копій галасавых паведамленняў",
    en: "Removal of the e-mail for copies of voice messages",
  },
  "mail.subject": {
    ru: "Подтвердите адрес для копий голосовых сообщений",
    be: "Пацвердзіце адрас для копій галасавых паведамленняў",
    en: "Confirm the address for copies of voice messages",
  },
  "mail.hello": {
    ru: "Здравствуйте!",
    be: "Добры дзень!",
    en: "Hello!",
  },
  "mail.why": {
    ru: "Этот адрес указан, чтобы получать копии голосовых сообщений номера {number}.",
    be: "Гэты адрас зададзены, каб атрымліваць копіі галасавых паведамленняў нумара {number}.",
    en: "This address was given to receive copies of the voice messages of {number}.",
  },
  "mail.open": {
    ru: "Чтобы копии начали приходить, откройте ссылку и нажмите «Подтвердить адрес»:",
    be: "Каб копіі пачалі прыходзіць, адкрыйце спасылку і націсніце «Пацвердзіць адрас»:",
    en: "For copies to arrive, open the link and press “Confirm the address”:",
  },
  "mail.button": {
    ru: "Открыть страницу подтверждения",
    be: "Адкрыць старонку пацверджання",
    en: "Open the page to confirm",
  },
  "mail.code": {
    ru: "Если страница скажет, что ссылка неполная, вставьте на ней этот код: {token}",
    be: "Калі старонка скажа, што спасылка няпоўная, устаўце на ёй гэты код: {token}",
    en: "If the page says that the link is incomplete, paste this code there: {token}",
  },
  "mail.lifetime": {
    ru: "Ссылка и код действуют 3 дня.",
    be: "Спасылка і код дзейнічаюць 3 дні.",
    en: "The link and the code are valid for 3 days.",
  },
  "mail.ignore": {
    ru: "Если вы этого не ждали, ничего не делайте: без подтверждения копии сюда приходить не будут.",
    be: "Калі вы гэтага не чакалі, нічога не рабіце: без пацверджання копіі сюды прыходзіць не будуць.",
    en: "If you did not expect this, do nothing: without a confirmation no copies come here.",
  },
});
