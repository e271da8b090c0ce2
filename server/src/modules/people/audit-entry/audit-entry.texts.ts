import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of each act in the history of acts. */
export const auditText = defineTexts("audit-entry", {
  withDetail: { ru: "{what}: {detail}", be: "{what}: {detail}", en: "{what}: {detail}" },
  became: { ru: "{before} → {after}", be: "{before} → {after}", en: "{before} → {after}" },
  days: { ru: "{from} — {through}", be: "{from} — {through}", en: "{from} to {through}" },
  amount: { ru: "{amount} {currency}", be: "{amount} {currency}", en: "{amount} {currency}" },
  megabytes: { ru: "{megabytes} МБ", be: "{megabytes} МБ", en: "{megabytes} MB" },
  none: { ru: "без центра затрат", be: "без цэнтра выдаткаў", en: "no cost centre" },
  other: { ru: "Другое действие ({action})", be: "Іншае дзеянне ({action})", en: "Another act ({action})" },
  "role.administrator": { ru: "администратор", be: "адміністратар", en: "administrator" },
  "role.coordinator": { ru: "координатор", be: "каардынатар", en: "coordinator" },
  "role.accountant": { ru: "бухгалтер", be: "бухгалтар", en: "accountant" },
  "role.observer": { ru: "наблюдатель", be: "назіральнік", en: "observer" },
  factorNeeded: {
    ru: "второй фактор нужен всем",
    be: "другі фактар патрэбны ўсім",
    en: "everybody needs a second factor",
  },
  factorNotNeeded: {
    ru: "второй фактор не обязателен",
    be: "другі фактар не абавязковы",
    en: "a second factor is not needed",
  },

  "order.accepted": { ru: "Заказ сделан", be: "Заказ зроблены", en: "Order placed" },
  "order.cancelled": { ru: "Заказ отменён", be: "Заказ скасаваны", en: "Order cancelled" },
  "order.completed": { ru: "Заказ выполнен", be: "Заказ выкананы", en: "Order completed" },
  "order.confirmed": { ru: "Заказ подтверждён", be: "Заказ пацверджаны", en: "Order confirmed" },
  "order.rescheduled": { ru: "Заказ перенесён", be: "Заказ перанесены", en: "Order rescheduled" },

  "order.rejected": { ru: "Заказ отклонён", be: "Заказ адхілены", en: "Order rejected" },
  "bulkChange.planned": {
    ru: "Действие со списком рассчитано",
    be: "Дзеянне са спісам разлічана",
    en: "A change of many lines was worked out",
  },
  "bulkChange.applied": {
    ru: "Действие со списком заказано",
    be: "Дзеянне са спісам заказана",
    en: "A change of many lines was ordered",
  },
  "bulkChange.paused": {
    ru: "Действие со списком приостановлено",
    be: "Дзеянне са спісам прыпынена",
    en: "A change of many lines was paused",
  },
  "bulkChange.resumed": {
    ru: "Действие со списком продолжено",
    be: "Дзеянне са спісам працягнута",
    en: "A change of many lines goes on",
  },
  "bulkChange.cancelled": {
    ru: "Действие со списком отменено",
    be: "Дзеянне са спісам скасавана",
    en: "A change of many lines was given up",
  },
  "order.failed": { ru: "Заказ не выполнен", be: "Заказ не выкананы", en: "Order failed" },

  "subscriber.costCentreSet": {
    ru: "Центр затрат номера",
    be: "Цэнтр выдаткаў нумара",
    en: "Cost centre of the line",
  },
  "voicemailEmail.resent": {
    ru: "Письмо для подтверждения адреса голосовой почты отправлено ещё раз",
    be: "Ліст для пацвярджэння адраса галасавой пошты адпраўлены яшчэ раз",
    en: "The mail that confirms the voicemail address was sent again",
  },
  "voicemailEmail.confirmed": {
    ru: "Адрес для копий голосовой почты подтверждён",
    be: "Адрас для копій галасавой пошты пацверджаны",
    en: "The address for copies of voicemail was confirmed",
  },
  "number.held": {
    ru: "Новый номер удержан до заказа",
    be: "Новы нумар утрыманы да заказу",
    en: "A new number was held",
  },
  "number.released": {
    ru: "Удержанный номер отпущен",
    be: "Утрыманы нумар адпушчаны",
    en: "The held number was released",
  },

  "usage.looked": { ru: "Просмотр детализации", be: "Прагляд дэталізацыі", en: "Call details looked at" },
  "usage.downloaded": {
    ru: "Выгрузка детализации",
    be: "Выгрузка дэталізацыі",
    en: "Call details downloaded",
  },
  "simCodes.revealed": { ru: "Просмотр PIN и PUK", be: "Прагляд PIN і PUK", en: "PIN and PUK looked at" },

  "payment.registered": {
    ru: "Платёж зарегистрирован",
    be: "Плацёж зарэгістраваны",
    en: "Payment registered",
  },
  "payment.cancelled": {
    ru: "Регистрация платежа отменена",
    be: "Рэгістрацыя плацяжу скасавана",
    en: "Registered payment cancelled",
  },
  "payment.confirmed": { ru: "Платёж подтверждён", be: "Плацёж пацверджаны", en: "Payment confirmed" },
  "payment.rejected": { ru: "Платёж отклонён", be: "Плацёж адхілены", en: "Payment rejected" },
  "client.invoiceDeliveryChanged": {
    ru: "Изменена доставка счетов",
    be: "Зменена дастаўка рахункаў",
    en: "Delivery of invoices changed",
  },
  "invoice.ordered": {
    ru: "Счёт заказан на e-mail",
    be: "Рахунак заказаны на e-mail",
    en: "Invoice ordered by e-mail",
  },
  "invoice.downloaded": { ru: "Счёт скачан", be: "Рахунак спампаваны", en: "Invoice downloaded" },

  "invoiceCorridor.set": {
    ru: "Задано, между какими суммами ждать счёт",
    be: "Зададзена, паміж якімі сумамі чакаць рахунак",
    en: "Set between which sums an invoice is expected",
  },

  "spendingLimit.set": {
    ru: "Задан лимит на месяц",
    be: "Зададзены ліміт на месяц",
    en: "Monthly limit set",
  },
  "spendingLimit.removed": {
    ru: "Убран лимит на месяц",
    be: "Прыбраны ліміт на месяц",
    en: "Monthly limit removed",
  },

  "costCentre.created": { ru: "Создан центр затрат", be: "Створаны цэнтр выдаткаў", en: "Cost centre made" },
  "costCentre.renamed": {
    ru: "Переименован центр затрат",
    be: "Перайменаваны цэнтр выдаткаў",
    en: "Cost centre renamed",
  },
  "costCentre.removed": {
    ru: "Удалён центр затрат",
    be: "Выдалены цэнтр выдаткаў",
    en: "Cost centre removed",
  },
  "client.subscriberPermissionsSet": {
    ru: "Изменено, что абоненты могут заказывать сами",
    be: "Зменена, што абаненты могуць заказваць самі",
    en: "Changed what subscribers may order by themselves",
  },
  "client.added": {
    ru: "Компания заведена в системе",
    be: "Кампанія заведзена ў сістэме",
    en: "The company was added",
  },

  "access.granted": { ru: "Открыт доступ", be: "Адкрыты доступ", en: "Access granted" },
  "access.changed": { ru: "Изменён доступ", be: "Зменены доступ", en: "Access changed" },
  "access.revoked": { ru: "Доступ закрыт", be: "Доступ закрыты", en: "Access revoked" },
  "access.blocked": { ru: "Доступ приостановлен", be: "Доступ прыпынены", en: "Access blocked" },
  "access.unblocked": { ru: "Доступ возобновлён", be: "Доступ адноўлены", en: "Access unblocked" },
  "invitation.sent": { ru: "Отправлено приглашение", be: "Адпраўлена запрашэнне", en: "Invitation sent" },
  "invitation.sentAgain": {
    ru: "Приглашение отправлено ещё раз",
    be: "Запрашэнне адпраўлена яшчэ раз",
    en: "Invitation sent again",
  },
  "invitation.withdrawn": {
    ru: "Приглашение отозвано",
    be: "Запрашэнне адклікана",
    en: "Invitation withdrawn",
  },
  "invitation.accepted": { ru: "Приглашение принято", be: "Запрашэнне прынята", en: "Invitation accepted" },
  "accessPolicy.changed": {
    ru: "Изменено правило входа",
    be: "Зменена правіла ўваходу",
    en: "Rule of signing in changed",
  },
  "session.ended": {
    ru: "Входы человека завершены администратором",
    be: "Уваходы чалавека завершаны адміністратарам",
    en: "A person’s sessions ended by an administrator",
  },
  "person.enrolled": {
    ru: "Человек заведён оператором",
    be: "Чалавек заведзены аператарам",
    en: "Person added by the operator",
  },
  "person.reset": {
    ru: "Вход человека сброшен оператором",
    be: "Уваход чалавека скінуты аператарам",
    en: "Person’s sign-in reset by the operator",
  },
  "program.created": { ru: "Программа добавлена", be: "Праграма дададзена", en: "Program added" },
  "program.changed": { ru: "Программа изменена", be: "Праграма зменена", en: "Program changed" },
  "program.blocked": { ru: "Программа приостановлена", be: "Праграма прыпынена", en: "Program blocked" },
  "program.unblocked": { ru: "Программа возобновлена", be: "Праграма адноўлена", en: "Program unblocked" },
  "program.ended": { ru: "Программа удалена", be: "Праграма выдалена", en: "Program deleted" },
  "program.refused": {
    ru: "Токен программы не принят: чужой адрес",
    be: "Токен праграмы не прыняты: чужы адрас",
    en: "Program's token refused: an address of no list",
  },
  "programToken.created": { ru: "Выпущен токен", be: "Выпушчаны токен", en: "Token made" },
  "programToken.revoked": { ru: "Отозван токен", be: "Адкліканы токен", en: "Token revoked" },
  "staff.invited": { ru: "Приглашён сотрудник", be: "Запрошаны супрацоўнік", en: "Colleague invited" },
  "staff.invitedAgain": { ru: "Приглашён ещё раз", be: "Запрошаны яшчэ раз", en: "Invited again" },
  "staff.blocked": { ru: "Заблокирован", be: "Заблакіраваны", en: "Colleague blocked" },
  "staff.unblocked": { ru: "Разблокирован", be: "Разблакіраваны", en: "Colleague let in again" },
  "lineUser.ended": {
    ru: "Вход прежнего пользователя номера закрыт",
    be: "Уваход ранейшага карыстальніка нумара закрыты",
    en: "Sign-in of the line’s former user ended",
  },

  "appeal.created": { ru: "Создано обращение", be: "Створаны зварот", en: "Appeal made" },
  "appeal.replied": { ru: "Написано в обращении", be: "Напісана ў звароце", en: "Written in an appeal" },
  "appeal.assigned": { ru: "Обращение взято в работу", be: "Зварот узяты ў працу", en: "Appeal taken up" },
  "appeal.handedOver": { ru: "Обращение передано", be: "Зварот перададзены", en: "Appeal handed over" },
  "appeal.cancelled": { ru: "Обращение отозвано", be: "Зварот адкліканы", en: "Appeal withdrawn" },
  "appeal.closed": { ru: "Обращение закрыто", be: "Зварот закрыты", en: "Appeal closed" },
  "attachment.uploaded": { ru: "Загружен файл", be: "Загружаны файл", en: "File uploaded" },
  "attachment.infected": {
    ru: "Файл не принят: в нём найден вирус",
    be: "Файл не прыняты: у ім знойдзены вірус",
    en: "File refused: a virus was found in it",
  },

  "session.opened": { ru: "Вход", be: "Уваход", en: "Signed in" },
  "session.closed": {
    ru: "Выход или завершение входа",
    be: "Выхад або завяршэнне ўваходу",
    en: "Signed out, or a session ended",
  },
  "session.refused": { ru: "Неудачная попытка входа", be: "Няўдалая спроба ўваходу", en: "Sign-in refused" },
  "identity.confirmed": {
    ru: "Личность подтверждена ещё раз",
    be: "Асоба пацверджана яшчэ раз",
    en: "Identity confirmed again",
  },
  "confirmation.refused": {
    ru: "Неудачное подтверждение личности",
    be: "Няўдалае пацвярджэнне асобы",
    en: "Confirmation of identity refused",
  },
  "password.changed": { ru: "Пароль изменён", be: "Пароль зменены", en: "Password changed" },
  "password.reset": {
    ru: "Пароль задан заново по ссылке",
    be: "Пароль зададзены нанова па спасылцы",
    en: "Password set anew by a link",
  },
  "passwordReset.requested": {
    ru: "Запрошена ссылка для нового пароля",
    be: "Запытана спасылка для новага пароля",
    en: "A link for a new password was asked for",
  },
  "passwordReset.sent": {
    ru: "Оператор отправил ссылку для нового пароля",
    be: "Аператар адправіў спасылку для новага пароля",
    en: "The operator sent a link for a new password",
  },
  "secondFactor.confirmed": {
    ru: "Второй фактор подключён",
    be: "Другі фактар падключаны",
    en: "Second factor set up",
  },
  "secondFactor.removed": {
    ru: "Второй фактор отключён",
    be: "Другі фактар адключаны",
    en: "Second factor removed",
  },
  "secondFactor.reset": {
    ru: "Второй фактор сброшен оператором",
    be: "Другі фактар скінуты аператарам",
    en: "Second factor reset by the operator",
  },
  "recoveryCode.used": {
    ru: "Использован резервный код",
    be: "Скарыстаны рэзервовы код",
    en: "Recovery code used",
  },
  "recoveryCodes.renewed": {
    ru: "Выданы новые резервные коды",
    be: "Выдадзены новыя рэзервовыя коды",
    en: "Recovery codes renewed",
  },
  "passkey.added": { ru: "Добавлен ключ доступа", be: "Дададзены ключ доступу", en: "Passkey added" },
  "passkey.used": { ru: "Использован ключ доступа", be: "Скарыстаны ключ доступу", en: "Passkey used" },
  "passkey.removed": { ru: "Удалён ключ доступа", be: "Выдалены ключ доступу", en: "Passkey removed" },
  "token.created": {
    ru: "Создан токен программы",
    be: "Створаны токен праграмы",
    en: "Token of a program made",
  },
  "token.revoked": {
    ru: "Отозван токен программы",
    be: "Адкліканы токен праграмы",
    en: "Token of a program revoked",
  },
  "viewer.mailNoticesSet": {
    ru: "Изменены уведомления по почте",
    be: "Зменены паведамленні па пошце",
    en: "Notices by mail changed",
  },
  "code.requested": {
    ru: "Запрошен код для входа",
    be: "Запытаны код для ўваходу",
    en: "A sign-in code was asked for",
  },
  "code.unsent": {
    ru: "Код для входа не отправлен",
    be: "Код для ўваходу не адпраўлены",
    en: "A sign-in code could not be sent",
  },

  fileWord: { ru: "История действий", be: "Гісторыя дзеянняў", en: "History of acts" },
  "title.at": { ru: "Когда", be: "Калі", en: "When" },
  "title.who": { ru: "Кто", be: "Хто", en: "Who" },
  "title.role": { ru: "От кого", be: "Ад каго", en: "On behalf of" },
  "title.what": { ru: "Что сделано", be: "Што зроблена", en: "What was done" },
  "title.subject": { ru: "С чем", be: "З чым", en: "To what" },
  "title.order": { ru: "Заказ", be: "Заказ", en: "Order" },
  "title.program": { ru: "Программа", be: "Праграма", en: "Program" },
  "title.ip": { ru: "Адрес", be: "Адрас", en: "Address" },
  "actor.administrator": { ru: "Компания", be: "Кампанія", en: "Company" },
  "actor.subscriber": { ru: "Абонент", be: "Абанент", en: "Subscriber" },
  "actor.staff": { ru: "Оператор", be: "Аператар", en: "Operator" },
  "actor.program": { ru: "Программа", be: "Праграма", en: "Program" },
  "actor.system": { ru: "Сам кабинет", be: "Сам кабінет", en: "The cabinet itself" },
});
