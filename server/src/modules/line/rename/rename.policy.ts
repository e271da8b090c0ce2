import {
  addDays,
  addMonths,
  dateIn,
  firstDay,
  isRenameWindowClosed,
  lastDay,
  renameOpensAt,
  subscriberNameProblem,
  SUBSCRIBER_NAME_MAX,
  tidySubscriberName,
  type Localized,
} from "@kabinet/shared";
import type { ClosedWindow, Findings, Explanation, Refusal } from "../../../orders/change";
import { fill } from "../../../platform/texts/fill";

/** The name of a subscriber, and what the rules of renaming need to know. */
export interface NameGround {
  readonly name: string;
  /** How often it was renamed in the month of the change. */
  readonly renamedThisMonth: number;
}

const PROBLEMS = {
  EMPTY: {
    ru: "Введите имя абонента.",
    be: "Увядзіце імя абанента.",
    en: "Enter the subscriber's name.",
  },
  TOO_LONG: fill(
    {
      ru: "Имя не может быть длиннее {max} {max|символа|символов|символов}.",
      be: "Імя не можа быць даўжэйшае за {max} {max|сімвал|сімвалы|сімвалаў}.",
      en: "A name has at most {max} {max|character|characters}.",
    },
    { max: SUBSCRIBER_NAME_MAX },
  ),
  CHARACTERS: {
    ru: "В имени допустимы буквы, цифры, пробелы и знаки . , - ' \" « » ( ) № /",
    be: "У імені дапускаюцца літары, лічбы, прабелы і знакі . , - ' \" « » ( ) № /",
    en: "A name may have letters, digits, spaces and . , - ' \" « » ( ) № /",
  },
} satisfies Record<string, Localized>;

const UNCHANGED: Localized = {
  ru: "Абонент уже носит это имя.",
  be: "Абанент ужо мае гэтае імя.",
  en: "The subscriber already has this name.",
};

const WITHIN_A_DAY: Explanation = {
  code: "withinADay",
  text: {
    ru: "Переименование выполняется в течение 24 часов.",
    be: "Перайменаванне выконваецца на працягу 24 гадзін.",
    en: "A renaming is done within 24 hours.",
  },
};

const LAST_ONE_SHOWN: Explanation = {
  code: "lastOneShown",
  text: {
    ru: "Абонент уже переименован в этом месяце: в счёте будет показано последнее имя.",
    be: "Абанент ужо перайменаваны ў гэтым месяцы: у рахунку будзе паказана апошняе імя.",
    en: "The subscriber was renamed this month already: the invoice will show the last name.",
  },
};

const CLOSED: Explanation = {
  code: "renameClosed",
  text: {
    ru: "В последние 2 календарных дня месяца переименование не проводится. Заказ будет выполнен с 1-го числа, а счёт за этот месяц сохранит прежнее имя. Если имя нужно изменить уже в этом счёте, подайте письменное заявление оператору.",
    be: "У апошнія 2 каляндарныя дні месяца перайменаванне не праводзіцца. Заказ будзе выкананы з 1-га чысла, а рахунак за гэты месяц захавае ранейшае імя. Калі імя трэба змяніць ужо ў гэтым рахунку, падайце пісьмовую заяву аператару.",
    en: "In the last 2 calendar days of a month renaming is closed. The order will be done from the 1st, and this month's invoice keeps the old name. If the name must change in this invoice, submit a written application to the operator.",
  },
};

/** The manual: no renaming in the last 2 calendar days of a month, counted in the operator's time zone. */
export function renameWindow(at: number, timeZone: string): ClosedWindow | null {
  const today = dateIn(timeZone, at);
  return isRenameWindowClosed(today)
    ? { opensAt: renameOpensAt(timeZone, today), explanation: CLOSED }
    : null;
}

/** The closed days of the month in which `at` lies. */
export function closedDaysOfRename(
  at: number,
  timeZone: string,
): { closedFrom: string; closedThrough: string; opensOn: string; isClosed: boolean } {
  const today = dateIn(timeZone, at);
  const month = today.slice(0, 7);
  const closedThrough = lastDay(month);
  const closedFrom = addDays(closedThrough, -1);
  return {
    closedFrom,
    closedThrough,
    opensOn: firstDay(addMonths(month, 1)),
    isClosed: isRenameWindowClosed(today),
  };
}

/** Whether a subscriber can get this name. */
export function checkRename(state: NameGround, name: string): Findings {
  const refusal = renameRefusal(state, name);
  if (refusal) return { refusals: [refusal], warnings: [] };
  return {
    refusals: [],
    warnings: state.renamedThisMonth > 0 ? [WITHIN_A_DAY, LAST_ONE_SHOWN] : [WITHIN_A_DAY],
  };
}

function renameRefusal(state: NameGround, name: string): Refusal | null {
  const problem = subscriberNameProblem(name);
  if (problem) return { code: "INVALID_INPUT", text: PROBLEMS[problem], field: ["name"] };
  return tidySubscriberName(name) === state.name
    ? { code: "NAME_UNCHANGED", text: UNCHANGED, field: ["name"] }
    : null;
}
