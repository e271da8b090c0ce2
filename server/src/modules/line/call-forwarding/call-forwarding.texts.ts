import { defineTexts } from "../../../platform/texts/define-texts";

/**
 * Why a forwarding cannot be, what there is to know before it changes, and what conditions and targets are called.
 * A refusal names no other line: a subscriber reads it too.
 */
export const callForwardingText = defineTexts("call-forwarding", {
  INVALID_INPUT: {
    ru: "Укажите хотя бы одно условие, каждое один раз.",
    be: "Задайце хаця б адну ўмову, кожную адзін раз.",
    en: "Name at least one condition, and each of them once.",
  },
  FORWARDING_TO_ITSELF: {
    ru: "Это номер самого абонента: на него переадресовать нельзя. Укажите другой номер.",
    be: "Гэта нумар самога абанента: на яго пераадрасаваць нельга. Задайце іншы нумар.",
    en: "This is the subscriber's own number: calls cannot be forwarded to it. Give another number.",
  },
  FORWARDING_TO_SHORT_NUMBER: {
    ru: "На номера экстренных служб и другие короткие номера звонки не переадресуются. Укажите полный номер.",
    be: "На нумары экстранных службаў і іншыя кароткія нумары званкі не пераадрасоўваюцца. Задайце поўны нумар.",
    en: "Calls are not forwarded to emergency and other short numbers. Give a full number.",
  },
  FORWARDING_NUMBER_INVALID: {
    ru: "Такого номера нет. Проверьте его; номер другой страны начинайте с + и кода страны.",
    be: "Такога нумара няма. Праверце яго; нумар іншай краіны пачынайце з + і кода краіны.",
    en: "There is no such number. Check it; begin a number of another country with + and its country code.",
  },
  FORWARDING_NUMBER_NOT_ALLOWED: {
    ru: "На этот номер звонки переадресовать нельзя. Укажите другой номер.",
    be: "На гэты нумар званкі пераадрасаваць нельга. Задайце іншы нумар.",
    en: "Calls cannot be forwarded to this number. Give another one.",
  },
  FORWARDING_LOOP: {
    ru: "Звонки ходили бы по кругу: с этого номера они по цепочке переадресаций вернулись бы обратно. Укажите другой номер или сначала отмените одну из переадресаций цепочки.",
    be: "Званкі хадзілі б па коле: з гэтага нумара яны па ланцужку пераадрасацый вярнуліся б назад. Задайце іншы нумар або спачатку адмяніце адну з пераадрасацый ланцужка.",
    en: "Calls would go round in a circle: from that number a chain of forwardings leads back. Give another number, or cancel one of the chain's forwardings first.",
  },
  FORWARDING_UNCHANGED: {
    ru: "Такая переадресация уже установлена.",
    be: "Такая пераадрасацыя ўжо ўстаноўлена.",
    en: "This forwarding is set like that already.",
  },
  FORWARDING_NOT_SET: {
    ru: "Такая переадресация не установлена, отменять нечего.",
    be: "Такая пераадрасацыя не ўстаноўлена, адмяняць няма чаго.",
    en: "No such forwarding is set, so there is nothing to cancel.",
  },
  NO_REPLY_TIME_INVALID: {
    ru: "Время ожидания ответа: 5, 10, 15, 20, 25 или 30 секунд, и только для условия «Если нет ответа».",
    be: "Час чакання адказу: 5, 10, 15, 20, 25 або 30 секунд, і толькі для ўмовы «Калі няма адказу».",
    en: "The no-reply time is 5, 10, 15, 20, 25 or 30 seconds, and only where there is no reply.",
  },
  VOICEMAIL_NOT_CONNECTED: {
    ru: "Голосовая почта на этом номере не подключена. Сначала подключите её или укажите другой номер.",
    be: "Галасавая пошта на гэтым нумары не падключана. Спачатку падключыце яе або задайце іншы нумар.",
    en: "Voicemail is not connected on this line. Connect it first, or give another number.",
  },
  legCharged: {
    ru: "Переадресованные звонки оплачивает этот номер: как исходящие по его тарифному плану.",
    be: "Пераадрасаваныя званкі аплачвае гэты нумар: як выходныя паводле яго тарыфнага плана.",
    en: "This line pays for the forwarded calls: as for outgoing ones, by its tariff plan.",
  },
  legChargedFor: {
    ru: "Переадресованные звонки оплачивает этот номер: как исходящие, до {price} {currency} за минуту сверх включённых минут.",
    be: "Пераадрасаваныя званкі аплачвае гэты нумар: як выходныя, да {price} {currency} за хвіліну звыш уключаных хвілін.",
    en: "This line pays for the forwarded calls: as for outgoing ones, up to {currency} {price} a minute beyond the included minutes.",
  },
  // Said of orders that were made before an operator could have another currency.
  legChargedAt: {
    ru: "Переадресованные звонки оплачивает этот номер: как исходящие, до {price} BYN за минуту сверх включённых минут.",
    be: "Пераадрасаваныя званкі аплачвае гэты нумар: як выходныя, да {price} BYN за хвіліну звыш уключаных хвілін.",
    en: "This line pays for the forwarded calls: as for outgoing ones, up to BYN {price} a minute beyond the included minutes.",
  },
  conditionalsRest: {
    ru: "Пока переадресуются все звонки, переадресации по условию не действуют; они сохранятся.",
    be: "Пакуль пераадрасоўваюцца ўсе званкі, пераадрасацыі паводле ўмовы не дзейнічаюць; яны захаваюцца.",
    en: "While all calls are forwarded, the forwardings with a condition rest; they are kept.",
  },
  restsUnderUnconditional: {
    ru: "Сейчас переадресуются все звонки: переадресации по условию начнут действовать, когда безусловная будет отменена.",
    be: "Зараз пераадрасоўваюцца ўсе званкі: пераадрасацыі паводле ўмовы пачнуць дзейнічаць, калі безумоўная будзе адменена.",
    en: "All calls are forwarded now: the forwardings with a condition begin to work when the unconditional one is cancelled.",
  },
  conditionalsWorkAgain: {
    ru: "Снова начнут действовать переадресации по условию.",
    be: "Зноў пачнуць дзейнічаць пераадрасацыі паводле ўмовы.",
    en: "The forwardings with a condition begin to work again.",
  },
  targetForwards: {
    ru: "С указанного номера звонки тоже переадресуются: они могут попасть дальше по цепочке.",
    be: "З зададзенага нумара званкі таксама пераадрасоўваюцца: яны могуць трапіць далей па ланцужку.",
    en: "That number forwards calls too: they may go further along the chain.",
  },
  forwardedToThisNumber: {
    ru: "На прежний номер переадресованы звонки других номеров компании: {n}. Сама переадресация не изменится: укажите в ней новый номер, иначе эти звонки не дойдут.",
    be: "На ранейшы нумар пераадрасаваны званкі іншых нумароў кампаніі: {n}. Сама пераадрасацыя не зменіцца: задайце ў ёй новы нумар, інакш гэтыя званкі не дойдуць.",
    en: "Other numbers of the company forward calls to the old number: {n}. The forwardings do not change by themselves: set them to the new number, or those calls do not arrive.",
  },
  "condition.unconditional": {
    ru: "Все звонки (безусловная)",
    be: "Усе званкі (безумоўная)",
    en: "All calls (unconditional)",
  },
  "condition.busy": { ru: "Если занято", be: "Калі занята", en: "When busy" },
  "condition.noReply": { ru: "Если нет ответа", be: "Калі няма адказу", en: "When there is no reply" },
  "condition.notReachable": { ru: "Если недоступен", be: "Калі недаступны", en: "When not reachable" },
  "label.target": { ru: "{to}{after}{rests}", be: "{to}{after}{rests}", en: "{to}{after}{rests}" },
  "label.voicemail": { ru: "голосовая почта", be: "галасавая пошта", en: "voicemail" },
  "label.after": { ru: ", через {seconds} с", be: ", праз {seconds} с", en: ", after {seconds} s" },
  "label.rests": {
    ru: " (не действует: включена безусловная)",
    be: " (не дзейнічае: уключана безумоўная)",
    en: " (rests under the unconditional one)",
  },
  "title.setCallForwarding": {
    ru: "Переадресация звонков",
    be: "Пераадрасацыя званкоў",
    en: "Call forwarding",
  },
  "title.cancelCallForwarding": {
    ru: "Отмена переадресации звонков",
    be: "Адмена пераадрасацыі званкоў",
    en: "Cancellation of call forwarding",
  },
  "title.replaceCallForwarding": {
    ru: "Переадресация звонков по нескольким условиям",
    be: "Пераадрасацыя званкоў паводле некалькіх умоў",
    en: "Call forwarding under several conditions",
  },
});
