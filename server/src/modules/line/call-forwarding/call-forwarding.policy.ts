import {
  formatNumber,
  numberPlan,
  isEmergencyOrShortNumber,
  parseAnyNumber,
  type UserErrorCode,
} from "@kabinet/shared";
import type { Characteristic, Findings, Taken } from "../../../orders/change";
import type { Explanation, Refusal } from "../../../orders/explanation";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { CallForwardingCondition, CallForwardingSelection } from "./call-forwarding.entity";
import { withLinks, wouldLoop, type CompanyCalls } from "./company-calls.policy";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import type { Text } from "../../../platform/texts/text";
import { callForwardingText } from "./call-forwarding.texts";

/** The conditions in the order in which they are shown. */
export const CONDITIONS: readonly CallForwardingCondition[] = Object.values(CallForwardingCondition);

/** A forwarding as it is set. */
export interface Forwarding {
  /** E.164. */
  readonly forwardTo: string;
  /** Seconds; for want of an answer only. */
  readonly noReplySeconds: number | null;
}

/** The four conditions of a line; null: not set. */
export type Forwardings = Readonly<Record<CallForwardingCondition, Forwarding | null>>;

/** What an order moves: the conditions that it is about. */
export type MovedForwardings = Partial<Forwardings>;

/** The conditions that a change is about, as they are set. */
export function movedForwardings(forwardings: Forwardings, input: ForwardingChangeInput): MovedForwardings {
  return Object.fromEntries(conditionsOf(input).map((condition) => [condition, forwardings[condition]]));
}

/** The forwardings of a line after a step of another of its parts. */
export function forwardingsAfter(
  present: Forwardings,
  {
    forwardings,
    endsVoicemail = false,
  }: { readonly forwardings?: Forwardings; readonly endsVoicemail?: boolean },
): Forwardings {
  const after = forwardings ?? present;
  if (!endsVoicemail) return after;
  const gone = CONDITIONS.filter((one) => after[one]?.forwardTo === operatorProfile().voicemail.number);
  return withWanted(
    after,
    gone.map((condition) => ({ condition, forwardTo: null })),
  );
}

/** The forwardings of one line, and what the rules of their changes need to know. */
export interface ForwardingGround {
  readonly forwardings: Forwardings;
  readonly hasVoicemail: boolean;
  /** What a forwarded minute costs at most, 10^-6 BYN with VAT, by direction; null where the plan does not say. */
  readonly minutePrices: Readonly<Record<ForwardingZone, number | null>>;
}

/** A line among those of its company, as the rules of its forwardings look at it. */
export interface ForwardingLine extends ForwardingGround {
  /** The line's own number, E.164. */
  readonly number: string;
  readonly calls: CompanyCalls;
}

/** Where forwarded calls go, as far as their price depends on it. */
export type ForwardingZone = "national" | "fixed" | "international";

/** What is wanted of one condition: a number in any writing, or null to cancel it. */
export interface WantedForwarding {
  readonly condition: CallForwardingCondition;
  readonly forwardTo: string | null;
  readonly noReplySeconds?: number | null;
}

/** What the inputs of the three changes say, as it is kept with their orders. */
export type ForwardingChangeInput =
  | { readonly condition: CallForwardingCondition }
  | { readonly which: CallForwardingSelection }
  | { readonly forwardings: readonly WantedForwarding[] };

/** No condition is set. */
export const NO_FORWARDINGS: Forwardings = {
  unconditional: null,
  busy: null,
  noReply: null,
  notReachable: null,
};

const NO_REPLY_TIMES = [5, 10, 15, 20, 25, 30];

/** A number to forward to in one writing: E.164 where it is a number, what was typed (cut) where it is none. */
export function tidyTarget(text: string): string {
  return parseAnyNumber(text)?.number ?? text.slice(0, 60);
}

const { UNCONDITIONAL, BUSY, NO_REPLY, NOT_REACHABLE } = CallForwardingCondition;
const SELECTIONS: Readonly<Record<CallForwardingSelection, readonly CallForwardingCondition[]>> = {
  unconditional: [UNCONDITIONAL],
  busy: [BUSY],
  noReply: [NO_REPLY],
  notReachable: [NOT_REACHABLE],
  all: [UNCONDITIONAL, BUSY, NO_REPLY, NOT_REACHABLE],
  allConditional: [BUSY, NO_REPLY, NOT_REACHABLE],
};

/** The conditions that a selection names. */
export function conditionsIn(selection: CallForwardingSelection): readonly CallForwardingCondition[] {
  return SELECTIONS[selection];
}

/** The selection of one condition alone. */
export function selectionOf(condition: CallForwardingCondition): CallForwardingSelection {
  const alone = {
    unconditional: CallForwardingSelection.UNCONDITIONAL,
    busy: CallForwardingSelection.BUSY,
    noReply: CallForwardingSelection.NO_REPLY,
    notReachable: CallForwardingSelection.NOT_REACHABLE,
  } as const;
  return alone[condition];
}

