import { recurring } from "../../../testing/recurring-fee";
import { PersistentMap } from "../../../platform/persistent-map";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { CallForwardingCondition as Condition } from "../call-forwarding/call-forwarding.entity";
import { NO_FORWARDINGS } from "../call-forwarding/call-forwarding.policy";
import { MailLanguage } from "./voicemail.entity";
import { confirmationMail } from "./confirmation-mail.policy";
import {
  advancedVoicemail,
  checkConnect,
  checkDisconnect,
  checkEmail,
  checkRemoveEmail,
  connected,
  disconnected,
  forwardingsWith,
  MAILS_PER_ADDRESS,
  MAILS_PER_COMPANY,
  MAILS_PER_HOUR,
  nextMailAt,
  priceOfStep,
  withEmail,
  takeMail,
  type LatelyMailed,
  type VoicemailGround,
} from "./voicemail.policy";

const NOW = Date.parse("2026-11-16T09:00:00Z");
const MINUTE = 60_000;

const state = (rest: Partial<VoicemailGround> = {}): VoicemailGround => ({
  connected: true,
  email: null,
  forwardings: NO_FORWARDINGS,
  specificationId: "spec_voicemail",
  isProvided: true,
  monthlyFee: 1_500_000,
  connectionFee: 500_000,
  isChargedThisMonth: false,
  confirmed: new Set(),
  mailedAt: [],
  ...rest,
});
/** The newest mail of as many as it takes to reach a limit was asked for at NOW, and so were all others. */
const mailed = (rest: Partial<LatelyMailed> = {}): LatelyMailed => ({
  toAddress: PersistentMap.of(),
  ofCompany: [],
  ...rest,
});
const times = (count: number): number[] => Array<number>(count).fill(NOW);
const check = (ground: VoicemailGround, address: string, lately = mailed(), now = NOW): string[] =>
  codes(checkEmail(ground, lately, address, now));
const codes = ({ refusals, warnings }: ReturnType<typeof checkDisconnect>): string[] =>
  [...refusals, ...warnings].map(({ code }) => code);

describe("voicemail", () => {
  const off = state({ connected: false });

  it("is connected where the plan provides it and it is not connected yet", () => {
    expect(codes(checkConnect(off, [], null))).toEqual(["fullMonth", "needsForwarding"]);
    expect(codes(checkConnect(off, [Condition.BUSY], null))).toEqual(["fullMonth"]);
    expect(codes(checkConnect(state(), [], null))).toEqual(["VOICEMAIL_ALREADY_CONNECTED"]);
    expect(codes(checkConnect(state({ connected: false, isProvided: false }), [], null))).toEqual([
      "VOICEMAIL_NOT_PROVIDED",
    ]);
    expect(codes(checkConnect(off, [Condition.NO_REPLY], 31))).toEqual(["NO_REPLY_TIME_INVALID"]);
    expect(codes(checkConnect(off, [Condition.BUSY], 15))).toEqual(["NO_REPLY_TIME_INVALID"]);
  });

  it("costs the month's whole fee once and the connection fee; nothing more in a month that is paid", () => {
    expect(priceOfStep(off, state())).toEqual({
      fees: [
        { kind: "connectionFee", specificationId: "spec_voicemail", gross: 500_000 },
        { kind: "serviceFee", specificationId: "spec_voicemail", gross: 1_500_000 },
      ],
      monthlyBefore: 0,
      monthlyAfter: 1_500_000,
      recurring: [recurring("begun", 1_500_000, { reconnection: 500_000 })],
    });
    const paid = state({ connected: false, isChargedThisMonth: true });
    expect(priceOfStep(paid, state()).fees).toHaveLength(1);
    expect(priceOfStep(state(), off)).toEqual({
      fees: [],
      monthlyBefore: 1_500_000,
      monthlyAfter: 0,
      recurring: [recurring("ended", 1_500_000, { reconnection: 500_000 })],
    });
  });

  it("takes the forwardings to it along, and leaves others alone", () => {
    const other = { forwardTo: "+375291234567", noReplySeconds: null };
    const before = state({ connected: false, forwardings: { ...NO_FORWARDINGS, busy: other } });
    const on = connected(before, [Condition.BUSY, Condition.NO_REPLY], 15);
    expect(on).toEqual({ connected: true, email: null, toVoicemail: ["noReply"], noReplySeconds: 15 });
    const next = advancedVoicemail(before, { after: on, fees: [], at: NOW });
    expect(next.forwardings).toEqual({
      ...NO_FORWARDINGS,
      busy: other,
      noReply: { forwardTo: operatorProfile().voicemail.number, noReplySeconds: 15 },
    });
    expect(forwardingsWith(next.forwardings, disconnected(next))).toEqual(before.forwardings);
    const email = { address: "a@b.example", language: MailLanguage.RU, isConfirmed: true };
    expect(codes(checkDisconnect({ ...next, email }))).toEqual([
      "forwardingsGo",
      "copiesStop",
      "nothingBack",
    ]);
    expect(codes(checkDisconnect(before))).toEqual(["VOICEMAIL_NOT_CONNECTED"]);
  });
});

