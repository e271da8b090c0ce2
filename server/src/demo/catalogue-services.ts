import {
  PAUSE_CODE,
  ServiceCategory,
} from "../modules/catalogue/service-specification/service-specification.entity";

/** A service of the demo operator's catalogue; fees as people write them, in BYN with VAT. */
export interface ServiceDraft {
  readonly code: string;
  readonly category: ServiceCategory;
  readonly name: readonly [ru: string, be: string, en: string];
  readonly description: readonly [ru: string, be: string, en: string];
  readonly monthlyFee: string;
  readonly connectionFee: string;
  readonly includedMegabytes?: number;
}

/** Mobile internet itself; what it costs is in the tariff plan. */
export const MOBILE_INTERNET: ServiceDraft = {
  code: "mobile-internet",
  category: ServiceCategory.MOBILE_INTERNET,
  name: ["Мобильный интернет", "Мабільны інтэрнэт", "Mobile internet"],
  description: [
    "Доступ в интернет на условиях тарифного плана.",
    "Доступ у інтэрнэт на ўмовах тарыфнага плана.",
    "Access to the internet on the terms of the tariff plan.",
  ],
  monthlyFee: "0",
  connectionFee: "0",
};

function internetPackage(
  code: string,
  name: readonly [string, string, string],
  megabytes: number,
  monthlyFee: string,
  extra: readonly [string, string, string] = ["", "", ""],
): ServiceDraft {
  const size = String(megabytes);
  return {
    code,
    category: ServiceCategory.MOBILE_INTERNET_PACKAGE,
    name,
    description: [
      `${size} МБ в месяц сверх включённого в тарифный план${extra[0]}.`,
      `${size} МБ у месяц звыш уключанага ў тарыфны план${extra[1]}.`,
      `${size} MB a month on top of what the tariff plan includes${extra[2]}.`,
    ],
    monthlyFee,
    connectionFee: "0",
    includedMegabytes: megabytes,
  };
}

function numbered(text: string): [string, string, string] {
  return [`Пакет ${text}`, `Пакет ${text}`, `Package ${text}`];
}

const WITH_VOKA: readonly [string, string, string] = [
  ", с видеосервисом voka",
  ", з відэасэрвісам voka",
  ", with the video service voka",
];

/** The additional packages, in the order in which they are offered. */
export const PACKAGES: readonly ServiceDraft[] = [
  internetPackage("internet-easy", ["Пакет Легкий", "Пакет Лёгкі", "Package Easy"], 100, "1.90"),
  internetPackage("internet-350", numbered("350"), 350, "3.90"),
  internetPackage("internet-750", numbered("750"), 750, "5.90"),
  internetPackage("internet-1000", numbered("1000"), 1_000, "7.50"),
  internetPackage("internet-1500", numbered("1500"), 1_500, "9.90"),
  internetPackage("internet-3000", numbered("3000"), 3_000, "14.90"),
  internetPackage("internet-3000-voka", numbered("3000 + voka"), 3_000, "18.90", WITH_VOKA),
  internetPackage("internet-5000-voka", numbered("5000 + voka"), 5_000, "24.90", WITH_VOKA),
];

function extra(
  code: string,
  category: ServiceCategory,
  name: readonly [string, string, string],
  description: readonly [string, string, string],
  monthlyFee = "0",
  connectionFee = "0",
): ServiceDraft {
  return { code, category, name, description, monthlyFee, connectionFee };
}

const { VOICE, MESSAGING, ROAMING, INFORMATION, SECURITY } = ServiceCategory;

