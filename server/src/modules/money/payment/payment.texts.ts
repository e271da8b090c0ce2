import { defineTexts } from "../../../platform/texts/define-texts";

/** What is told of payments. */
export const paymentText = defineTexts("payment", {
  NOT_FOUND: {
    ru: "Такого платежа нет среди ваших. Обновите список.",
    be: "Такога плацяжу няма сярод вашых. Абнавіце спіс.",
    en: "There is no such payment among yours. Refresh the list.",
  },
  CLIENT_NOT_FOUND: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  ACCOUNT_NOT_FOUND: {
    ru: "Такого лицевого счёта нет среди ваших. Выберите счёт из списка.",
    be: "Такога асабовага рахунку няма сярод вашых. Выберыце рахунак са спіса.",
    en: "There is no such account among yours. Choose one from the list.",
  },
  ACCOUNT_CLOSED: {
    ru: "Лицевой счёт {number} закрыт: платежи на него не регистрируются. Выберите другой счёт или напишите нам в «Обратную связь».",
    be: "Асабовы рахунак {number} закрыты: плацяжы на яго не рэгіструюцца. Выберыце іншы рахунак або напішыце нам у «Зваротную сувязь».",
    en: "The account {number} is closed: no payments to it are registered. Choose another account, or make an appeal.",
  },
  AMOUNT_NOT_POSITIVE: {
    ru: "Сумма платежа должна быть больше нуля.",
    be: "Сума плацяжу павінна быць большай за нуль.",
    en: "The sum of a payment must be more than zero.",
  },
  AMOUNT_FINER_THAN_KOPECKS: {
    ru: "В сумме не больше двух знаков после запятой: банк проводит целые сотые доли.",
    be: "У суме не больш за два знакі пасля коскі: банк праводзіць цэлыя сотыя долі.",
    en: "A sum has two decimals at the most: banks carry out whole hundredths.",
  },
  AMOUNT_TOO_LARGE: {
    ru: "Такая сумма не принимается: самое большее {most} {currency}. Проверьте, не лишние ли цифры.",
    be: "Такая сума не прымаецца: самае большае {most} {currency}. Праверце, ці няма лішніх лічбаў.",
    en: "Such a sum is not accepted: {most} {currency} at the most. Check whether there are digits too many.",
  },
  DAY_AHEAD: {
    ru: "Дата платежа ещё не наступила. Укажите день, в который банк его провёл.",
    be: "Дата плацяжу яшчэ не надышла. Задайце дзень, у які банк яго правёў.",
    en: "The day of the payment is still ahead. Give the day on which the bank carried it out.",
  },
  DAY_TOO_LONG_AGO: {
    ru: "Платёж старше {days} {days|дня|дней|дней}: принимаются платежи с {first}. О более раннем напишите нам в «Обратную связь».",
    be: "Плацеж старэйшы за {days} {days|дзень|дні|дзён}: прымаюцца плацяжы з {first}. Пра больш ранні напішыце нам у «Зваротную сувязь».",
    en: "The payment is older than {days} {days|day|days}: payments since {first} are accepted. About an earlier one make an appeal.",
  },
  ALIKE: {
    ru: "Похожий платёж уже есть: {payments}. Если это другой платёж, подтвердите это и зарегистрируйте ещё раз.",
    be: "Падобны плацеж ужо ёсць: {payments}. Калі гэта іншы плацеж, пацвердзіце гэта і зарэгіструйце яшчэ раз.",
    en: "There is a payment like it already: {payments}. If this is another one, acknowledge that and register once more.",
  },
  named: {
    ru: "№ {reference} от {day} на {amount}",
    be: "№ {reference} ад {day} на {amount}",
    en: "No. {reference} of {day} for {amount}",
  },
  amount: { ru: "{amount} {currency}", be: "{amount} {currency}", en: "{amount} {currency}" },
  KNOWN: {
    ru: "Этот платёж уже зарегистрирован, проведён или отклонён: те же номер, сумма и дата. Из выписки он второй раз не нужен.",
    be: "Гэты плацеж ужо зарэгістраваны, праведзены або адхілены: тыя ж нумар, сума і дата. З выпіскі ён другі раз не патрэбны.",
    en: "This payment is registered, posted or rejected already: the number, the sum and the day are the same. The statement need not bring it a second time.",
  },
  HOW_MANY: {
    ru: "За один раз регистрируется от 1 до {most} {most|платежа|платежей|платежей}.",
    be: "За адзін раз рэгіструецца ад 1 да {most} {most|плацяжу|плацяжоў|плацяжоў}.",
    en: "From 1 to {most} {most|payment|payments} are registered at once.",
  },
  TOO_MANY: {
    ru: "Подтверждения ждут уже {most} {most|платёж|платежа|платежей} компании. Дождитесь решения по ним или отмените лишние.",
    be: "Пацверджання чакаюць ужо {most} {most|плацеж|плацяжы|плацяжоў} кампаніі. Дачакайцеся рашэння па іх або адмяніце лішнія.",
    en: "{most} {most|payment|payments} of the company wait for a confirmation already. Wait for it, or cancel what is not needed.",
  },
  "decided.done": {
    ru: "Платёж уже подтверждён. Обновите страницу.",
    be: "Плацеж ужо пацверджаны. Абнавіце старонку.",
    en: "The payment has been confirmed already. Refresh the page.",
  },
  "decided.denied": {
    ru: "Платёж уже отклонён. Если он всё-таки был, компания регистрирует его заново.",
    be: "Плацеж ужо адхілены. Калі ён усё-такі быў, кампанія рэгіструе яго нанова.",
    en: "The payment has been rejected already. If it was made after all, the company registers it anew.",
  },
  "decided.canceled": {
    ru: "Платёж уже отменён. Обновите страницу.",
    be: "Плацеж ужо скасаваны. Абнавіце старонку.",
    en: "The payment has been cancelled already. Refresh the page.",
  },
  POSTED_BY_OPERATOR: {
    ru: "Этот платёж провёл сам оператор: подтверждать или отменять в нём нечего.",
    be: "Гэты плацеж правёў сам аператар: пацвярджаць або скасоўваць у ім няма чаго.",
    en: "The operator itself posted this payment: there is nothing to confirm or cancel in it.",
  },
  CHANGED_MEANWHILE: {
    ru: "Пока вы смотрели, платёж изменился. Обновите страницу и решите ещё раз.",
    be: "Пакуль вы глядзелі, плацеж змяніўся. Абнавіце старонку і вырашыце яшчэ раз.",
    en: "While you were looking, the payment changed. Refresh the page and decide again.",
  },
  COUNTED_ALREADY: {
    ru: "Похожий платёж уже учтён: {payments}. Укажите его, если это он же, иначе подтвердите, что это другой платёж.",
    be: "Падобны плацеж ужо ўлічаны: {payments}. Задайце яго, калі гэта ён жа, інакш пацвердзіце, што гэта іншы плацеж.",
    en: "A payment like it counts already: {payments}. Name it if it is the same one, otherwise acknowledge that it is another.",
  },
  NOT_THE_SAME: {
    ru: "Это не учтённый платёж того же лицевого счёта на ту же сумму. Выберите платёж из похожих.",
    be: "Гэта не ўлічаны плацеж таго ж асабовага рахунку на тую ж суму. Выберыце плацеж з падобных.",
    en: "This is no payment of the same account and sum that counts. Choose one of those alike.",
  },
  "text.EMPTY": { ru: "Заполните это поле.", be: "Запоўніце гэта поле.", en: "Fill this field in." },
  "text.TOO_LONG": {
    ru: "Слишком длинно: не больше {max} {max|знака|знаков|знаков}.",
    be: "Занадта доўга: не больш за {max} {max|знак|знакі|знакаў}.",
    en: "Too long: at most {max} {max|character|characters}.",
  },
  "text.CHARACTERS": {
    ru: "Здесь есть управляющие знаки или лишние строки. Наберите текст заново.",
    be: "Тут ёсць кіравальныя знакі або лішнія радкі. Набярыце тэкст нанова.",
    en: "There are control characters or line breaks in it. Type it anew.",
  },
});
