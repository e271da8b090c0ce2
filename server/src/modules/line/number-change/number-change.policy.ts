import { formatNumber, NUMBER_REST_DAYS, numberCategory, type Localized } from "@kabinet/shared";
import type { Characteristic, Findings, Explanation, Price, Refusal } from "../../../orders/change";
import { CATEGORY_NAMES, HOLD_TEXTS } from "../number-pool/number-pool.policy";
import { fill } from "../../../platform/texts/fill";

/** A number that is reserved for the subscriber. */
export interface ReservedNumber {
  readonly number: string;
  /** Until when it is held, epoch milliseconds; null where an order has it. */
  readonly until: number | null;
  /** The open order that has it. */
  readonly orderId: string | null;
}

/** The number of one subscriber, and what the rules of changing it need to know. */
export interface NumberGround {
  /** E.164. */
  readonly number: string;
  readonly reserved: readonly ReservedNumber[];
  /** Numbers of those reserved with which forwarded calls would go round in a circle. */
  readonly looping?: ReadonlySet<string>;
  /** What hangs on the number, told by the modules that hang something on it. */
  readonly ties: readonly Explanation[];
}

/** When and for which order it is looked at. */
export interface NumberOccasion {
  readonly now: number;
  readonly orderId: string | null;
}

const LABELS = {
  number: { ru: "Номер", be: "Нумар", en: "Number" },
  category: { ru: "Категория номера", be: "Катэгорыя нумара", en: "Category of the number" },
} satisfies Record<string, Localized>;

/** Why a number cannot be had to which the line's own calls would come back. */
const LOOP: Refusal = {
  code: "FORWARDING_LOOP",
  field: ["number"],
  text: {
    ru: "С этим номером звонки ходили бы по кругу: с номера абонента они переадресованы так, что вернулись бы на новый. Сначала отмените переадресацию или выберите другой номер.",
    be: "З гэтым нумарам званкі хадзілі б па коле: з нумара абанента яны пераадрасаваны так, што вярнуліся б на новы. Спачатку адмяніце пераадрасацыю або выберыце іншы нумар.",
    en: "With this number calls would go round in a circle: those of the line are forwarded so that they would come back to the new number. Cancel the forwarding first, or choose another number.",
  },
  // That another line forwards to a number is not for the line's own subscriber: for them it is not to be had.
  toSubscribers: { code: "NUMBER_TAKEN", field: ["number"], text: HOLD_TEXTS.NUMBER_TAKEN },
};

/** What there is to know before every change of a number. */
const ALWAYS_SAID: readonly Explanation[] = [
  {
    code: "notUndoable",
    text: {
      ru: "Вернуть прежний номер нельзя: эту операцию не отменить после выполнения.",
      be: "Вярнуць ранейшы нумар нельга: гэту аперацыю не адмяніць пасля выканання.",
      en: "The old number cannot be brought back: this is not undone once it is done.",
    },
  },
  {
    code: "oldNumberRests",
    text: fill(
      {
        ru: "Звонки и сообщения на прежний номер приходить перестанут: предупредите тех, кто по нему звонит. {days} {days|день|дня|дней} номер не выдаётся никому, потом его может получить другой абонент.",
        be: "Званкі і паведамленні на ранейшы нумар прыходзіць перастануць: папярэдзьце тых, хто па ім звоніць. {days} {days|дзень|дні|дзён} нумар не выдаецца нікому, потым яго можа атрымаць іншы абанент.",
        en: "Calls and messages to the old number no longer arrive: tell those who use it. For {days} {days|day|days} nobody gets it, then another subscriber may.",
      },
      { days: NUMBER_REST_DAYS },
    ),
  },
  {
    code: "signInByNumber",
    text: {
      ru: "Абонент входит в этот кабинет по номеру: дальше он входит по новому, пароль остаётся прежним. Уже открытый вход и токены программ действуют дальше. SIM-карта та же.",
      be: "Абанент уваходзіць у гэты кабінет па нумары: далей ён уваходзіць па новым, пароль застаецца ранейшым. Ужо адкрыты ўваход і токены праграм дзейнічаюць далей. SIM-карта тая ж.",
      en: "The subscriber signs in here by the number: from then on by the new one, with the same password. Open sessions and programs' tokens go on. The SIM card stays the same.",
    },
  },
];

/** Whether a subscriber can get this number. */
export function checkNumberChange(
  state: NumberGround,
  number: string,
  { now, orderId }: NumberOccasion,
): Findings {
  const refusal = numberRefusal(state, number, { now, orderId });
  return refusal
    ? { refusals: [refusal], warnings: [] }
    : { refusals: [], warnings: [...ALWAYS_SAID, ...state.ties] };
}

function numberRefusal(
  state: NumberGround,
  number: string,
  { now, orderId }: NumberOccasion,
): Refusal | null {
  const refuse = (code: "NUMBER_UNCHANGED" | "NUMBER_CHANGE_PLANNED" | "NUMBER_NOT_HELD"): Refusal => ({
    code,
    text: HOLD_TEXTS[code],
    field: ["number"],
  });
  if (state.number === number) return refuse("NUMBER_UNCHANGED");
  const ordered = state.reserved.filter((each) => each.orderId !== null);
  if (ordered.some((each) => each.orderId !== orderId)) return refuse("NUMBER_CHANGE_PLANNED");
  // An order that is looked at again has the number to itself; before that a hold does.
  const isReserved = state.reserved.some(
    (each) =>
      each.number === number &&
      (orderId === null ? each.until !== null && each.until > now : each.orderId === orderId),
  );
  if (!isReserved) return refuse("NUMBER_NOT_HELD");
  return state.looping?.has(number) ? LOOP : null;
}

/** What a number costs: a fee by its category, once. */
export function priceOfNumber(number: string): Price {
  const gross = numberCategory(number).feeMicro;
  return { fees: [{ kind: "numberFee", specificationId: null, gross }], monthlyBefore: 0, monthlyAfter: 0 };
}

/** What people see of a number. */
export function numberCharacteristics({ number }: Pick<NumberGround, "number">): Characteristic[] {
  const written = formatNumber(number);
  return [
    { label: LABELS.number, value: { ru: written, be: written, en: written } },
    { label: LABELS.category, value: CATEGORY_NAMES[numberCategory(number).code] },
  ];
}
