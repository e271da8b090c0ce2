import { AppealState, AppealTopic } from "../modules/care/appeal/appeal.entity";
import type { NumberWishes } from "../modules/care/appeal/number-wishes.policy";

/** A file that goes with an entry of a story. */
export type DemoFileKind = "roaming" | "act" | "signal" | "paid";

/** One invented conversation with the specialists. */
export interface AppealStory {
  readonly by: "administrator" | "subscriber";
  /** An administrator's: whether it is about one line of the company. */
  readonly isAboutLine?: boolean;
  readonly topic: AppealTopic;
  readonly subject: string;
  readonly text: string;
  readonly wishes?: NumberWishes;
  /** Files, and with which entry each goes: 1 is the first. */
  readonly files?: readonly { readonly seq: number; readonly file: DemoFileKind }[];
  /** What followed. */
  readonly entries: readonly {
    readonly by: "customer" | "staff";
    readonly text: string | null;
    readonly state?: AppealState;
  }[];
}

const { IN_PROGRESS, PENDING, HELD, RESOLVED, CLOSED, REJECTED, CANCELLED } = AppealState;

/** Everything that is asked in the demo, and how it went on. All of it is invented. */
export const APPEAL_STORIES: readonly AppealStory[] = [
  {
    by: "administrator",
    topic: AppealTopic.BILLING,
    subject: "Роуминг в счёте за прошлый месяц",
    files: [{ seq: 2, file: "roaming" }],
    text: "Добрый день! В счёте за прошлый месяц появилась строка «Роуминг», хотя за границу никто не ездил. Подскажите, по каким номерам она набежала?",
    entries: [
      {
        by: "staff",
        text: "Здравствуйте! Проверили: два номера регистрировались в сети соседней страны у границы. Номера видны в «Начислениях за период», вид «Роуминг». Отключить роуминг для них?",
        state: PENDING,
      },
      { by: "customer", text: "Нашли, спасибо. Да, на этих двух отключите.", state: IN_PROGRESS },
      {
        by: "staff",
        text: "Готово, роуминг на обоих номерах отключён. Включить снова можно в «Услугах абонента».",
        state: RESOLVED,
      },
      { by: "customer", text: null, state: CLOSED },
    ],
  },
  {
    by: "administrator",
    topic: AppealTopic.CONTRACT,
    subject: "Акт сверки за квартал",
    files: [{ seq: 3, file: "act" }],
    text: "Прошу подготовить акт сверки за третий квартал. Нужен скан на почту бухгалтерии и оригинал с курьером.",
    entries: [
      { by: "staff", text: null, state: IN_PROGRESS },
      {
        by: "staff",
        text: "Акт готов, скан отправлен. Оригинал передан курьеру, доставка в течение трёх дней.",
        state: RESOLVED,
      },
    ],
  },
  {
    by: "administrator",
    topic: AppealTopic.NETWORK,
    isAboutLine: true,
    subject: "Пропадает связь в цеху",
    files: [{ seq: 1, file: "signal" }],
    text: "Сотрудник жалуется: внутри цеха разговор обрывается через минуту, на улице всё хорошо. Так уже неделю.",
    entries: [
      {
        by: "staff",
        text: "Спасибо, что сообщили. Рядом идёт ремонт базовой станции, окончание работ назначено на конец недели. Напишем, когда закончат.",
        state: HELD,
      },
    ],
  },
  {
    by: "administrator",
    topic: AppealTopic.SERVICES,
    isAboutLine: true,
    subject: "Какой пакет интернета выбрать",
    text: "На этом номере каждый месяц заканчивается пакет. Что выгоднее: следующий пакет или другой тарифный план?",
    entries: [
      {
        by: "staff",
        text: "По расходу за три месяца хватит пакета на ступень больше: доплата меньше, чем за смену тарифного плана. Подсказать, где его подключить?",
        state: PENDING,
      },
    ],
  },
  {
    by: "administrator",
    topic: AppealTopic.SIM_AND_NUMBER,
    isAboutLine: true,
    subject: "Замена SIM-карты",
    text: "Телефон утоплен, SIM-карта не читается. Где и как быстро можно её заменить, сохранив номер?",
    entries: [
      {
        by: "staff",
        text: "В любом офисе обслуживания с доверенностью от организации, это займёт минут десять. Номер и услуги сохранятся.",
        state: RESOLVED,
      },
      { by: "customer", text: "А без доверенности, по письму директора?", state: IN_PROGRESS },
      { by: "staff", text: "Письмо на бланке с печатью тоже подойдёт.", state: RESOLVED },
      { by: "customer", text: null, state: CLOSED },
    ],
  },
  {
    by: "administrator",
    topic: AppealTopic.BILLING,
    subject: "Платёж не виден на лицевом счёте",
    files: [{ seq: 1, file: "paid" }],
    text: "Вчера оплатили счёт платёжным поручением, но в «Платежах» его нет. Деньги со счёта списаны.",
    entries: [],
  },
  {
    by: "administrator",
    topic: AppealTopic.SERVICES,
    subject: "Запрет платных коротких номеров для всех",
    text: "Можно ли запретить звонки и сообщения на платные короткие номера сразу для всех абонентов компании?",
    entries: [{ by: "staff", text: null, state: IN_PROGRESS }],
  },
  {
    by: "administrator",
    topic: AppealTopic.OTHER,
    subject: "Корпоративный тариф со скидкой 90 %",
    text: "Просим подключить тариф из рекламы конкурента.",
    entries: [
      {
        by: "staff",
        text: "Такого тарифного плана у нас нет. Все предложения перечислены в разделе «Смена ТП»; поможем подобрать ближайшее.",
        state: REJECTED,
      },
    ],
  },
  {
    by: "administrator",
    topic: AppealTopic.CONTRACT,
    subject: "Новый юридический адрес",
    text: "У организации сменился юридический адрес. Что прислать, чтобы его внесли в договор?",
    entries: [{ by: "customer", text: null, state: CANCELLED }],
  },
  {
    by: "administrator",
    topic: AppealTopic.NUMBER_CHANGE,
    isAboutLine: true,
    subject: "Заявка на смену номера",
    text: "Прошу сменить номер.\nМаска: 29%77\nНужен запоминающийся номер для приёмной.\nКак связаться: приёмная, с 9 до 17",
    wishes: {
      mask: "29%77",
      category: null,
      comment: "Нужен запоминающийся номер для приёмной.",
      contact: "приёмная, с 9 до 17",
    },
    entries: [
      {
        by: "staff",
        text: "Под такую маску свободны несколько номеров. Подойдёт ли серебряный, 77,56 BYN разово, или искать обычный?",
        state: PENDING,
      },
    ],
  },
  {
    by: "subscriber",
    topic: AppealTopic.NETWORK,
    subject: "Медленный интернет вечером",
    text: "После семи вечера страницы открываются по минуте, днём всё быстро. Пакет ещё не закончился.",
    entries: [
      {
        by: "staff",
        text: "Здравствуйте! Вечером нагрузка на станцию у вашего дома выше. Попробуйте, пожалуйста, выбрать в телефоне сеть LTE вручную и напишите, стало ли лучше.",
        state: PENDING,
      },
    ],
  },
  {
    by: "subscriber",
    topic: AppealTopic.SERVICES,
    subject: "Приходят сообщения с погодой",
    text: "Каждое утро приходит платное сообщение с прогнозом. Я его не подключал, отключите, пожалуйста.",
    entries: [
      {
        by: "staff",
        text: "Рассылка отключена, списаний за неё в этом месяце не было. Хорошего дня!",
        state: RESOLVED,
      },
      { by: "customer", text: null, state: CLOSED },
    ],
  },
  {
    by: "subscriber",
    topic: AppealTopic.SIM_AND_NUMBER,
    subject: "Не определяется мой номер",
    text: "Когда звоню, у собеседника пишет «номер скрыт». В телефоне ничего не менял.",
    entries: [],
  },
];
