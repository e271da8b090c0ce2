import { defineTexts, type CodeOf } from "../platform/texts/define-texts";
import type { Text, TextValues } from "../platform/texts/text";

/**
 * What the history of an order says at each step, with places for the values that are kept with the step. A sentence
 * may be reworded; what it says of the steps that are kept has to stay true, and a code is never given up.
 */
export const orderEventText = defineTexts("order-event", {
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
  rescheduled: {
    ru: "Перенесён с {from} на {to}.",
    be: "Перанесены з {from} на {to}.",
    en: "Moved from {from} to {to}.",
  },
  rescheduledWhole: {
    ru: "Перенесён с {from} на {to}; вернётся как было {endTo}, а не {endFrom}.",
    be: "Перанесены з {from} на {to}; вернецца як было {endTo}, а не {endFrom}.",
    en: "Moved from {from} to {to}; the old state comes back on {endTo}, not on {endFrom}.",
  },
  returnMoved: {
    ru: "Вернётся как было {to}, а не {from}.",
    be: "Вернецца як было {to}, а не {from}.",
    en: "The old state comes back on {to}, not on {from}.",
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
});

/** A step in the life of an order. */
export type EventCode = CodeOf<typeof orderEventText>;

/** What a step says, as it is kept: a code and whatever values it was kept with. */
export function eventText(code: string, values: TextValues): Text {
  return { key: `order-event.${code}`, values };
}