describe("the address for copies", () => {
  const email = { address: "a@b.example", language: MailLanguage.RU, isConfirmed: false };

  it("has to be one, another one, and of a line with voicemail", () => {
    expect(check(state(), "a@B.example")).toEqual(["linkMailed"]);
    expect(check(state(), "a")).toEqual(["EMAIL_INVALID"]);
    expect(check(state(), "a@b.example\r\nBcc: c@d.example")).toEqual(["EMAIL_INVALID"]);
    expect(check(state({ email }), "a@B.example")).toEqual(["EMAIL_UNCHANGED"]);
    expect(check(state({ connected: false }), "a@b.example")).toEqual(["VOICEMAIL_NOT_CONNECTED"]);
    expect(codes(checkRemoveEmail(state()))).toEqual(["EMAIL_NOT_SET"]);
    expect(codes(checkRemoveEmail(state({ email })))).toEqual([]);
  });

  it("that was confirmed for the line is not asked again", () => {
    const before = state({ confirmed: new Set(["a@b.example"]) });
    expect(check(before, "a@b.example")).toEqual(["knownAddress"]);
    const after = withEmail(before, " a@b.example", MailLanguage.BE);
    expect(advancedVoicemail(before, { after, fees: [], at: NOW }).email).toEqual({
      address: "a@b.example",
      language: "be",
      isConfirmed: true,
    });
  });

  it("gets at most so many mails in an hour", () => {
    const mailedAt = Array.from({ length: MAILS_PER_HOUR }, (_, i) => NOW - (i + 1) * 10 * MINUTE);
    const oldest = NOW - MAILS_PER_HOUR * 10 * MINUTE;
    expect(nextMailAt(mailedAt, NOW)).toBe(oldest + 60 * MINUTE);
    expect(nextMailAt(mailedAt, oldest + 60 * MINUTE - 1)).not.toBeNull();
    expect(nextMailAt(mailedAt, oldest + 60 * MINUTE)).toBeNull();
    expect(nextMailAt(mailedAt.slice(1), NOW)).toBeNull();
    expect(check(state({ mailedAt }), "c@d.example")).toEqual(["TOO_MANY_EMAILS"]);
  });

  it("shares a limit with other lines for each address, and for the company, for an hour", () => {
    const C = "c@d.example";
    const full = mailed({ toAddress: PersistentMap.of(new Map([[C, times(MAILS_PER_ADDRESS)]])) });
    expect(check(state(), C, full, NOW + 60 * MINUTE - 1)).toEqual(["TOO_MANY_EMAILS_TO_ADDRESS"]);
    expect(check(state(), C, full, NOW + 60 * MINUTE)).toEqual(["linkMailed"]);
    expect(check(state(), "other@d.example", full)).toEqual(["linkMailed"]);
    const ofCompany = mailed({ ofCompany: times(MAILS_PER_COMPANY) });
    expect(check(state(), C, ofCompany, NOW + 60 * MINUTE - 1)).toEqual(["TOO_MANY_EMAILS_OF_COMPANY"]);
    expect(check(state(), C, ofCompany, NOW + 60 * MINUTE)).toEqual(["linkMailed"]);
    expect(check(state({ confirmed: new Set([C]) }), C, full)).toEqual(["knownAddress"]);
  });

  it("takes a mail of those limits for each line until one is reached", () => {
    const take = (lately: LatelyMailed, address: string, ground = state()): LatelyMailed | string => {
      const after = withEmail(ground, address, MailLanguage.RU);
      const taken = takeMail(ground, lately, { after, at: NOW });
      return "shared" in taken ? taken.shared.mailed : taken.refusal.code;
    };
    let lately = mailed();
    for (let n = 0; n < MAILS_PER_COMPANY; n++) {
      const address = `a${String(Math.floor(n / MAILS_PER_ADDRESS))}@b.example`;
      const taken = take(lately, address);
      if (typeof taken === "string") throw new Error(`${String(n)}: ${taken}`);
      lately = taken;
      if (n === MAILS_PER_ADDRESS - 1) expect(take(lately, address)).toBe("TOO_MANY_EMAILS_TO_ADDRESS");
    }
    expect(take(lately, "c@d.example")).toBe("TOO_MANY_EMAILS_OF_COMPANY");
    // An address that was confirmed for the line gets no mail.
    expect(take(lately, "c@d.example", state({ confirmed: new Set(["c@d.example"]) }))).toBe(lately);
  });

  it.each(["ru", "be", "en"] as const)(
    "is asked in %s, with the link and its code in both forms and nothing unescaped",
    (locale) => {
      const link = { href: "https://k.example/?a=1&b=2#t0ken-_", token: "t0ken-_" };
      const { subject, text, html } = confirmationMail(locale, "+375291234567", link);
      expect(subject).not.toBe("");
      expect(text).toContain("https://k.example/?a=1&b=2#t0ken-_");
      // Once more by itself: what looks through mail may spoil the link.
      expect(text).toContain(": t0ken-_\n");
      expect(html).toContain(": t0ken-_</p>");
      expect(text).toContain("+375 29 123-45-67");
      expect(html).toContain('href="https://k.example/?a=1&amp;b=2#t0ken-_"');
      expect(html).toContain(`lang="${locale}"`);
    },
  );
});