/** The conditions that a change is about. */
export function conditionsOf(input: ForwardingChangeInput): readonly CallForwardingCondition[] {
  if ("which" in input) return conditionsIn(input.which);
  const named =
    "condition" in input ? [input.condition] : input.forwardings.map(({ condition }) => condition);
  return CONDITIONS.filter((condition) => named.includes(condition));
}

/** The wish that cancels a selection. */
export function cancelled(selection: CallForwardingSelection): WantedForwarding[] {
  return conditionsIn(selection).map((condition) => ({ condition, forwardTo: null }));
}

/** What the conditions are after a wish; what it does not name stays. */
export function withWanted(forwardings: Forwardings, wanted: readonly WantedForwarding[]): Forwardings {
  return {
    ...forwardings,
    ...Object.fromEntries(wanted.map((wish) => [wish.condition, forwardingOf(wish)])),
  };
}

function forwardingOf({ condition, forwardTo, noReplySeconds }: WantedForwarding): Forwarding | null {
  if (forwardTo === null) return null;
  const seconds = noReplySeconds ?? operatorProfile().forwarding.noReplySeconds;
  const noReply = condition === CallForwardingCondition.NO_REPLY ? seconds : null;
  return { forwardTo: tidyTarget(forwardTo), noReplySeconds: noReply };
}

/** Whether forwardings can be what is wanted; `fieldOf` names the field of the input that holds a wish's value. */
export function checkWanted(
  state: ForwardingLine,
  wanted: readonly WantedForwarding[],
  fieldOf: (place: number, name: "condition" | "forwardTo" | "noReplySeconds") => readonly string[],
): Findings {
  const named = new Set(wanted.map(({ condition }) => condition));
  if (named.size < wanted.length || named.size === 0)
    return refused("INVALID_INPUT", fieldOf(Math.max(0, wanted.length - 1), "condition"));
  for (const [place, wish] of wanted.entries()) {
    if (wish.forwardTo === null) continue;
    const code = targetRefusal(state, wish.forwardTo);
    if (code) return refused(code, fieldOf(place, "forwardTo"));
    if (!isNoReplyTime(wish)) return refused("NO_REPLY_TIME_INVALID", fieldOf(place, "noReplySeconds"));
  }
  const after = withWanted(state.forwardings, wanted);
  if (CONDITIONS.every((condition) => isSame(state.forwardings[condition], after[condition])))
    return refused(
      wanted.every(({ forwardTo }) => forwardTo === null) ? "FORWARDING_NOT_SET" : "FORWARDING_UNCHANGED",
    );
  const set = wanted.flatMap(({ condition }) => after[condition]?.forwardTo ?? []);
  return { refusals: [], warnings: warningsOf(state, after, set) };
}

/** Whether the forwardings of a selection can be cancelled. */
export function checkCancel(state: ForwardingLine, selection: CallForwardingSelection): Findings {
  return checkWanted(state, cancelled(selection), () => ["which"]);
}

/** Sets forwardings that were judged, among what the other lines of the company forward by now, or refuses. */
export function takeForwardings(
  { number, forwardings, calls }: Pick<ForwardingLine, "number" | "forwardings" | "calls">,
  after: MovedForwardings,
): Taken<{ readonly calls: CompanyCalls }> {
  const becomes = { ...forwardings, ...after };
  const targets = CONDITIONS.flatMap((one) => becomes[one]?.forwardTo ?? []);
  const loop = CONDITIONS.flatMap((one) => after[one]?.forwardTo ?? []).some((to) =>
    wouldLoop(calls, number, to),
  );
  return loop
    ? { refusal: refusalOf("FORWARDING_LOOP") }
    : { shared: { calls: withLinks(calls, number, targets) } };
}

/** Why calls of a line cannot be forwarded to a number; null when they can. */
function targetRefusal(state: ForwardingLine, text: string): RefusalCode | null {
  if (isEmergencyOrShortNumber(text)) return "FORWARDING_TO_SHORT_NUMBER";
  const target = parseAnyNumber(text);
  if (!target) return "FORWARDING_NUMBER_INVALID";
  const { number, isAssigned } = target;
  if (number === operatorProfile().voicemail.number)
    return state.hasVoicemail ? null : "VOICEMAIL_NOT_CONNECTED";
  if (operatorProfile().forwarding.notTo.some((prefix) => number.startsWith(prefix)))
    return "FORWARDING_NUMBER_NOT_ALLOWED";
  if (!isAssigned) return "FORWARDING_NUMBER_INVALID";
  if (number === state.number) return "FORWARDING_TO_ITSELF";
  return wouldLoop(state.calls, state.number, number) ? "FORWARDING_LOOP" : null;
}

/** Whether the no-reply time of a wish, if it has one, can be. */
export function isNoReplyTime({ condition, noReplySeconds }: WantedForwarding): boolean {
  if (noReplySeconds === null || noReplySeconds === undefined) return true;
  return condition === CallForwardingCondition.NO_REPLY && NO_REPLY_TIMES.includes(noReplySeconds);
}

