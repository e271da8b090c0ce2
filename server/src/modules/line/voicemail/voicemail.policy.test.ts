import { OPERATOR_PROFILE } from "../../catalogue/operator/operator-profile.policy";
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
  MAILS_PER_HOUR,
  nextMailAt,
  priceOfStep,
  withEmail,
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
  limits: { addresses: new Map(), company: null },
  ...rest,
});
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
    });
    const paid = state({ connected: false, isChargedThisMonth: true });
    expect(priceOfStep(paid, state()).fees).toHaveLength(1);
    expect(priceOfStep(state(), off)).toEqual({ fees: [], monthlyBefore: 1_500_000, monthlyAfter: 0 });
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
      noReply: { forwardTo: OPERATOR_PROFILE.voicemailNumber, noReplySeconds: 15 },
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
    expect(codes(checkEmail(state(), "a@B.example", NOW))).toEqual(["linkMailed"]);
    expect(codes(checkEmail(state(), "a", NOW))).toEqual(["EMAIL_INVALID"]);
    expect(codes(checkEmail(state(), "a@b.example\r\nBcc: c@d.example", NOW))).toEqual(["EMAIL_INVALID"]);
    expect(codes(checkEmail(state({ email }), "a@B.example", NOW))).toEqual(["EMAIL_UNCHANGED"]);
    expect(codes(checkEmail(state({ connected: false }), "a@b.example", NOW))).toEqual([
      "VOICEMAIL_NOT_CONNECTED",
    ]);
    expect(codes(checkRemoveEmail(state()))).toEqual(["EMAIL_NOT_SET"]);
    expect(codes(checkRemoveEmail(state({ email })))).toEqual([]);
  });

  it("that was confirmed for the line is not asked again", () => {
    const before = state({ confirmed: new Set(["a@b.example"]) });
    expect(codes(checkEmail(before, "a@b.example", NOW))).toEqual(["knownAddress"]);
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
    expect(codes(checkEmail(state({ mailedAt }), "c@d.example", NOW))).toEqual(["TOO_MANY_EMAILS"]);
  });

  it("shares a limit with other lines for each address, and for the company, for an hour", () => {
    const limits = { addresses: new Map([["c@d.example", NOW]]), company: null };
    const check = (of: VoicemailGround["limits"], now: number, address = "c@d.example"): string[] =>
      codes(checkEmail(state({ limits: of }), address, now));
    expect(check(limits, NOW + 60 * MINUTE - 1)).toEqual(["TOO_MANY_EMAILS_TO_ADDRESS"]);
    expect(check(limits, NOW + 60 * MINUTE)).toEqual(["linkMailed"]);
    expect(check(limits, NOW, "other@d.example")).toEqual(["linkMailed"]);
    const company = { addresses: new Map(), company: NOW };
    expect(check(company, NOW + 60 * MINUTE - 1)).toEqual(["TOO_MANY_EMAILS_OF_COMPANY"]);
    expect(check(company, NOW + 60 * MINUTE)).toEqual(["linkMailed"]);
    const confirmed = new Set(["c@d.example"]);
    expect(codes(checkEmail(state({ limits, confirmed }), "c@d.example", NOW))).toEqual(["knownAddress"]);
  });

  it.each(["ru", "be", "en"] as const)(
    "is asked in %s, with the link in both forms and nothing unescaped",
    (locale) => {
      const { subject, text, html } = confirmationMail(
        locale,
        "+375291234567",
        "https://k.example/?a=1&b=2#t",
      );
      expect(subject).not.toBe("");
      expect(text).toContain("https://k.example/?a=1&b=2#t");
      expect(text).toContain("+375 29 123-45-67");
      expect(html).toContain('href="https://k.example/?a=1&amp;b=2#t"');
      expect(html).toContain(`lang="${locale}"`);
    },
  );
});
