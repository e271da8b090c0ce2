import fc from "fast-check";
import { looksLikeNumber, parseNumberMask } from "./number-mask";

/** LIKE as SQL means it, for patterns of digits and wildcards. */
function sqlLike(like: string, national: string): boolean {
  const source = like.replaceAll("%", "\\d*").replaceAll("_", "\\d");
  return new RegExp(`^${source}$`).test(national);
}

function likeOf(text: string): string {
  const mask = parseNumberMask(text);
  if (!mask.ok) throw new Error(`${text} is refused: ${mask.reason}`);
  return mask.like;
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const national = fc
  .tuple(fc.constantFrom("255", "257", "291", "298", "330", "337", "440", "448"), digits(6))
  .map((parts) => parts.join(""));
const prefix = fc.constantFrom("", "+375", "375", "80", "0");

describe("parseNumberMask", () => {
  test.each([
    // whole numbers in any writing
    ["+375 29 123-45-67", "291234567", true],
    ["80291234567", "291234567", true],
    ["8 029 123-45-67", "291234567", true],
    ["375291234567", "291234567", true],
    ["0291234567", "291234567", true],
    ["291234567", "291234567", true],
    ["123456789", "123456789", true],
    ["375171234567", "171234567", true],
    // after a plus: the beginning of the number
    ["+3", "%", false],
    ["+37", "%", false],
    ["+375", "%", false],
    ["+37529", "29%", false],
    ["+37529%", "29%", false],
    ["+375 29 12", "2912%", false],
    ["+375_________", "_________", false],
    ["+%4567", "%4567", false],
    // a mask that begins with a digit: the beginning too
    ["29%", "29%", false],
    ["29%45", "29%45", false],
    ["8029%", "29%", false],
    ["8 029 %", "29%", false],
    ["029%", "29%", false],
    ["37529%", "29%", false],
    ["375%", "%", false],
    ["80%", "%", false],
    ["0%", "%", false],
    ["80_9%", "_9%", false],
    ["33%", "33%", false],
    // a mask that begins with a wildcard: nothing is stripped
    ["%", "%", false],
    ["%4567", "%4567", false],
    ["%8029", "%8029", false],
    ["%375%", "%375%", false],
    ["_9%", "_9%", false],
    // nine places, with a prefix more than nine
    ["29_______", "29_______", false],
    ["37529_______", "29_______", false],
    ["8029123__67", "29123__67", false],
    ["029123__67", "29123__67", false],
    ["80__1234567", "__1234567", false],
    ["80__12345", "%__12345%", false],
    ["375171234", "%171234%", false],
    ["80171234", "%80171234%", false],
    // fragments
    ["29123", "%29123%", false],
    ["4567", "%4567%", false],
    ["12_45", "%12_45%", false],
    ["_", "%_%", false],
    ["123-45-67", "%1234567%", false],
    ["8", "%8%", false],
    ["80", "%80%", false],
    ["375", "%375%", false],
    ["0000", "%0000%", false],
    ["8029", "%29%", false],
    ["029", "%29%", false],
    ["37544", "%44%", false],
    ["375291234", "%291234%", false],
    ["8029123456", "%29123456%", false],
    ["8029__", "%29__%", false],
    // runs of any digits are one
    ["29%%45", "29%45", false],
    ["%%%", "%", false],
    ["29％", "29%", false],
    // * and ? are what people know from file names
    ["29*67", "29%67", false],
    ["29 123-45-??", "2912345__", false],
    ["*4567", "%4567", false],
    ["+375 29 *", "29%", false],
  ])("%j is LIKE %j (exact: %j)", (text, like, exact) => {
    expect(parseNumberMask(text)).toEqual({ ok: true, like, exact });
  });

  test.each([
    ["", "EMPTY"],
    ["  ", "EMPTY"],
    ["+", "EMPTY"],
    ["- ()", "EMPTY"],
    ["2912345678", "TOO_LONG"],
    ["__________", "TOO_LONG"],
    ["%291234567%8", "TOO_LONG"],
    ["+3752912345678", "TOO_LONG"],
    ["802912345678", "TOO_LONG"],
    ["%".repeat(61), "TOO_LONG"],
    ["Иванов", "CHARACTERS"],
    ["3,75291E+11", "SHORTENED"],
    ["3.75291e11", "SHORTENED"],
    ["29+", "CHARACTERS"],
    ["++375", "CHARACTERS"],
    ["+7916", "CHARACTERS"],
    ["+7%", "CHARACTERS"],
    ["+29%", "CHARACTERS"],
    ["+_75%", "CHARACTERS"],
    ["29'", "CHARACTERS"],
    ["29\\%", "CHARACTERS"],
    ["\\", "CHARACTERS"],
    ["29%' OR 1=1 --", "CHARACTERS"],
    ["29[0-9]", "CHARACTERS"],
    ["29\u0000%", "CHARACTERS"],
    ["٢٩%", "CHARACTERS"],
  ])("%j is refused: %s", (text, reason) => {
    expect(parseNumberMask(text)).toEqual({ ok: false, reason });
  });

  test("whatever is given, the pattern is digits and wildcards, bounded, with no run of % and no more than nine places", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0123456789%_+-() \\'\"*[]"), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary", maxLength: 80 })), (text) => {
        const mask = parseNumberMask(text);
        if (!mask.ok) return;
        expect(mask.like).toMatch(/^[\d%_]+$/);
        expect(mask.like).not.toContain("%%");
        expect(mask.like.replaceAll("%", "").length).toBeLessThanOrEqual(9);
        expect(mask.exact).toBe(/^\d{9}$/.test(mask.like));
      }),
      { numRuns: 1000 },
    );
  });

  test("a number with any of its digits masked is found, whichever prefix it is written with", () => {
    const scenario = fc.record({
      prefix,
      national,
      ones: fc.array(fc.integer({ min: 0, max: 8 })),
      run: fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))),
    });
    fc.assert(
      fc.property(scenario, ({ prefix, national, ones, run }) => {
        const signs = Array.from(national, (digit, place) => (ones.includes(place) ? "_" : digit));
        if (run !== null) signs.splice(Math.min(...run), Math.abs(run[0] - run[1]), "%");
        const like = likeOf(prefix + signs.join(""));
        expect([like, sqlLike(like, national)]).toEqual([like, true]);
        // And no wider than what was written, as long as its length leaves no doubt.
        if (run === null) expect(like).toBe(signs.join(""));
      }),
      { numRuns: 1000 },
    );
  });

  test("a number is found while it is being typed, from its code on", () => {
    fc.assert(
      fc.property(prefix, national, fc.integer({ min: 2, max: 9 }), (prefix, national, typed) => {
        const like = likeOf(prefix + national.slice(0, typed));
        expect([like, sqlLike(like, national)]).toEqual([like, true]);
      }),
    );
  });

  test("a number is found by any piece of it", () => {
    const awkward = fc.constantFrom("298029375", "330291375", "293752980", "447803375");
    fc.assert(
      fc.property(
        fc.oneof(national, awkward),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (national, from, length) => {
          const like = likeOf(national.slice(from, from + length));
          expect([like, sqlLike(like, national)]).toEqual([like, true]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("looksLikeNumber", () => {
  test.each(["29", "+375 29 123-45-67", "8029%", "%", "_", "(029)", "29\u00a0123", "+375", "2", "29－12"])(
    "%j: yes",
    (text) => {
      expect(looksLikeNumber(text)).toBe(true);
    },
  );

  test.each(["", " ", "-", "+", "Иванов", "Курьер 5", "№ 12", "29a", "12'", "100,5", "O'Neill", "12+3"])(
    "%j: no",
    (text) => {
      expect(looksLikeNumber(text)).toBe(false);
    },
  );
});
