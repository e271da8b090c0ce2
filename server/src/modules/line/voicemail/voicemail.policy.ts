import { parseEmail, type UserErrorCode } from "@kabinet/shared";
import type { Characteristic, Findings, Price, Step, Taken } from "../../../orders/change";
import type { PersistentMap } from "../../../platform/persistent-map";
import { CallForwardingCondition } from "../call-forwarding/call-forwarding.entity";
import {
  CONDITIONS,
  characteristicsOf as forwardingCharacteristics,
  isNoReplyTime,
  withWanted,
  type Forwardings,
  type WantedForwarding,
} from "../call-forwarding/call-forwarding.policy";
import type { OrderFee } from "../../money/charge/charge.policy";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { MailLanguage } from "./voicemail.entity";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import { voicemailText } from "./voicemail.texts";

const HOUR = 3_600_000;

/** How long a mailed link can be used, milliseconds. */
export const LINK_LIFETIME = 72 * HOUR;

/** Mails with a link that one line may cause within an hour: a stranger's address is not to be flooded. */
export const MAILS_PER_HOUR = 5;

/**
 * Mails with a link that one address is sent within an hour, whoever asks: a mailbox that the copies of several lines go
 * to gets one for each of them, and a stranger's is not flooded by way of many lines.
 */
export const MAILS_PER_ADDRESS = 20;

/** Mails with a link that the lines of one company may cause within an hour: who sends more is soon taken for spam. */
export const MAILS_PER_COMPANY = 300;

/** The mails with a link that were asked for lately, as far as the limits that lines share need them. */
export interface LatelyMailed {
  /** By address, whichever lines caused them: when they were asked for, the newest first; epoch milliseconds. */
  readonly toAddress: PersistentMap<string, readonly number[]>;
  /** The same of all lines of the company together. */
  readonly ofCompany: readonly number[];
}

/** What voicemail looks at of the whole company. */
export type VoicemailShared = { readonly mailed: LatelyMailed };

/** The address for copies. */
export interface CopyAddress {
  readonly address: string;
  readonly language: MailLanguage;
  readonly isConfirmed: boolean;
}

/** What changes of voicemail move. */
export interface VoicemailMoved {
  readonly connected: boolean;
  /** The address for copies; kept while voicemail is disconnected, and not used then. */
  readonly email: Pick<CopyAddress, "address" | "language"> | null;
  /** The conditions under which calls go to voicemail. */
  readonly toVoicemail: readonly CallForwardingCondition[];
  /** How long it rings first, seconds; null where calls do not go to voicemail for want of an answer. */
  readonly noReplySeconds: number | null;
}

/** Voicemail of one line, and what the rules of its changes need to know. Fees are 10^-6 BYN with VAT. */
export interface VoicemailGround {
  readonly connected: boolean;
  /** Kept while voicemail is disconnected, and not used then. */
  readonly email: CopyAddress | null;
  readonly forwardings: Forwardings;
  readonly specificationId: string | null;
  readonly isProvided: boolean;
  readonly monthlyFee: number;
  readonly connectionFee: number;
  readonly isChargedThisMonth: boolean;
  /** Addresses that were confirmed for this line. */
  readonly confirmed: ReadonlySet<string>;
  /** When mails with links were asked for, the newest first: epoch milliseconds. */
  readonly mailedAt: readonly number[];
}

/** The conditions under which calls go to voicemail. */
function conditionsToVoicemail(forwardings: Forwardings): CallForwardingCondition[] {
  return CONDITIONS.filter((one) => forwardings[one]?.forwardTo === operatorProfile().voicemail.number);
}

/** Whether voicemail can be connected, and calls be forwarded to it along with that. */
export function checkConnect(
  state: VoicemailGround,
  forward: readonly CallForwardingCondition[],
  noReplySeconds: number | null,
): Findings {
  if (state.connected) return refused("VOICEMAIL_ALREADY_CONNECTED");
  if (!state.isProvided) return refused("VOICEMAIL_NOT_PROVIDED");
  const asks = forward.includes(CallForwardingCondition.NO_REPLY);
  const condition = asks ? CallForwardingCondition.NO_REPLY : CallForwardingCondition.BUSY;
  if (!isNoReplyTime({ condition, forwardTo: null, noReplySeconds }))
    return refused("NO_REPLY_TIME_INVALID", ["noReplySeconds"]);
  const reaches = connected(state, forward, noReplySeconds).toVoicemail.length > 0;
  return allowed(
    ...(state.monthlyFee > 0 ? ["fullMonth" as const] : []),
    ...(reaches ? [] : ["needsForwarding" as const]),
  );
}

