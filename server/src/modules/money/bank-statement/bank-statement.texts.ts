import { defineTexts } from "../../../platform/texts/define-texts";

/** What is told of bank statements that are read, and of the payments in them. */
export const bankStatementText = defineTexts("bank-statement", {
  TOO_LARGE: {
    ru: "Файл больше {kilobytes} кБ. Выгрузите выписку за меньший срок.",
    be: "Файл большы за {kilobytes} кБ. Выгрузіце выпіску за меншы тэрмін.",
    en: "The file is larger than {kilobytes} kB. Export a statement of fewer days.",
  },
  NOT_BASE64: {
    ru: "Содержимое файла передано не в base64.",
    be: "Змесціва файла перададзена не ў base64.",
    en: "The content of the file is not given as base64.",
  },
  UNKNOWN_ENCODING: {
    ru: "Не удалось прочитать файл: в его начале нет строки «Кодировка=». Выгрузите из банка выписку для 1С (kl_to_1c.txt), в кодировке Windows, DOS или UTF-8.",
    be: "Не ўдалося прачытаць файл: у яго пачатку няма радка «Кодировка=». Выгрузіце з банка выпіску для 1С (kl_to_1c.txt), у кадзіроўцы Windows, DOS або UTF-8.",
    en: "The file cannot be read: there is no line “Кодировка=” at its beginning. Export the statement for 1C (kl_to_1c.txt) from the bank, in the encoding of Windows, DOS or UTF-8.",
  },
  OTHER_FORMAT: {
    ru: "Это не выписка для 1С: она начинается строкой «1CClientBankExchange».",
    be: "Гэта не выпіска для 1С: яна пачынаецца радком «1CClientBankExchange».",
    en: "This is no statement for 1C: one begins with the line “1CClientBankExchange”.",
  },
  CUT_OFF: {
    ru: "Файл обрывается: в нём нет строки «КонецФайла». Выгрузите его ещё раз.",
    be: "Файл абрываецца: у ім няма радка «КонецФайла». Выгрузіце яго яшчэ раз.",
    en: "The file breaks off: it has no line “КонецФайла”. Export it once more.",
  },
  NO_STATEMENT: {
    ru: "В файле нет остатков по счёту («СекцияРасчСчет»): это платёжные поручения, а не выписка банка.",
    be: "У файле няма астаткаў па рахунку («СекцияРасчСчет»): гэта плацежныя даручэнні, а не выпіска банка.",
    en: "The file has no balances of an account (“СекцияРасчСчет”): these are payment orders, and no bank statement.",
  },
  TOO_MANY_DOCUMENTS: {
    ru: "В выписке больше {most} {most|документа|документов|документов}. Выгрузите её за меньший срок.",
    be: "У выпісцы больш за {most} {most|дакумент|дакументы|дакументаў}. Выгрузіце яе за меншы тэрмін.",
    en: "The statement has more than {most} {most|document|documents}. Export one of fewer days.",
  },
  TOO_MANY_PAYMENTS: {
    ru: "В выписке больше {most} {most|платежа|платежей|платежей} оператору. Выгрузите её за меньший срок.",
    be: "У выпісцы больш за {most} {most|плацеж|плацяжы|плацяжоў} аператару. Выгрузіце яе за меншы тэрмін.",
    en: "The statement has more than {most} {most|payment|payments} to the operator. Export one of fewer days.",
  },
  NOT_CLOSED: {
    ru: "Эта часть не закончена: нет строки «КонецДокумента» или «КонецРасчСчет».",
    be: "Гэтая частка не скончана: няма радка «КонецДокумента» або «КонецРасчСчет».",
    en: "This part has no end: there is no line “КонецДокумента” or “КонецРасчСчет”.",
  },
  NOT_OPENED: {
    ru: "«{key}» здесь ничего не заканчивает.",
    be: "«{key}» тут нічога не заканчвае.",
    en: "“{key}” ends nothing here.",
  },
  NO_VALUE: {
    ru: "Здесь ожидается «Имя=значение».",
    be: "Тут чакаецца «Имя=значение».",
    en: "A name, “=” and a value are expected here.",
  },
  TWICE: {
    ru: "«{key}» стоит здесь второй раз.",
    be: "«{key}» стаіць тут другі раз.",
    en: "“{key}” stands here for the second time.",
  },
  MISSING: { ru: "Нет значения «{key}».", be: "Няма значэння «{key}».", en: "“{key}” has no value." },
  NO_SUM: {
    ru: "«{key}»: «{value}» — не сумма. Ожидается число с двумя знаками, больше нуля у платежей.",
    be: "«{key}»: «{value}» — не сума. Чакаецца лік з двума знакамі, большы за нуль у плацяжоў.",
    en: "“{key}”: “{value}” is no sum. A number with two decimals is expected, above zero in payments.",
  },
  NO_DAY: {
    ru: "«{key}»: «{value}» — не дата. Ожидается день вида 16.11.2026.",
    be: "«{key}»: «{value}» — не дата. Чакаецца дзень выгляду 16.11.2026.",
    en: "“{key}”: “{value}” is no date. A day as 16.11.2026 is expected.",
  },
  BALANCE: {
    ru: "Остатки счёта {account} не сходятся: {opening} на начало, {received} поступило, {spent} списано, а на конец {closing}. Выгрузите выписку ещё раз.",
    be: "Астаткі рахунка {account} не сыходзяцца: {opening} на пачатак, {received} паступіла, {spent} спісана, а на канец {closing}. Выгрузіце выпіску яшчэ раз.",
    en: "The balances of the account {account} do not agree: {opening} at first, {received} came in, {spent} went out, and {closing} at last. Export the statement once more.",
  },
  money: { ru: "{amount} {currency}", be: "{amount} {currency}", en: "{amount} {currency}" },
  KNOWN: {
    ru: "Уже есть: № {reference} от {day}.",
    be: "Ужо ёсць: № {reference} ад {day}.",
    en: "There already: no. {reference} of {day}.",
  },
  REJECTED: {
    ru: "Отклонён оператором: № {reference} от {day}. Если деньги дошли, зарегистрируйте платёж вручную.",
    be: "Адхілены аператарам: № {reference} ад {day}. Калі грошы дайшлі, зарэгіструйце плацеж уручную.",
    en: "Rejected by the operator: no. {reference} of {day}. Where the money has arrived, register the payment by hand.",
  },
  TWICE_IN_STATEMENT: {
    ru: "Такой же платёж уже есть в этой выписке, в строке {line}.",
    be: "Такі ж плацеж ужо ёсць у гэтай выпісцы, у радку {line}.",
    en: "The same payment stands in this statement already, in line {line}.",
  },
  NOT_CARRIED_OUT: {
    ru: "Банк его ещё не провёл.",
    be: "Банк яго яшчэ не правёў.",
    en: "The bank has not carried it out yet.",
  },
  ALIKE: {
    ru: "Похож на № {reference} от {day}. Отметьте, если это другой платёж.",
    be: "Падобны да № {reference} ад {day}. Адзначце, калі гэта іншы плацеж.",
    en: "Like no. {reference} of {day}. Choose it if it is another payment.",
  },
  OTHER_PAYER: {
    ru: "Платит другая организация, УНП {unp}. Отметьте, если она платит за вас.",
    be: "Плаціць іншая арганізацыя, УНП {unp}. Адзначце, калі яна плаціць за вас.",
    en: "Another organization pays, with the taxpayer number {unp}. Choose it if it pays for you.",
  },
  NO_ACCOUNT: {
    ru: "Выберите лицевой счёт: в назначении платежа его нет.",
    be: "Выберыце асабовы рахунак: у прызначэнні плацяжу яго няма.",
    en: "Choose the account: the purpose of the payment names none.",
  },
});