/** Whether two conditions are alike. */
export function isSame(a: Forwarding | null, b: Forwarding | null): boolean {
  return a?.forwardTo === b?.forwardTo && a?.noReplySeconds === b?.noReplySeconds;
}

function warningsOf(state: ForwardingLine, after: Forwardings, set: readonly string[]): Explanation[] {
  const before = state.forwardings;
  const hasConditional = conditionsIn(CallForwardingSelection.ALL_CONDITIONAL).some(
    (one) => after[one] !== null,
  );
  const warnings: Explanation[] = [];
  const outside = set.filter((number) => number !== operatorProfile().voicemail.number);
  if (outside[0] !== undefined) warnings.push(legCharged(state, outside));
  if (hasConditional && after.unconditional !== null)
    warnings.push(remark(before.unconditional === null ? "conditionalsRest" : "restsUnderUnconditional"));
  if (hasConditional && after.unconditional === null && before.unconditional !== null)
    warnings.push(remark("conditionalsWorkAgain"));
  if (set.some((number) => (state.calls.links.get(number)?.size ?? 0) > 0))
    warnings.push({ ...warning("targetForwards"), isForCompany: true });
  return warnings;
}

/** Who forwards pays for the way from there to the new number, like for an outgoing call. */
function legCharged({ minutePrices }: ForwardingGround, numbers: readonly string[]): Explanation {
  const prices = numbers.map((number) => minutePrices[zoneOf(number)]);
  const known = prices.filter((price) => price !== null);
  if (known.length < prices.length) return warning("legCharged");
  // As the price list writes it: kopecks always, smaller parts where there are any.
  const price = (Math.max(...known) / 1_000_000).toFixed(4).replace(/0{1,2}$/, "");
  const { currency } = operatorProfile();
  return {
    code: "legCharged",
    text: callForwardingText("legChargedFor", { price: { amount: price }, currency }),
  };
}

function zoneOf(number: string): ForwardingZone {
  const { countryCode, codes } = numberPlan();
  if (!number.startsWith(`+${countryCode}`)) return "international";
  return codes.some((code) => number.startsWith(code, 1 + countryCode.length)) ? "national" : "fixed";
}

/** The code of each condition on the handset (3GPP TS 22.030). */
const HANDSET_CODES: Readonly<Record<CallForwardingCondition, string>> = {
  unconditional: "21",
  busy: "67",
  noReply: "61",
  notReachable: "62",
};

/** What sets, cancels and asks for a forwarding on the handset (3GPP TS 22.030). */
export function handsetCodes(
  condition: CallForwardingCondition,
  forwarding: Forwarding | null,
): { readonly setCode: string | null; readonly cancelCode: string; readonly queryCode: string } {
  const code = HANDSET_CODES[condition];
  const time = forwarding?.noReplySeconds ? `**${String(forwarding.noReplySeconds)}` : "";
  return {
    setCode: forwarding ? `**${code}*${forwarding.forwardTo}${time}#` : null,
    cancelCode: `##${code}#`,
    queryCode: `*#${code}#`,
  };
}

/** Whether a forwarding rests because the unconditional one is set. */
export function isInert(forwardings: Forwardings, condition: CallForwardingCondition): boolean {
  return (
    condition !== CallForwardingCondition.UNCONDITIONAL &&
    forwardings[condition] !== null &&
    forwardings.unconditional !== null
  );
}

/** What people see of the four conditions. */
export function characteristicsOf(forwardings: Forwardings): Characteristic[] {
  return CONDITIONS.map((condition) => {
    const forwarding = forwardings[condition];
    const value = forwarding && shown(forwarding, isInert(forwardings, condition));
    return { label: callForwardingText(`condition.${condition}`), value };
  });
}

function shown({ forwardTo, noReplySeconds }: Forwarding, rests: boolean): Text {
  const isVoicemail = forwardTo === operatorProfile().voicemail.number;
  return callForwardingText("label.target", {
    to: isVoicemail ? callForwardingText("label.voicemail") : formatNumber(forwardTo),
    after: noReplySeconds === null ? "" : callForwardingText("label.after", { seconds: noReplySeconds }),
    rests: rests ? callForwardingText("label.rests") : "",
  });
}

type Code = PlainCodeOf<typeof callForwardingText>;
type RefusalCode = Extract<Code, UserErrorCode>;

/** About conditions that the order leaves alone. */
function remark(code: Code): Explanation {
  return { ...warning(code), isRemark: true };
}

function warning(code: Code): Explanation {
  return callForwardingText.told(code);
}

function refused(code: RefusalCode, field?: readonly string[]): Findings {
  return { refusals: [refusalOf(code, field)], warnings: [] };
}

function refusalOf(code: RefusalCode, field?: readonly string[]): Refusal {
  return {
    ...callForwardingText.told(code),
    ...(field && { field }),
    // That calls would come back tells of what another line forwards.
    ...(code === "FORWARDING_LOOP" && {
      toSubscribers: {
        ...callForwardingText.told("FORWARDING_NUMBER_NOT_ALLOWED"),
        ...(field && { field }),
      },
    }),
  };
}