/** What of voicemail moves, as it is. */
export function movedVoicemail({
  connected,
  email,
  forwardings,
}: Pick<VoicemailGround, "connected" | "email" | "forwardings">): VoicemailMoved {
  const toVoicemail = conditionsToVoicemail(forwardings);
  return {
    connected,
    email: email && { address: email.address, language: email.language },
    toVoicemail,
    noReplySeconds: toVoicemail.includes(CallForwardingCondition.NO_REPLY)
      ? (forwardings.noReply?.noReplySeconds ?? null)
      : null,
  };
}

/** The forwardings that go with what is moved: those to voicemail, and of the others what they were. */
export function forwardingsWith(forwardings: Forwardings, moved: VoicemailMoved): Forwardings {
  const wanted = CONDITIONS.flatMap((condition): WantedForwarding[] => {
    const isWanted = moved.toVoicemail.includes(condition);
    const isSet = forwardings[condition]?.forwardTo === operatorProfile().voicemail.number;
    if (!isWanted) return isSet ? [{ condition, forwardTo: null }] : [];
    const noReplySeconds = condition === CallForwardingCondition.NO_REPLY ? moved.noReplySeconds : null;
    return [{ condition, forwardTo: operatorProfile().voicemail.number, noReplySeconds }];
  });
  return withWanted(forwardings, wanted);
}

/** The ground after a step, for the next change of the same line. */
export function advancedVoicemail(
  ground: VoicemailGround,
  { after, fees, at }: Pick<Step<VoicemailMoved>, "after" | "fees" | "at">,
): VoicemailGround {
  const isMailed = mailedBy(ground, after) !== null;
  return {
    ...ground,
    connected: after.connected,
    email: after.email && { ...after.email, isConfirmed: ground.confirmed.has(after.email.address) },
    forwardings: forwardingsWith(ground.forwardings, after),
    isChargedThisMonth: ground.isChargedThisMonth || fees.some(({ kind }) => kind === "serviceFee"),
    mailedAt: isMailed ? [at, ...ground.mailedAt] : ground.mailedAt,
  };
}

/** Voicemail connected. Conditions that are set already stay as they are, so that the way back is exact. */
export function connected(
  ground: VoicemailGround,
  forward: readonly CallForwardingCondition[],
  noReplySeconds: number | null,
): VoicemailMoved {
  const seconds = noReplySeconds ?? operatorProfile().forwarding.noReplySeconds;
  const added = forward
    .filter((condition) => ground.forwardings[condition] === null)
    .map((condition) => ({
      condition,
      forwardTo: operatorProfile().voicemail.number,
      noReplySeconds: seconds,
    }));
  return movedVoicemail({ ...ground, connected: true, forwardings: withWanted(ground.forwardings, added) });
}

/** Whether voicemail can be disconnected; what hangs on it is named. */
export function checkDisconnect(state: VoicemailGround): Findings {
  if (!state.connected) return refused("VOICEMAIL_NOT_CONNECTED");
  return allowed(
    ...(conditionsToVoicemail(state.forwardings).length > 0 ? ["forwardingsGo" as const] : []),
    ...(state.email ? ["copiesStop" as const] : []),
    ...(state.monthlyFee > 0 ? ["nothingBack" as const] : []),
  );
}

/** Voicemail disconnected: nothing is forwarded to it any more; the address rests. */
export function disconnected(ground: VoicemailGround): VoicemailMoved {
  return { ...movedVoicemail(ground), connected: false, toVoicemail: [], noReplySeconds: null };
}

/** Whether an address can be set for copies. */
export function checkEmail(
  state: VoicemailGround,
  mailed: LatelyMailed,
  text: string,
  now: number,
): Findings {
  const field = ["email"];
  if (!state.connected) return refused("VOICEMAIL_NOT_CONNECTED");
  const address = parseEmail(text);
  if (address === null) return refused("EMAIL_INVALID", field);
  if (state.email?.address === address) return refused("EMAIL_UNCHANGED", field);
  if (state.confirmed.has(address)) return allowed("knownAddress");
  if (nextMailAt(state.mailedAt, now) !== null) return refused("TOO_MANY_EMAILS");
  const limit = limitReached(mailed, address, now);
  if (limit === null) return allowed("linkMailed");
  return refused(limit, limit === "TOO_MANY_EMAILS_TO_ADDRESS" ? field : undefined);
}

/** What is moved, with another address. */
export function withEmail(ground: VoicemailGround, text: string, language: MailLanguage): VoicemailMoved {
  return { ...movedVoicemail(ground), email: { address: parseEmail(text) ?? text, language } };
}

