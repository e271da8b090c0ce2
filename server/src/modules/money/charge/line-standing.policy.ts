import type { Fee, SharedStates, Slice } from "../../../orders/change";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { chargedAfter, plansChargedAfter, type Charged } from "./charge.policy";

/** What several parts of a line stand on alike. */
export interface LineStanding {
  readonly tariffPlanId: string;
  /** Ids of the specifications of the services that it has. */
  readonly services: ReadonlySet<string>;
  /** Services whose fee of the month is charged. */
  readonly charged: Charged;
  /** Tariff plans whose fee of the month is charged. */
  readonly chargedPlans: Charged;
}

/** One call condition as it is set: to which number (E.164), and after how many seconds; null: not set. */
type SetCondition = { readonly forwardTo: string; readonly noReplySeconds: number | null } | null;

/** What one step did to a line, as the slices of a line tell each other. */
export interface LineEffects {
  readonly fees?: readonly Fee[];
  /** The tariff plan, where it is another one now. */
  readonly tariffPlanId?: string;
  /** Ids of the specifications of services that have ended, and of those that have begun. */
  readonly ended?: readonly string[];
  readonly begun?: readonly string[];
  /** Services whose fee of this month is not owed after all. */
  readonly notOwed?: readonly string[];
  /** The one tariff plan whose fee of this month is owed, where those of others are not owed after all. */
  readonly onlyPlanOwed?: string | null;
  /** The forwardings, where they are others now. */
  readonly forwardings?: Readonly<
    Record<"unconditional" | "busy" | "noReply" | "notReachable", SetCondition>
  >;
  /** Whether voicemail has ended, and with it what was forwarded there. */
  readonly endsVoicemail?: boolean;
}

/** What several slices of a line move. */
export type LinePart = "services" | "forwardings";

/** A slice of a line that moves what others move, or stand on. */
export type LineSlice<
  Ground extends object,
  Moved extends object,
  Own extends object = object,
  Shared extends SharedStates = Record<string, never>,
> = Slice<SubscriberTarget, Ground, Moved, Own, LineEffects, Shared> & {
  readonly moves: readonly LinePart[];
};

/** A ground with what it was made of, and how it is made of something else. */
export type OnLine<Ground> = Ground & {
  readonly line: LineStanding;
  readonly on: (line: LineStanding) => OnLine<Ground>;
};

/** Makes a ground that can be made anew when the line stands otherwise. */
export function onLine<Ground>(line: LineStanding, make: (line: LineStanding) => Ground): OnLine<Ground> {
  return { ...make(line), line, on: (other) => onLine(other, make) };
}

/** How a line stands after a step. */
export function standingAfter(line: LineStanding, effects: LineEffects): LineStanding {
  const { fees = [], ended = [], begun = [], notOwed = [], onlyPlanOwed = null } = effects;
  return {
    tariffPlanId: effects.tariffPlanId ?? line.tariffPlanId,
    services: new Set([...[...line.services].filter((id) => !ended.includes(id)), ...begun]),
    charged: chargedAfter(line.charged, fees, notOwed),
    chargedPlans: plansChargedAfter(line.chargedPlans, fees, onlyPlanOwed),
  };
}

/**
 * What a step that ended and began services tells. Where it counts from the first instant of a month, what it ended is
 * not owed for that month, nor is the fee of a tariff plan that the line does not have.
 */
export function servicesMoved(
  { tariffPlanId }: LineStanding,
  { ended, begun }: { readonly ended: readonly string[]; readonly begun: readonly string[] },
  { fees, isMonthStart }: { readonly fees: readonly Fee[]; readonly isMonthStart: boolean },
): LineEffects {
  const isForMonth = isMonthStart && ended.length > 0;
  return {
    fees,
    ended,
    begun,
    notOwed: isForMonth ? ended : [],
    onlyPlanOwed: isForMonth ? tariffPlanId : null,
  };
}
