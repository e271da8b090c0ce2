import { formatNumber, NUMBER_REST_DAYS } from "@kabinet/shared";
import type { Characteristic, Findings, Price, Taken } from "../../../orders/change";
import type { Explanation, Refusal } from "../../../orders/explanation";
import type { PersistentMap } from "../../../platform/persistent-map";
import type { OrderFee } from "../../money/charge/charge.policy";
import { withNumber, wouldLoopAs, type CompanyCalls } from "../call-forwarding/company-calls.policy";
import { forwardingTies } from "../call-forwarding/forwarding-ties.policy";
import { numberCategory } from "../number-pool/number-pool.policy";
import { numberPoolText } from "../number-pool/number-pool.texts";
import { numberChangeText } from "./number-change.texts";

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
  /** What hangs on the number, told by the modules that hang something on it. */
  readonly ties: readonly Explanation[];
}

/** What numbers look at of the whole company. */
export type NumberShared = {
  readonly calls: CompanyCalls;
  /** What is reserved for its subscribers, by subscriber. */
  readonly reserved: PersistentMap<string, readonly ReservedNumber[]>;
};

/** The number of a line among the lines of its company, as the rules look at it. */
export interface NumberedLine extends NumberGround {
  readonly calls: CompanyCalls;
  /** What is reserved for the line. */
  readonly reserved: readonly ReservedNumber[];
}

/** When and for which order it is looked at. */
export interface NumberOccasion {
  readonly now: number;
  readonly orderId: string | null;
}

/** Why a number cannot be had to which the line's own calls would come back. */
const LOOP: Refusal = {
  ...numberChangeText.told("FORWARDING_LOOP"),
  field: ["number"],
  // That another line forwards to a number is not for the line's own subscriber: for them it is not to be had.
  toSubscribers: { ...numberPoolText.told("NUMBER_TAKEN"), field: ["number"] },
};

/** What there is to know before every change of a number. */
const ALWAYS_SAID: readonly Explanation[] = [
  numberChangeText.told("notUndoable"),
  numberChangeText.told("oldNumberRests", { days: NUMBER_REST_DAYS }),
  numberChangeText.told("signInByNumber"),
];

/** Whether a subscriber can get this number. */
export function checkNumberChange(
  state: NumberedLine,
  number: string,
  { now, orderId }: NumberOccasion,
): Findings {
  const refusal = numberRefusal(state, number, { now, orderId });
  return refusal
    ? { refusals: [refusal], warnings: [] }
    : {
        refusals: [],
        warnings: [...ALWAYS_SAID, ...forwardingTies(state.calls, state.number), ...state.ties],
      };
}

function numberRefusal(
  state: NumberedLine,
  number: string,
  { now, orderId }: NumberOccasion,
): Refusal | null {
  if (state.number === number) return refuse("NUMBER_UNCHANGED");
  const ordered = state.reserved.filter((each) => each.orderId !== null);
  if (ordered.some((each) => each.orderId !== orderId)) return refuse("NUMBER_CHANGE_PLANNED");
  return notToBeHad(state, number, { now, orderId });
}

/** What keeps a number from a line though it was chosen: it is not reserved any more, or calls would go round. */
function notToBeHad(
  { number: own, reserved, calls }: Pick<NumberedLine, "number" | "reserved" | "calls">,
  number: string,
  { now, orderId }: NumberOccasion,
): Refusal | null {
  // An order that is looked at again has the number to itself; before that a hold does.
  const isReserved = reserved.some(
    (each) =>
      each.number === number &&
      (orderId === null ? each.until !== null && each.until > now : each.orderId === orderId),
  );
  if (!isReserved) return refuse("NUMBER_NOT_HELD");
  return wouldLoopAs(calls, own, number) ? LOOP : null;
}

function refuse(code: "NUMBER_UNCHANGED" | "NUMBER_CHANGE_PLANNED" | "NUMBER_NOT_HELD"): Refusal {
  return { ...numberPoolText.told(code), field: ["number"] };
}

/** Takes a number that was judged for a line, from what other orders of the company have left by now, or refuses. */
export function takeNumber(
  line: { readonly id: string; readonly number: string },
  { calls, reserved }: NumberShared,
  number: string,
  occasion: NumberOccasion,
): Taken<NumberShared> {
  const own = reserved.get(line.id) ?? [];
  const refusal = notToBeHad({ number: line.number, reserved: own, calls }, number, occasion);
  if (refusal) return { refusal };
  const rest = own.filter((each) => each.number !== number);
  return {
    shared: { calls: withNumber(calls, line.number, number), reserved: reserved.with(line.id, rest) },
  };
}

/** What a number costs: a fee by its category, once. */
export function priceOfNumber(number: string): Price {
  const gross = numberCategory(number).fee;
  const fee: OrderFee = { kind: "numberFee", specificationId: null, gross };
  return { fees: [fee], monthlyBefore: 0, monthlyAfter: 0 };
}

/** What people see of a number. */
export function numberCharacteristics({ number }: Pick<NumberGround, "number">): Characteristic[] {
  return [
    { label: numberChangeText("label.number"), value: formatNumber(number) },
    {
      label: numberChangeText("label.category"),
      value: numberCategory(number).name,
    },
  ];
}
