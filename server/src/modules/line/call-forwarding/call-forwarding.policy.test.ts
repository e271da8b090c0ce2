import { say } from "../../../platform/texts/fill";
import fc from "fast-check";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import {
  CallForwardingCondition as Condition,
  CallForwardingSelection as Selection,
} from "./call-forwarding.entity";
import {
  checkCancel,
  checkWanted,
  conditionsIn,
  CONDITIONS,
  characteristicsOf,
  takeForwardings,
  handsetCodes,
  NO_FORWARDINGS,
  withWanted,
  cancelled,
  type Forwardings,
  type ForwardingLine,
  type WantedForwarding,
} from "./call-forwarding.policy";
import { companyCalls, withLinks } from "./company-calls.policy";
import { leadsBack, linksOf, type ForwardingLink } from "./forwarding-chain.policy";

const OWN = "+375291234567";
const OTHER = "+375291234568";
const set = (forwardTo: string, noReplySeconds: number | null = null) => ({ forwardTo, noReplySeconds });

const state = (rest: Partial<ForwardingLine> = {}): ForwardingLine => ({
  number: OWN,
  forwardings: NO_FORWARDINGS,
  calls: companyCalls([]),
  hasVoicemail: false,
  minutePrices: { national: 89_000, fixed: 89_000, international: 1_250_000 },
  ...rest,
});

const check = (wish: Partial<WantedForwarding>, before: ForwardingLine = state()) =>
  checkWanted(before, [{ condition: Condition.BUSY, forwardTo: OTHER, ...wish }], (_, name) => [name]);
const codesOf = (wish: Partial<WantedForwarding>, before?: ForwardingLine): string[] =>
  check(wish, before).refusals.map(({ code }) => code);
const warningsOf = (wish: Partial<WantedForwarding>, before?: ForwardingLine): string[] =>
  check(wish, before).warnings.map(({ code }) => code);

describe("the number to forward to", () => {
  it.each([
    "+375 29 123-45-68",
    "80291234568",
    "8 029 123-45-68",
    "375291234568",
    "291234568",
    "8 (017) 200-11-22",
    "+49 30 123456",
    "0079161234567",
  ])("may be %s", (forwardTo) => {
    expect(codesOf({ forwardTo })).toEqual([]);
  });

  it.each<readonly [string, string]>([
    [OWN, "FORWARDING_TO_ITSELF"],
    ["8 029 123-45-67", "FORWARDING_TO_ITSELF"],
    ...["101", "102", "103", "104", "112", "80103", "+375112", "7575", "411"].map(
      (short) => [short, "FORWARDING_TO_SHORT_NUMBER"] as const,
    ),
    ["", "FORWARDING_NUMBER_INVALID"],
    ["Иванов", "FORWARDING_NUMBER_INVALID"],
    ["+37529123456", "FORWARDING_NUMBER_INVALID"],
    ["+375291234567890", "FORWARDING_NUMBER_INVALID"],
    ["+979 123456789", "FORWARDING_NUMBER_NOT_ALLOWED"],
    ["+881 621234567", "FORWARDING_NUMBER_NOT_ALLOWED"],
    [operatorProfile().voicemail.number, "VOICEMAIL_NOT_CONNECTED"],
  ])("may not be %s: %s, and the field is named", (forwardTo, code) => {
    expect(check({ forwardTo }).refusals).toMatchObject([{ code, field: ["forwardTo"] }]);
  });

  it("may be the voicemail's where it is connected, and nobody is charged for that", () => {
    const before = state({ hasVoicemail: true });
    expect(check({ forwardTo: operatorProfile().voicemail.number }, before)).toEqual({
      refusals: [],
      warnings: [],
    });
  });
});

describe("the no-reply time", () => {
  it.each([
    [4, false],
    [5, true],
    [6, false],
    [10, true],
    [29, false],
    [30, true],
    [31, false],
    [35, false],
    [0, false],
    [-5, false],
  ])("%d s: %s", (noReplySeconds, isRight) => {
    expect(codesOf({ condition: Condition.NO_REPLY, noReplySeconds })).toEqual(
      isRight ? [] : ["NO_REPLY_TIME_INVALID"],
    );
  });

  it("is the operator's where none is given, and belongs to no other condition", () => {
    const wish = { condition: Condition.NO_REPLY, forwardTo: OTHER };
    expect(withWanted(NO_FORWARDINGS, [wish]).noReply).toEqual(set(OTHER, 20));
    expect(check({ noReplySeconds: 10 }).refusals).toMatchObject([
      { code: "NO_REPLY_TIME_INVALID", field: ["noReplySeconds"] },
    ]);
    expect(withWanted(NO_FORWARDINGS, [{ ...wish, condition: Condition.BUSY }]).busy).toEqual(set(OTHER));
  });
});

