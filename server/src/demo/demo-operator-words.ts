import type { Localized } from "@kabinet/shared";
import { AppealTopic } from "../modules/care/appeal/appeal.entity";

/** What stands below everything that the demo's operator writes: nobody may take it for a person. */
export const SIGNATURE: Localized = {
  ru: "— Демо-оператор: автоматический ответ, в демонстрации за специалистов отвечает программа.",
  be: "— Дэма-аператар: аўтаматычны адказ, у дэманстрацыі за спецыялістаў адказвае праграма.",
  en: "— Demo operator: an automatic answer; in the demonstration a program answers for the specialists.",
};

/** First answers by topic, where nothing better is known. */
export const FIRST_ANSWERS: Readonly<Record<Exclude<AppealTopic, AppealTopic.NUMBER_CHANGE>, Localized>> = {
  [AppealTopic.BILLING]: {
    ru: "Здравствуйте! Из чего сложилась сумма по номеру, видно в «Начислениях за период»: абонентская плата, услуги, звонки, интернет, роуминг, с НДС и рядом с прошлым месяцем. Каждый звонок — в «Просмотре детализации». Если вопрос об одном номере, напишите, о каком и за какой месяц.",
    be: "Добры дзень! З чаго склалася сума па нумары, відаць у «Налічэннях за перыяд»: абаненцкая плата, паслугі, званкі, інтэрнэт, роўмінг, з ПДВ і побач з мінулым месяцам. Кожны званок — у «Праглядзе дэталізацыі». Калі пытанне пра адзін нумар, напішыце, пра які і за які месяц.",
    en: "Hello! What a number's sum is made of stands in the charges for a period: subscription fee, services, calls, internet, roaming, with VAT and beside the month before. Every call is in the details of usage. If it is about one number, please write which, and which month.",
  },
  [AppealTopic.SERVICES]: {
    ru: "Здравствуйте! Подключённые услуги и то, что ещё предусматривает тарифный план, — в «Услугах абонента»; пакеты — в «Мобильном интернете», тарифные планы с ценами — в «Смене ТП». Перед подтверждением видно, что изменится и сколько это стоит. Какую услугу и на каком номере вы хотите изменить?",
    be: "Добры дзень! Падключаныя паслугі і тое, што яшчэ прадугледжвае тарыфны план, — у «Паслугах абанента»; пакеты — у «Мабільным інтэрнэце», тарыфныя планы з цэнамі — у «Змене ТП». Перад пацвярджэннем відаць, што зменіцца і колькі гэта каштуе. Якую паслугу і на якім нумары вы хочаце змяніць?",
    en: "Hello! The services connected and what else the tariff plan provides are among the subscriber's services; packages under mobile internet, tariff plans with their prices under the change of tariff plan. Before you confirm you see what changes and what it costs. Which service do you want to change, on which number?",
  },
  [AppealTopic.NETWORK]: {
    ru: "Здравствуйте! Спасибо, что сообщили. Чтобы проверить сеть, нам нужны адрес, день и время, когда связь пропадала, и модель телефона. Пока можно перезагрузить телефон и сверить настройки интернета в разделе «Настройки».",
    be: "Добры дзень! Дзякуй, што паведамілі. Каб праверыць сетку, нам патрэбны адрас, дзень і час, калі сувязь знікала, і мадэль тэлефона. Пакуль можна перазагрузіць тэлефон і зверыць налады інтэрнэту ў раздзеле «Налады».",
    en: "Hello! Thank you for telling us. To check the network we need the address, the day and time when there was no connection, and the model of the phone. Meanwhile you can restart the phone and compare its internet settings with those under “Settings”.",
  },
  [AppealTopic.SIM_AND_NUMBER]: {
    ru: "Здравствуйте! PIN- и PUK-коды SIM-карты показывает «Персональная информация» номера, после подтверждения, что это вы. Неисправную SIM-карту заменят в офисе обслуживания с доверенностью организации: номер и услуги сохранятся. Если SIM потеряна, сразу поставьте номер на «Паузу».",
    be: "Добры дзень! PIN- і PUK-коды SIM-карты паказвае «Персанальная інфармацыя» нумара, пасля пацвярджэння, што гэта вы. Няспраўную SIM-карту заменяць у офісе абслугоўвання з даверанасцю арганізацыі: нумар і паслугі захаваюцца. Калі SIM згублена, адразу пастаўце нумар на «Паўзу».",
    en: "Hello! The PIN and PUK codes of the SIM card are shown under the number's personal information, once you have confirmed that it is you. A SIM that does not work is replaced at a service office with the company's letter of authority: number and services stay. If the SIM is lost, pause the number at once.",
  },
  [AppealTopic.CONTRACT]: {
    ru: "Здравствуйте! Реквизиты договора, УНП и адрес доставки счетов — в «Персональной информации» компании. Чтобы изменить реквизиты или получить документ, нужно письмо на бланке с подписью руководителя; назовите, какой документ и за какой период вам нужен.",
    be: "Добры дзень! Рэквізіты дагавора, УНП і адрас дастаўкі рахункаў — у «Персанальнай інфармацыі» кампаніі. Каб змяніць рэквізіты або атрымаць дакумент, патрэбна пісьмо на бланку з подпісам кіраўніка; назавіце, які дакумент і за які перыяд вам патрэбны.",
    en: "Hello! The contract's requisites, the УНП and the address for invoices are under the company's personal information. To change requisites or to get a document we need a letter on the company's paper, signed by its head; please say which document you need, and for which period.",
  },
  [AppealTopic.OTHER]: {
    ru: "Здравствуйте! Спасибо за обращение. Уточните, пожалуйста, о каком номере или разделе речь и что должно получиться: так ответ будет точнее.",
    be: "Добры дзень! Дзякуй за зварот. Удакладніце, калі ласка, пра які нумар або раздзел гаворка і што павінна атрымацца: так адказ будзе дакладней.",
    en: "Hello! Thank you for writing. Please say which number or page it is about, and what the outcome should be: the answer will then be to the point.",
  },
};

