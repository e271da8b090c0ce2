import type { Notice } from "./change";
import { NOTE_MAX, RUN_AT_MAX_DAYS, type Localized } from "@kabinet/shared";
import { fill } from "../platform/texts/fill";

/** For how many days an order waits for a person to confirm its new terms: what it keeps for itself, others may want. */
export const CONFIRM_DAYS = 14;

/** The value that the sentences about new terms name. */
export const CONFIRM_VALUES = { days: CONFIRM_DAYS };

/**
 * What the history of an order says at each step, with places for the values that are kept with the step. A sentence
 * may be reworded; what it says of the steps that are kept has to stay true, and a code is never given up.
 */
export const EVENT_TEXTS = {
  accepted: { ru: "Заказ принят.", be: "Заказ прыняты.", en: "The order was accepted." },
  scheduled: {
    ru: "Заказ принят и будет выполнен в указанное время.",
    be: "Заказ прыняты і будзе выкананы ў зададзены час.",
    en: "The order was accepted and will run at its time.",
  },
  windowClosed: {
    ru: "Сейчас такие операции не проводятся: заказ ждёт открытия.",
    be: "Зараз такія аперацыі не праводзяцца: заказ чакае адкрыцця.",
    en: "Such changes are not made at this time: the order waits until they are.",
  },
  queued: {
    ru: "Заказ принят и будет выполнен после того, который уже выполняется.",
    be: "Заказ прыняты і будзе выкананы пасля таго, які ўжо выконваецца.",
    en: "The order was accepted and follows the one that is being done.",
  },
  started: { ru: "Выполняется.", be: "Выконваецца.", en: "Being done." },
  retried: {
    ru: "Сеть оператора не выполнила команду; попытка будет повторена.",
    be: "Сетка аператара не выканала каманду; спроба будзе паўторана.",
    en: "The operator's network did not carry it out; it will be tried again.",
  },
  unanswered: {
    ru: "Сеть оператора не ответила; выясняем, выполнена ли команда.",
    be: "Сетка аператара не адказала; высвятляем, ці выканана каманда.",
    en: "The operator's network has not answered; finding out whether it was done.",
  },
  completed: { ru: "Выполнен.", be: "Выкананы.", en: "Done." },
  notNeeded: {
    ru: "Отменён: это уже сделано раньше.",
    be: "Адменены: гэта ўжо зроблена раней.",
    en: "Cancelled: it has been done before.",
  },
  cancelled: { ru: "Отменён.", be: "Адменены.", en: "Cancelled." },
  confirmed: {
    ru: "Новые условия подтверждены.",
    be: "Новыя ўмовы пацверджаны.",
    en: "The new terms were confirmed.",
  },
  termsChanged: {
    ru: "Условия изменились после проверки: посмотрите, что изменится и сколько это стоит, и подтвердите или отмените заказ. Неподтверждённый заказ через {days} {days|день|дня|дней} отменится сам.",
    be: "Умовы змяніліся пасля праверкі: паглядзіце, што зменіцца і колькі гэта каштуе, і пацвердзіце або адмяніце заказ. Непацверджаны заказ праз {days} {days|дзень|дні|дзён} адменіцца сам.",
    en: "The terms have changed since the check: look at the outcome and the price, then confirm or cancel the order. Unconfirmed, it is cancelled after {days} {days|day|days}.",
  },
  unconfirmed: {
    ru: "Отменён: за {days} {days|день|дня|дней} новые условия никто не подтвердил. Если это ещё нужно, закажите снова.",
    be: "Адменены: за {days} {days|дзень|дні|дзён} новыя ўмовы ніхто не пацвердзіў. Калі гэта яшчэ патрэбна, закажыце зноў.",
    en: "Cancelled: in {days} {days|day|days} nobody has confirmed the new terms. Order again if it is still wanted.",
  },
  refused: {
    ru: "{reason}",
    be: "{reason}",
    en: "{reason}",
  },
  windowMissed: {
    ru: "{reason}",
    be: "{reason}",
    en: "{reason}",
  },
  networkRefused: {
    ru: "Сеть оператора отказала. Ничего не изменено. Обратитесь к специалистам в «Обратной связи» или закажите снова.",
    be: "Сетка аператара адмовіла. Нічога не зменена. Звярніцеся да спецыялістаў у «Зваротнай сувязі» або закажыце зноў.",
    en: "The operator's network refused. Nothing was changed. Ask the specialists, or order again.",
  },
  networkExhausted: {
    ru: "Сеть оператора не выполнила команду после нескольких попыток. Ничего не изменено. Закажите снова позже.",
    be: "Сетка аператара не выканала каманду пасля некалькіх спроб. Нічога не зменена. Закажыце зноў пазней.",
    en: "The operator's network did not carry it out after several tries. Nothing was changed. Order again later.",
  },
  revertPlanned: {
    ru: "Возврат прежнего состояния запланирован.",
    be: "Вяртанне ранейшага стану запланавана.",
    en: "The return to the old state is planned.",
  },
  revertRefused: {
    ru: "Возврат прежнего состояния не запланирован: сделать его нельзя. {reason}",
    be: "Вяртанне ранейшага стану не запланавана: зрабіць яго нельга. {reason}",
    en: "The return to the old state is not planned: it cannot be done. {reason}",
  },
} satisfies Record<string, Localized>;

/** What is to be known before an order that follows another one of the same line. */
export const FOLLOWS: Notice = {
  code: "followsOrder",
  // When its turn comes there is nothing to follow any more: that does not hold it.
  isRemark: true,
  text: {
    ru: "Этого абонента сейчас меняет другой заказ. Этот начнётся, когда тот закончится; показано, что будет после него.",
    be: "Гэтага абанента зараз змяняе іншы заказ. Гэты пачнецца, калі той скончыцца; паказана, што будзе пасля яго.",
    en: "Another order is changing this subscriber just now. This one begins when that one has ended; what is shown comes after it.",
  },
};

/** A step in the life of an order. */
export type EventCode = keyof typeof EVENT_TEXTS;

/** Refusals that every change shares. */
export const REFUSAL_TEXTS = {
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
  INVALID_NOTE: fill(
    {
      ru: "Примечание: не более {max} {max|символа|символов|символов}.",
      be: "Заўвага: не больш за {max} {max|сімвал|сімвалы|сімвалаў}.",
      en: "The note has at most {max} {max|character|characters}.",
    },
    { max: NOTE_MAX },
  ),
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
  RUN_AT_TOO_FAR: fill(
    {
      ru: "Заказ можно запланировать не дальше чем на {days} {days|день|дня|дней} вперёд.",
      be: "Заказ можна запланаваць не далей чым на {days} {days|дзень|дні|дзён} наперад.",
      en: "An order can be planned at most {days} {days|day|days} ahead.",
    },
    { days: RUN_AT_MAX_DAYS },
  ),
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
} satisfies Record<string, Localized>;