describe("a loop", () => {
  const [a, b, c, d] = [OWN, OTHER, "+375291234569", "+375291234570"];
  const chain = linksOf([
    { from: b, to: c },
    { from: c, to: d },
  ]);

  it("is a chain that leads back, however long; one that ends elsewhere is none", () => {
    expect(leadsBack(chain, a, b)).toBe(false);
    expect(leadsBack(chain, d, b)).toBe(true);
    expect(leadsBack(chain, c, b)).toBe(true);
    expect(leadsBack(chain, a, a)).toBe(true);
  });

  it("ends the walk once though the links themselves go round", () => {
    const round = linksOf([
      { from: b, to: c },
      { from: c, to: b },
    ]);
    expect(leadsBack(round, a, b)).toBe(false);
  });

  it("is refused whatever the conditions, and a subscriber is not told why", () => {
    const calls = companyCalls([{ from: OTHER, to: OWN }]);
    for (const condition of CONDITIONS) {
      const [refusal] = check({ condition }, state({ calls })).refusals;
      expect(refusal).toMatchObject({
        code: "FORWARDING_LOOP",
        toSubscribers: { code: "FORWARDING_NUMBER_NOT_ALLOWED" },
      });
    }
  });

  it("cannot come about by any sequence of sets and cancels", () => {
    const numbers = [a, b, c, d, "+375291234571"];
    const step = fc.record({
      line: fc.nat(numbers.length - 1),
      to: fc.nat(numbers.length - 1),
      condition: fc.constantFrom(...CONDITIONS),
      cancel: fc.option(fc.constantFrom(...Object.values(Selection)), { freq: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const lines = new Map<string, Forwardings>(numbers.map((number) => [number, NO_FORWARDINGS]));
        const links = (): ForwardingLink[] =>
          [...lines].flatMap(([from, forwardings]) =>
            CONDITIONS.flatMap((one) => (forwardings[one] ? [{ from, to: forwardings[one].forwardTo }] : [])),
          );
        for (const { line, to, condition, cancel } of steps) {
          const number = numbers[line] ?? "";
          const forwardings = lines.get(number) ?? NO_FORWARDINGS;
          const before = state({ number, forwardings, calls: companyCalls(links()) });
          const wanted = cancel ? cancelled(cancel) : [{ condition, forwardTo: numbers[to] ?? null }];
          const { refusals } = checkWanted(before, wanted, () => []);
          if (refusals.length === 0) lines.set(number, withWanted(forwardings, wanted));
          const now = linksOf(links());
          for (const [from, targets] of now)
            for (const target of targets) expect(leadsBack(now, from, target)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("forwardings that were judged", () => {
  const busy = (forwardTo: string | null) => ({ busy: forwardTo === null ? null : set(forwardTo) });

  it("are taken of what others of the company forward by now: of two that close a circle only the first", () => {
    const first = takeForwardings(state(), busy(OTHER));
    if (!("shared" in first)) throw new Error(first.refusal.code);
    const { calls } = first.shared;
    expect(takeForwardings(state({ number: OTHER, calls }), busy(OWN))).toMatchObject({
      refusal: { code: "FORWARDING_LOOP", toSubscribers: { code: "FORWARDING_NUMBER_NOT_ALLOWED" } },
    });
    const cancelled = takeForwardings(
      state({ calls, forwardings: { ...NO_FORWARDINGS, ...busy(OTHER) } }),
      busy(null),
    );
    if (!("shared" in cancelled)) throw new Error(cancelled.refusal.code);
    expect(
      takeForwardings(state({ number: OTHER, calls: cancelled.shared.calls }), busy(OWN)),
    ).toHaveProperty("shared");
  });

  it("are counted by the number to which they lead, each line once", () => {
    const taken = takeForwardings(state(), { busy: set(OTHER), notReachable: set(OTHER) });
    if (!("shared" in taken)) throw new Error(taken.refusal.code);
    expect(taken.shared.calls.sources.get(OTHER)).toBe(1);
    expect(withLinks(taken.shared.calls, OWN, []).sources.get(OTHER)).toBe(0);
  });
});

describe("what there is to know before", () => {
  it("is what a minute costs at most, by the dearest direction", () => {
    const texts = (forwardTo: string) => check({ forwardTo }).warnings.map(({ text }) => say(text, "ru"));
    expect(texts(OTHER)[0]).toContain("до 0,089 BYN");
    expect(texts("+4930123456")[0]).toContain("до 1,25 BYN");
    const silent = state({ minutePrices: { national: null, fixed: null, international: null } });
    expect(
      check({}, silent)
        .warnings.map(({ text }) => say(text, "ru"))
        .join(" "),
    ).not.toContain("BYN");
  });

  it("is that conditional forwardings rest, begin to work again, or do not work yet", () => {
    const busy = state({ forwardings: { ...NO_FORWARDINGS, busy: set(OTHER) } });
    expect(warningsOf({ condition: Condition.UNCONDITIONAL }, busy)).toEqual([
      "legCharged",
      "conditionalsRest",
    ]);
    const both = { ...NO_FORWARDINGS, busy: set(OTHER), unconditional: set(OTHER) };
    const before = state({ forwardings: both });
    expect(warningsOf({ condition: Condition.NO_REPLY }, before)).toContain("restsUnderUnconditional");
    expect(checkCancel(before, Selection.UNCONDITIONAL).warnings.map(({ code }) => code)).toEqual([
      "conditionalsWorkAgain",
    ]);
    expect(characteristicsOf(both).map(({ value }) => value && say(value, "en"))).toEqual([
      "+375 29 123-45-68",
      "+375 29 123-45-68 (rests under the unconditional one)",
      null,
      null,
    ]);
  });

  it("is that the target itself forwards: for the company's eyes only", () => {
    const calls = companyCalls([{ from: OTHER, to: "+375291234569" }]);
    expect(check({}, state({ calls })).warnings).toContainEqual(
      expect.objectContaining({ code: "targetForwards", isForCompany: true }),
    );
  });
});

describe("a wish", () => {
  it("that changes nothing is refused, and so is one that names a condition twice or none", () => {
    const before = state({ forwardings: { ...NO_FORWARDINGS, busy: set(OTHER) } });
    expect(codesOf({}, before)).toEqual(["FORWARDING_UNCHANGED"]);
    expect(checkCancel(state(), Selection.ALL).refusals[0]?.code).toBe("FORWARDING_NOT_SET");
    expect(checkCancel(before, Selection.ALL_CONDITIONAL).refusals).toEqual([]);
    const twice = [Condition.BUSY, Condition.BUSY].map((condition) => ({ condition, forwardTo: OTHER }));
    expect(checkWanted(before, twice, () => []).refusals[0]?.code).toBe("INVALID_INPUT");
    expect(checkWanted(before, [], () => []).refusals[0]?.code).toBe("INVALID_INPUT");
  });

  it("for all or all conditional ones is what the handset's codes 002 and 004 mean", () => {
    expect(conditionsIn(Selection.ALL)).toEqual(CONDITIONS);
    expect(conditionsIn(Selection.ALL_CONDITIONAL)).toEqual(CONDITIONS.slice(1));
    expect(conditionsIn(Selection.BUSY)).toEqual([Condition.BUSY]);
  });
});

test("the handset's codes are those of TS 22.030", () => {
  const codes = CONDITIONS.map((condition) =>
    handsetCodes(condition, set(OTHER, condition === Condition.NO_REPLY ? 20 : null)),
  );
  expect(codes.map(({ setCode }) => setCode)).toEqual([
    `**21*${OTHER}#`,
    `**67*${OTHER}#`,
    `**61*${OTHER}**20#`,
    `**62*${OTHER}#`,
  ]);
  expect(codes.map(({ cancelCode }) => cancelCode)).toEqual(["##21#", "##67#", "##61#", "##62#"]);
  expect(handsetCodes(Condition.BUSY, null)).toEqual({
    setCode: null,
    cancelCode: "##67#",
    queryCode: "*#67#",
  });
});