/** All other sentences. */
export const SENTENCES = {
  charges: {
    ru: "Здравствуйте! По номеру {number} за текущий месяц начислено {total} BYN с НДС.",
    be: "Добры дзень! Па нумары {number} за бягучы месяц налічана {total} BYN з ПДВ.",
    en: "Hello! The charges of {number} for the current month come to {total} BYN with VAT.",
  },
  largest: {
    ru: "Больше всего — {kind}: {sum} BYN.",
    be: "Больш за ўсё — {kind}: {sum} BYN.",
    en: "The largest part is {kind}: {sum} BYN.",
  },
  chargesWhere: {
    ru: "Из чего сложилась сумма, видно в «Начислениях за период», каждый звонок — в «Просмотре детализации». Какая строка вызывает вопрос?",
    be: "З чаго склалася сума, відаць у «Налічэннях за перыяд», кожны званок — у «Праглядзе дэталізацыі». Які радок выклікае пытанне?",
    en: "What the sum is made of stands in the charges for a period, every call in the details of usage. Which line do you ask about?",
  },
  notServed: {
    ru: "Здравствуйте! Проверили: номер {number} сейчас не обслуживается (приостановлен или на паузе), поэтому связи нет. Паузу можно снять в разделе «Пауза»; причина — в «Персональной информации» номера.",
    be: "Добры дзень! Праверылі: нумар {number} зараз не абслугоўваецца (прыпынены або на паўзе), таму сувязі няма. Паўзу можна зняць у раздзеле «Паўза»; прычына — у «Персанальнай інфармацыі» нумара.",
    en: "Hello! We have checked: {number} is not served just now (suspended or paused), so there is no connection. A pause is ended under “Pause”; the reason stands in the number's personal information.",
  },
  lineEnded: {
    ru: "Здравствуйте! Обслуживание номера {number} прекращено, сменить его нельзя.",
    be: "Добры дзень! Абслугоўванне нумара {number} спынена, змяніць яго нельга.",
    en: "Hello! The line {number} has ended, its number cannot be changed.",
  },
  numbersFit: {
    ru: "Здравствуйте! Под ваши пожелания сейчас свободны:",
    be: "Добры дзень! Пад вашы пажаданні зараз вольныя:",
    en: "Hello! These numbers fit your wishes and are free now:",
  },
  numbersNear: {
    ru: "Здравствуйте! Точно такого свободного номера сейчас нет. Ближайшее, что есть:",
    be: "Добры дзень! Дакладна такога вольнага нумара зараз няма. Найбліжэйшае, што ёсць:",
    en: "Hello! No number that fits exactly is free now. The nearest that there are:",
  },
  chooseNumber: {
    ru: "Выберите номер сами в «Операции с услугами» → «Смена номера»: он удержится за вами на время оформления. Пока номер не выбран, он свободен для всех. Подходит ли что-нибудь? Можно написать сюда другую маску, например 29%77.",
    be: "Выберыце нумар самі ў «Аперацыі з паслугамі» → «Змена нумара»: ён утрымаецца за вамі на час афармлення. Пакуль нумар не выбраны, ён вольны для ўсіх. Ці падыходзіць што-небудзь? Можна напісаць сюды іншую маску, напрыклад 29%77.",
    en: "Choose the number yourself under the change of number: it is held for you while you order. Until then it is free for everybody. Does one of them suit you? You can write another mask here, e.g. 29%77.",
  },
  noNumbers: {
    ru: "Здравствуйте! Такого свободного номера нет, и ничего близкого тоже. Оставьте новую заявку с другой маской или категорией.",
    be: "Добры дзень! Такога вольнага нумара няма, і нічога блізкага таксама. Пакіньце новую заяўку з іншай маскай або катэгорыяй.",
    en: "Hello! No such number is free, nor anything near it. Please make a new request with another mask or category.",
  },
  welcome: {
    ru: "Рады помочь! Если появятся вопросы, напишите сюда: обращение откроется снова.",
    be: "Рады дапамагчы! Калі з'явяцца пытанні, напішыце сюды: зварот адкрыецца зноў.",
    en: "Glad to help! If there is anything else, write here: the appeal is opened again.",
  },
  noted: {
    ru: "Спасибо, уточнение приняли и проверили: с нашей стороны всё исправно. Если вопрос остался, напишите подробнее.",
    be: "Дзякуй, удакладненне прынялі і праверылі: з нашага боку ўсё спраўна. Калі пытанне засталося, напішыце падрабязней.",
    en: "Thank you, we have noted and checked it: all is well on our side. If something is still open, please write more.",
  },
  honest: {
    ru: "Дальше демо-оператор не разберётся: вживую этим занялся бы специалист. Ответить за него можно самому: войдите на /playground как staff@operator.example и возьмите операцию «Ответить на обращение».",
    be: "Далей дэма-аператар не разбярэцца: ужывую гэтым заняўся б спецыяліст. Адказаць за яго можна самому: увайдзіце на /playground як staff@operator.example і вазьміце аперацыю «Адказаць на зварот».",
    en: "The demo operator can do no more: in real life a specialist would see to it. You can answer in their place yourself: sign in at /playground as staff@operator.example and take the operation that answers an appeal.",
  },
  silence: {
    ru: "Ответа не было, поэтому считаем вопрос решённым. Если это не так, напишите сюда: обращение откроется снова.",
    be: "Адказу не было, таму лічым пытанне вырашаным. Калі гэта не так, напішыце сюды: зварот адкрыецца зноў.",
    en: "There was no reply, so we take the question for solved. If it is not, write here: the appeal is opened again.",
  },
} satisfies Record<string, Localized>;

/** What charges are called in an answer, by `ChargeKind` of the API. */
export const CHARGE_WORDS: Readonly<Record<string, Localized>> = {
  TARIFF_PLAN_FEE: { ru: "абонентская плата", be: "абаненцкая плата", en: "the subscription fee" },
  SERVICE_FEE: { ru: "услуги и пакеты", be: "паслугі і пакеты", en: "services and packages" },
  CONNECTION_FEE: { ru: "подключение услуг", be: "падключэнне паслуг", en: "connection of services" },
  NUMBER_FEE: { ru: "смена номера", be: "змена нумара", en: "the change of number" },
  INSTALMENT: { ru: "рассрочка", be: "растэрміноўка", en: "instalments" },
  VOICE: { ru: "звонки", be: "званкі", en: "calls" },
  MESSAGES: { ru: "сообщения", be: "паведамленні", en: "messages" },
  DATA: { ru: "мобильный интернет", be: "мабільны інтэрнэт", en: "mobile internet" },
  ROAMING: { ru: "роуминг", be: "роўмінг", en: "roaming" },
};
