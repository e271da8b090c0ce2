import { defineTexts } from "../platform/texts/define-texts";

/** What every change shares: refusals, and what there is to know of any order. */
export const orderText = defineTexts("order", {
  NOT_FOUND: {
    ru: "Такого абонента нет среди ваших. Проверьте номер.",
    be: "Такога абанента няма сярод вашых. Праверце нумар.",
    en: "There is no such subscriber among yours. Check the number.",
  },
  ORDER_NOT_FOUND: {
    ru: "Такого заказа нет среди ваших.",
    be: "Такога заказу няма сярод вашых.",
    en: "There is no such order among yours.",
  },
  INVALID_NOTE: {
    ru: "Примечание: не более {max} {max|символа|символов|символов}.",
    be: "Заўвага: не больш за {max} {max|сімвал|сімвалы|сімвалаў}.",
    en: "The note has at most {max} {max|character|characters}.",
  },
  PREVIEW_CHANGED: {
    ru: "Пока вы смотрели, цена или результат изменились. Проверьте заказ ещё раз.",
    be: "Пакуль вы глядзелі, цана або вынік змяніліся. Праверце заказ яшчэ раз.",
    en: "Price or outcome has changed while you were looking. Check the order again.",
  },
  CHANGED_MEANWHILE: {
    ru: "Этого абонента уже меняет другой заказ. Дождитесь его выполнения и проверьте ещё раз.",
    be: "Гэтага абанента ўжо змяняе іншы заказ. Дачакайцеся яго выканання і праверце яшчэ раз.",
    en: "Another order is changing this subscriber just now. Wait until it is done, then check again.",
  },
  RUN_AT_IN_PAST: {
    ru: "Указанное время уже прошло. Выберите время в будущем.",
    be: "Зададзены час ужо мінуў. Выберыце час у будучыні.",
    en: "That time has passed. Choose one in the future.",
  },
  RUN_AT_TOO_FAR: {
    ru: "Заказ можно запланировать не дальше чем на {days} {days|день|дня|дней} вперёд.",
    be: "Заказ можна запланаваць не далей чым на {days} {days|дзень|дні|дзён} наперад.",
    en: "An order can be planned at most {days} {days|day|days} ahead.",
  },
  REVERT_BEFORE_RUN: {
    ru: "Время возврата должно быть позже времени выполнения.",
    be: "Час вяртання павінен быць пазнейшы за час выканання.",
    en: "The time of return must be after the time of the change.",
  },
  NOT_CANCELLABLE: {
    ru: "Заказ уже выполняется или завершён, отменить его нельзя. Выполненный заказ можно вернуть: «Вернуть как было».",
    be: "Заказ ужо выконваецца або завершаны, адмяніць яго нельга. Выкананы заказ можна вярнуць: «Вярнуць як было».",
    en: "The order is being done or has ended and cannot be cancelled. A completed one can be undone.",
  },
  RETURN_IS_FIRM: {
    ru: "Этот заказ завершает то, что начато на срок, и отменить его нельзя: без него срока не было бы. Закончить раньше можно отдельным заказом, он заменит этот.",
    be: "Гэты заказ завяршае тое, што пачата на тэрмін, і адмяніць яго нельга: без яго тэрміну не было б. Скончыць раней можна асобным заказам, ён заменіць гэты.",
    en: "This order ends what was begun for a time and cannot be cancelled: without it there would be no end. You can end it earlier with an order of its own, which takes the place of this one.",
  },
  NOT_RESCHEDULABLE: {
    ru: "Перенести можно только заказ, который ждёт своего времени или решения. Этот уже выполняется или завершён.",
    be: "Перанесці можна толькі заказ, які чакае свайго часу або рашэння. Гэты ўжо выконваецца або завершаны.",
    en: "Only an order that waits for its time or for a person can be moved. This one is being done or has ended.",
  },
  RETURN_STAYS: {
    ru: "Этот заказ завершает то, что начато на срок: срок не переносится. Закончить раньше можно отдельным заказом, он заменит этот.",
    be: "Гэты заказ завяршае тое, што пачата на тэрмін: тэрмін не пераносіцца. Скончыць раней можна асобным заказам, ён заменіць гэты.",
    en: "This order ends what was begun for a time, and that time is not moved. You can end it earlier with an order of its own, which takes the place of this one.",
  },
  RUN_AT_UNCHANGED: {
    ru: "Заказ и так запланирован на это время. Выберите другое.",
    be: "Заказ і так запланаваны на гэты час. Выберыце іншы.",
    en: "The order is planned for this time already. Choose another one.",
  },
  RETURNS_BEFORE: {
    ru: "{moment} по этому заказу всё вернётся как было. Выберите время раньше или отмените заказ и закажите с другим сроком.",
    be: "{moment} па гэтым заказе ўсё вернецца як было. Выберыце час раней або адмяніце заказ і закажыце з іншым тэрмінам.",
    en: "On {moment} this order brings the old state back. Choose an earlier time, or cancel the order and order with another end.",
  },
  HAS_NO_RETURN: {
    ru: "Этот заказ меняет надолго: срока, к которому всё вернётся как было, у него нет. Перенесите только время выполнения.",
    be: "Гэты заказ змяняе надоўга: тэрміну, да якога ўсё вернецца як было, у яго няма. Перанясіце толькі час выканання.",
    en: "This order changes things for good: it has no time at which the old state comes back. Move the time at which it runs only.",
  },
  DAY: { ru: "{day}", be: "{day}", en: "{day}" },
  MOMENT: { ru: "{day}, {time}", be: "{day}, {time}", en: "{day}, {time}" },
  NOT_UNDOABLE: {
    ru: "Этот заказ вернуть нельзя: он не выполнен, уже возвращён или после него были другие изменения.",
    be: "Гэты заказ вярнуць нельга: ён не выкананы, ужо вернуты або пасля яго былі іншыя змены.",
    en: "This order cannot be undone: it is not completed, was undone already, or a later order changed the same thing.",
  },
  NOT_CONFIRMABLE: {
    ru: "Этот заказ не ждёт подтверждения.",
    be: "Гэты заказ не чакае пацверджання.",
    en: "This order does not wait for a confirmation.",
  },
  NOT_LEFT_TO_SUBSCRIBERS: {
    ru: "Компания не разрешила абонентам делать это самим. Попросите администратора компании.",
    be: "Кампанія не дазволіла абанентам рабіць гэта самім. Папрасіце адміністратара кампаніі.",
    en: "The company does not let its subscribers do this by themselves. Ask the company's administrator.",
  },
  SPENDING_NOT_ALLOWED: {
    ru: "Это стоит денег компании, а она не разрешила абонентам тратить их. Попросите администратора компании.",
    be: "Гэта каштуе грошай кампаніі, а яна не дазволіла абанентам траціць іх. Папрасіце адміністратара кампаніі.",
    en: "This costs the company money, and it does not let its subscribers spend. Ask the company's administrator.",
  },
  followsOrder: {
    ru: "Этого абонента сейчас меняет другой заказ. Этот начнётся, когда тот закончится; показано, что будет после него.",
    be: "Гэтага абанента зараз змяняе іншы заказ. Гэты пачнецца, калі той скончыцца; паказана, што будзе пасля яго.",
    en: "Another order is changing this subscriber just now. This one begins when that one has ended; what is shown comes after it.",
  },
  administrator: {
    ru: "Администратор компании",
    be: "Адміністратар кампаніі",
    en: "The company's administrator",
  },
  unknown: {
    ru: "Пояснение записано более новой версией кабинета. Обновите страницу позже.",
    be: "Тлумачэнне запісана навейшай версіяй кабінета. Абнавіце старонку пазней.",
    en: "A later version of the cabinet has written why. Load the page again later.",
  },
});