/** Whether the address can be taken away. */
export function checkRemoveEmail(state: VoicemailGround): Findings {
  if (!state.connected) return refused("VOICEMAIL_NOT_CONNECTED");
  return state.email ? allowed() : refused("EMAIL_NOT_SET");
}

/** When the next mail with a link can be asked for (epoch milliseconds); null: now. */
export function nextMailAt(mailedAt: readonly number[], now: number): number | null {
  const oldest = mailedAt.filter((at) => at > now - HOUR)[MAILS_PER_HOUR - 1];
  return oldest === undefined ? null : oldest + HOUR;
}

/** Which of the limits that lines share keeps a mail from being sent now; null: none. */
export function limitReached(
  { toAddress, ofCompany }: LatelyMailed,
  address: string,
  now: number,
): "TOO_MANY_EMAILS_TO_ADDRESS" | "TOO_MANY_EMAILS_OF_COMPANY" | null {
  const isWithinHour = (oldest = -Infinity): boolean => oldest > now - HOUR;
  if (isWithinHour(toAddress.get(address)?.[MAILS_PER_ADDRESS - 1])) return "TOO_MANY_EMAILS_TO_ADDRESS";
  return isWithinHour(ofCompany[MAILS_PER_COMPANY - 1]) ? "TOO_MANY_EMAILS_OF_COMPANY" : null;
}

/** The address to which a step has a link mailed; null where it has none mailed. */
function mailedBy(
  { email, confirmed }: Pick<VoicemailGround, "email" | "confirmed">,
  after: VoicemailMoved,
): string | null {
  const { address } = after.email ?? {};
  return address === undefined || address === email?.address || confirmed.has(address) ? null : address;
}

/** Counts the mail that a judged step causes among those that other orders have caused by now, or refuses it. */
export function takeMail(
  ground: Pick<VoicemailGround, "email" | "confirmed">,
  mailed: LatelyMailed,
  { after, at }: Pick<Step<VoicemailMoved>, "after" | "at">,
): Taken<VoicemailShared> {
  const address = mailedBy(ground, after);
  if (address === null) return { shared: { mailed } };
  const limit = limitReached(mailed, address, at);
  if (limit !== null) return { refusal: voicemailText.told(limit) };
  const toAddress = [at, ...(mailed.toAddress.get(address) ?? [])].slice(0, MAILS_PER_ADDRESS);
  return {
    shared: {
      mailed: {
        toAddress: mailed.toAddress.with(address, toAddress),
        ofCompany: [at, ...mailed.ofCompany].slice(0, MAILS_PER_COMPANY),
      },
    },
  };
}

/** What a step from one state to another costs. The fee of the service is owed for the whole month, once. */
export function priceOfStep(before: VoicemailGround, after: Pick<VoicemailMoved, "connected">): Price {
  const { specificationId, monthlyFee, connectionFee } = before;
  const fees: OrderFee[] = [];
  if (after.connected && !before.connected) {
    if (connectionFee > 0) fees.push({ kind: "connectionFee", specificationId, gross: connectionFee });
    if (monthlyFee > 0 && !before.isChargedThisMonth)
      fees.push({ kind: "serviceFee", specificationId, gross: monthlyFee });
  }
  return {
    fees,
    monthlyBefore: before.connected ? monthlyFee : 0,
    monthlyAfter: after.connected ? monthlyFee : 0,
    recurring: [
      {
        kind: "serviceFee",
        monthly: monthlyFee,
        ...{ had: before.connected, has: after.connected },
        charge: before.isChargedThisMonth ? "kept" : null,
        reconnection: connectionFee,
      },
    ],
  };
}

/** What people see of what is moved. */
export function characteristicsOf(ground: VoicemailGround, moved: VoicemailMoved): Characteristic[] {
  const shown = moved.connected ? moved.email : null;
  const isConfirmed = shown !== null && ground.confirmed.has(shown.address);
  return [
    {
      label: voicemailText("label.voicemail"),
      value: moved.connected ? voicemailText("label.on") : voicemailText("label.off"),
    },
    {
      label: voicemailText("label.email"),
      value:
        shown && (isConfirmed ? shown.address : voicemailText("label.awaited", { address: shown.address })),
    },
    ...forwardingCharacteristics(forwardingsWith(ground.forwardings, moved)),
  ];
}

type Code = PlainCodeOf<typeof voicemailText>;

function refused(code: Extract<Code, UserErrorCode>, field?: readonly string[]): Findings {
  return { refusals: [{ ...voicemailText.told(code), ...(field && { field }) }], warnings: [] };
}

function allowed(...codes: Code[]): Findings {
  return { refusals: [], warnings: codes.map((code) => voicemailText.told(code)) };
}
