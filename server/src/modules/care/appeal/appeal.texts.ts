import { defineTexts } from "../../../platform/texts/define-texts";

/** Why what somebody wants of an appeal is refused, the words of a request for another number, and the mail about answers. */
export const appealText = defineTexts("appeal", {
  NOT_FOUND: {
    ru: "Такого обращения среди ваших нет. Откройте его из списка «Обратная связь».",
    be: "Такога звароту сярод вашых няма. Адкрыйце яго са спіса «Зваротная сувязь».",
    en: "There is no such appeal among yours. Open it from the list of appeals.",
  },
  CLIENT_NOT_FOUND: {
    ru: "Такой компании среди ваших нет. Укажите одну из своих.",
    be: "Такой кампаніі сярод вашых няма. Укажыце адну са сваіх.",
    en: "There is no such company among yours. Name one of yours.",
  },
  SUBSCRIBER_NOT_FOUND: {
    ru: "Такого абонента нет среди ваших. Проверьте номер.",
    be: "Такога абанента няма сярод вашых. Праверце нумар.",
    en: "There is no such subscriber among yours. Check the number.",
  },
  WHOSE: {
    ru: "Укажите одно: компанию (clientId) или абонента (subscriberId).",
    be: "Укажыце адно: кампанію (clientId) або абанента (subscriberId).",
    en: "Give one of them: the company (clientId) or the subscriber (subscriberId).",
  },
  LINES_ONLY: {
    ru: "Вы обслуживаете часть счетов компании: укажите абонента, о котором пишете. О компании в целом пишет администратор всей компании.",
    be: "Вы абслугоўваеце частку рахункаў кампаніі: задайце абанента, пра якога пішаце. Пра кампанію ў цэлым піша адміністратар усёй кампаніі.",
    en: "You look after some accounts of the company: name the subscriber that you write about. About the company as a whole writes an administrator of all of it.",
  },
  NOT_YOURS_TO_WRITE: {
    ru: "Это обращение абонента: его можно читать, а писать в нём может только он сам. Если вопрос ваш, создайте своё обращение.",
    be: "Гэта зварот абанента: яго можна чытаць, а пісаць у ім можа толькі ён сам. Калі пытанне ваша, стварыце свой зварот.",
    en: "This is the subscriber's appeal: you can read it, but only they can write in it. If the question is yours, make an appeal of your own.",
  },
  CHANGED_MEANWHILE: {
    ru: "Пока вы писали, в обращении появилось новое. Прочитайте его и отправьте ещё раз: ваш текст сохранён.",
    be: "Пакуль вы пісалі, у звароце з'явілася новае. Прачытайце яго і адпраўце яшчэ раз: ваш тэкст захаваны.",
    en: "While you were writing, something new came into the appeal. Read it and send again: your text is kept.",
  },
  ENDED: {
    ru: "Обращение завершено, добавить в него ничего нельзя. Создайте новое и сошлитесь на номер этого.",
    be: "Зварот завершаны, дадаць у яго нічога нельга. Стварыце новы і спашліцеся на нумар гэтага.",
    en: "The appeal has ended and nothing can be added. Make a new one and mention this one's number.",
  },
  NOT_CLOSABLE: {
    ru: "Закрыть можно обращение, на которое есть ответ. Если помощь больше не нужна, отзовите его.",
    be: "Закрыць можна зварот, на які ёсць адказ. Калі дапамога больш не патрэбна, адклічце яго.",
    en: "An appeal can be closed when it has been answered. If help is no longer needed, cancel it.",
  },
  NOT_CANCELLABLE: {
    ru: "Отозвать можно открытое обращение, а это уже решено или завершено.",
    be: "Адклікаць можна адкрыты зварот, а гэты ўжо вырашаны або завершаны.",
    en: "An open appeal can be cancelled; this one is resolved or has ended.",
  },
  STATE: {
    ru: "Такое состояние так не задать: специалист выбирает IN_PROGRESS, PENDING, HELD, RESOLVED, REJECTED или CLOSED, остальные пишут без состояния.",
    be: "Такі стан так не задаць: спецыяліст выбірае IN_PROGRESS, PENDING, HELD, RESOLVED, REJECTED або CLOSED, астатнія пішуць без стану.",
    en: "This state cannot be set so: staff choose IN_PROGRESS, PENDING, HELD, RESOLVED, REJECTED or CLOSED, all others write without a state.",
  },
  ASSIGNEE: {
    ru: "Передать обращение можно только специалисту оператора. Выберите его из списка сотрудников.",
    be: "Перадаць зварот можна толькі спецыялісту аператара. Выберыце яго са спіса супрацоўнікаў.",
    en: "An appeal can be given to one of the operator's staff only. Choose somebody from their list.",
  },
  ASSIGNEE_BLOCKED: {
    ru: "Этот сотрудник заблокирован и ответить не сможет. Выберите другого.",
    be: "Гэты супрацоўнік заблакіраваны і адказаць не зможа. Выберыце іншага.",
    en: "This colleague is blocked and could not answer. Choose another.",
  },
  ASSIGNEE_SAME: {
    ru: "Этот сотрудник уже отвечает за обращение. Выберите другого.",
    be: "Гэты супрацоўнік ужо адказвае за зварот. Выберыце іншага.",
    en: "This colleague answers for the appeal already. Choose another.",
  },
  TOPIC: {
    ru: "Заявку на смену номера оставляют отдельно: в разделе «Смена номера» или мутацией requestNumberChange.",
    be: "Заяўку на змену нумара пакідаюць асобна: у раздзеле «Змена нумара» або мутацыяй requestNumberChange.",
    en: "A request for another number is made elsewhere: on the page for changing the number, or by requestNumberChange.",
  },
  REQUESTED: {
    ru: "По этому номеру уже есть открытая заявка на смену. Дождитесь ответа в «Обратной связи»; пожелания можно дописать туда же.",
    be: "Па гэтым нумары ўжо ёсць адкрытая заяўка на змену. Дачакайцеся адказу ў «Зваротнай сувязі»; пажаданні можна дапісаць туды ж.",
    en: "A request to change this number is open already. Wait for the answer among the appeals; wishes can be added there.",
  },
  TERMINATED: {
    ru: "Обслуживание номера прекращено, сменить его нельзя.",
    be: "Абслугоўванне нумара спынена, змяніць яго нельга.",
    en: "The line has ended, its number cannot be changed.",
  },
  MASK: {
    ru: "Маска: цифры номера с префиксом, % — несколько любых цифр, _ — одна, например {mask} или {codeMask}.",
    be: "Маска: лічбы нумара з прэфіксам, % — некалькі любых лічбаў, _ — адна, напрыклад {mask} або {codeMask}.",
    en: "A mask: digits of the number with its prefix, % for several of any, _ for one, e.g. {mask} or {codeMask}.",
  },
  NO_WISH: {
    ru: "Опишите, какой номер нужен: маской, категорией или словами.",
    be: "Апішыце, які нумар патрэбны: маскай, катэгорыяй або словамі.",
    en: "Say which number is wanted: by a mask, a category or in words.",
  },
  TOO_MANY_APPEALS: {
    ru: "За час принимается не больше {most} {most|обращения|обращений|обращений} от одного человека. Следующее можно создать в {time}; дописать в уже созданные можно сейчас.",
    be: "За гадзіну прымаецца не больш за {most} {most|зварот|звароты|зваротаў} ад аднаго чалавека. Наступны можна стварыць у {time}; дапісаць у ўжо створаныя можна зараз.",
    en: "At most {most} {most|appeal|appeals} an hour are accepted from one person. The next one can be made at {time}; you can write in those that there are now.",
  },
  TOO_MANY_APPEAL_MESSAGES: {
    ru: "За час принимается не больше {most} {most|сообщения|сообщений|сообщений} от одного человека. Следующее можно отправить в {time}; текст сохранён.",
    be: "За гадзіну прымаецца не больш за {most} {most|паведамленне|паведамленні|паведамленняў} ад аднаго чалавека. Наступнае можна адправіць у {time}; тэкст захаваны.",
    en: "At most {most} {most|message|messages} an hour are accepted from one person. The next one can be sent at {time}; your text is kept.",
  },
  "text.EMPTY": { ru: "Напишите текст.", be: "Напішыце тэкст.", en: "Write a text." },
  "text.TOO_LONG": {
    ru: "Слишком длинно: не больше {max} {max|знака|знаков|знаков}.",
    be: "Занадта доўга: не больш за {max} {max|знак|знакі|знакаў}.",
    en: "Too long: at most {max} {max|character|characters}.",
  },
  "text.CHARACTERS": {
    ru: "В тексте есть управляющие знаки. Наберите его заново или вставьте без оформления.",
    be: "У тэксце ёсць кіравальныя знакі. Набярыце яго нанова або ўстаўце без афармлення.",
    en: "There are control characters in the text. Type it anew, or paste it without formatting.",
  },
  "text.ONE_LINE": {
    ru: "Здесь нужна одна строка без управляющих знаков.",
    be: "Тут патрэбны адзін радок без кіравальных знакаў.",
    en: "One line is wanted here, without control characters.",
  },
  "wish.subject": {
    ru: "Заявка на смену номера {number}",
    be: "Заяўка на змену нумара {number}",
    en: "Request to change the number {number}",
  },
  "wish.please": {
    ru: "Прошу сменить номер {number}.",
    be: "Прашу змяніць нумар {number}.",
    en: "Please change the number {number}.",
  },
  "wish.mask": { ru: "Маска: {mask}", be: "Маска: {mask}", en: "Mask: {mask}" },
  "wish.category": { ru: "Категория: {category}", be: "Катэгорыя: {category}", en: "Category: {category}" },
  "wish.contact": { ru: "Как связаться: {contact}", be: "Як звязацца: {contact}", en: "Contact: {contact}" },
  "mail.one": {
    ru: "Есть ответ на обращение {reference}",
    be: "Ёсць адказ на зварот {reference}",
    en: "There is an answer to appeal {reference}",
  },
  "mail.many": {
    ru: "Есть ответы: {n} {n|обращение|обращения|обращений}",
    be: "Ёсць адказы: {n} {n|зварот|звароты|зваротаў}",
    en: "There are answers to {n} appeals",
  },
  "mail.hello": { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "mail.lead": {
    ru: "Специалист оператора ответил вам. Сам ответ — в «Обратной связи»:",
    be: "Спецыяліст аператара адказаў вам. Сам адказ — у «Зваротнай сувязі»:",
    en: "One of the operator's specialists has answered you. The answer itself is among your appeals:",
  },
  "mail.withFiles": {
    ru: "{reference}: {subject} (к ответу приложены файлы)",
    be: "{reference}: {subject} (да адказу далучаны файлы)",
    en: "{reference}: {subject} (files are attached to the answer)",
  },
  "given.one": {
    ru: "Вам передали обращение {reference}",
    be: "Вам перадалі зварот {reference}",
    en: "Appeal {reference} was given to you",
  },
  "given.many": {
    ru: "Вам передали обращения: {n}",
    be: "Вам перадалі звароты: {n}",
    en: "{n} appeals were given to you",
  },
  "given.lead": {
    ru: "Коллега передал(а) вам обращение. Вся переписка и его заметка — в кабинете:",
    be: "Калега перадаў(ла) вам зварот. Уся перапіска і яго нататка — у кабінеце:",
    en: "A colleague has given you an appeal. The conversation and their note are in the cabinet:",
  },
  "given.switchOff": {
    ru: "Такие письма можно отключить на странице «Уведомления»: «Письма о переданных обращениях».",
    be: "Такія лісты можна адключыць на старонцы «Апавяшчэнні»: «Лісты пра перададзеныя звароты».",
    en: "You can switch these mails off on the page “Notifications”: “Mails about appeals given to you”.",
  },
  "mail.switchOff": {
    ru: "Такие письма можно отключить на странице «Обратная связь»: «Письма об ответах».",
    be: "Такія лісты можна адключыць на старонцы «Зваротная сувязь»: «Лісты пра адказы».",
    en: "You can switch these mails off on the page of appeals: “Mails about answers”.",
  },
});