/** The other services. */
export const EXTRAS: readonly ServiceDraft[] = [
  extra(
    "clip",
    VOICE,
    ["Определитель номера", "Вызначальнік нумара", "Caller identification"],
    ["Показывает номер звонящего.", "Паказвае нумар таго, хто звоніць.", "Shows the caller's number."],
  ),
  extra(
    "call-waiting",
    VOICE,
    ["Ожидание вызова", "Чаканне выкліку", "Call waiting"],
    [
      "Сообщает о втором вызове во время разговора.",
      "Паведамляе пра другі выклік падчас размовы.",
      "Tells of a second call while you talk.",
    ],
  ),
  extra(
    "clir",
    VOICE,
    ["Антиопределитель номера", "Антывызначальнік нумара", "Number withheld"],
    [
      "Скрывает номер от тех, кому вы звоните.",
      "Хавае нумар ад тых, каму вы звоніце.",
      "Hides your number from those you call.",
    ],
    "3.20",
    "1.00",
  ),
  extra(
    "voicemail-plus",
    VOICE,
    ["Голосовая почта (пакет «Плюс»)", "Галасавая пошта (пакет «Плюс»)", "Voicemail (package Plus)"],
    [
      "Принимает сообщения и дублирует их на электронный адрес.",
      "Прымае паведамленні і дублюе іх на электронны адрас.",
      "Takes messages and sends copies by e-mail.",
    ],
    "1.50",
    "0.50",
  ),
  extra(
    "missed-calls",
    INFORMATION,
    ["Кто звонил", "Хто званіў", "Missed calls"],
    [
      "SMS о звонках, пришедших, пока телефон был недоступен.",
      "SMS пра званкі, што прыйшлі, пакуль тэлефон быў недаступны.",
      "An SMS about calls that came while the phone was out of reach.",
    ],
    "0.60",
  ),
  extra(
    "sms-info",
    INFORMATION,
    ["SMS-инфо", "SMS-інфа", "SMS information"],
    [
      "Погода, курсы валют и новости в SMS.",
      "Надвор'е, курсы валют і навіны ў SMS.",
      "Weather, exchange rates and news by SMS.",
    ],
    "0.90",
    "0.30",
  ),
  extra(
    "mms",
    MESSAGING,
    ["MMS", "MMS", "MMS"],
    [
      "Сообщения с картинками и звуком.",
      "Паведамленні з малюнкамі і гукам.",
      "Messages with pictures and sound.",
    ],
  ),
  extra(
    "international-calls",
    VOICE,
    ["Международная связь", "Міжнародная сувязь", "International calls"],
    [
      "Звонки и сообщения за границу.",
      "Званкі і паведамленні за мяжу.",
      "Calls and messages to other countries.",
    ],
  ),
  extra(
    "roaming",
    ROAMING,
    ["Международный роуминг", "Міжнародны роўмінг", "International roaming"],
    ["Связь в поездках за границу.", "Сувязь у паездках за мяжу.", "Service while travelling abroad."],
    "0",
    "2.00",
  ),
  extra(
    "roaming-alert",
    ROAMING,
    ["Контроль расходов в роуминге", "Кантроль выдаткаў у роўмінгу", "Roaming cost alert"],
    ["SMS о расходах в поездке.", "SMS пра выдаткі ў паездцы.", "An SMS about costs while abroad."],
    "0.40",
  ),
  extra(
    "barring-outgoing",
    SECURITY,
    ["Запрет исходящих звонков", "Забарона выходных званкоў", "Outgoing calls barred"],
    [
      "Разрешает только входящие и экстренные вызовы.",
      "Дазваляе толькі ўваходныя і экстраныя выклікі.",
      "Allows only incoming and emergency calls.",
    ],
  ),
  extra(
    "barring-premium",
    SECURITY,
    ["Запрет платных номеров", "Забарона платных нумароў", "Premium numbers barred"],
    [
      "Закрывает звонки и SMS на платные короткие номера.",
      "Закрывае званкі і SMS на платныя кароткія нумары.",
      "Bars calls and SMS to premium short numbers.",
    ],
  ),
  extra(
    "antispam",
    SECURITY,
    ["Антиспам", "Антыспам", "Antispam"],
    [
      "Отсеивает рекламные SMS и звонки.",
      "Адсейвае рэкламныя SMS і званкі.",
      "Filters advertising messages and calls.",
    ],
    "0.70",
  ),
];

/** The pause of a line: connected while the line is paused, instead of everything else. */
export const PAUSE = extra(
  PAUSE_CODE,
  SECURITY,
  ["Пауза", "Паўза", "Pause"],
  [
    "Все услуги номера приостановлены на время: вместо абонентской платы списывается плата за паузу.",
    "Усе паслугі нумара прыпынены на час: замест абаненцкай платы спісваецца плата за паўзу.",
    "All services of the line rest for a time: the fee of the pause is charged instead of the others.",
  ],
  "2.50",
);
