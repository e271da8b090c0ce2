import { ACCOUNT_GUESSES, ATTEMPT_WINDOW, letInAt, recent, tidyLogin, type Attempt } from "./sign-in.policy";

const attempt = (at: number, place: string, known: boolean): Attempt => ({
  id: `${place}-${String(at)}`,
  at,
  place,
  known,
});

/** Lets one attempt after another come, and counts those that are let in. */
function letIn(attempts: readonly Attempt[]): Attempt[] {
  return attempts.reduce<Attempt[]>(
    (earlier, one) => (letInAt(earlier, one, ACCOUNT_GUESSES) === null ? [...earlier, one] : earlier),
    [],
  );
}

describe("the price of a guess", () => {
  it("is never under ten an account in any fifteen minutes, however places and times are chosen", () => {
    // A number sequence of its own, the same in every run (Lehmer).
    let seed = 42;
    const chance = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      let at = 0;
      const attempts = Array.from({ length: 120 }, () => {
        at += chance(ATTEMPT_WINDOW / 8);
        const place = chance(8);
        return attempt(at, `p${String(place)}`, place < 4);
      });
      const evaluated = letIn(attempts);
      for (const { at: now } of evaluated) {
        const counting = recent(evaluated, now).filter((one) => one.at <= now);
        expect(counting.length).toBeLessThanOrEqual(10);
        expect(counting.filter(({ known }) => known).length).toBeLessThanOrEqual(5);
      }
    }
  });

  it("leaves one guess in its share for others when one place has used up its own", () => {
    const flood = Array.from({ length: 40 }, (_, i) => attempt(i, "attacker", false));
    expect(letIn(flood)).toHaveLength(4);
    expect(letIn([...flood, attempt(50, "elsewhere", false)])).toHaveLength(5);
    expect(letIn([...flood, attempt(50, "home", true)])).toHaveLength(5);
  });

  it("says when the oldest guess that stands in the way stops counting", () => {
    const four = [0, 1_000, 2_000, 3_000].map((at) => attempt(at, "home", true));
    expect(letInAt(four, attempt(4_000, "home", true), ACCOUNT_GUESSES)).toBe(ATTEMPT_WINDOW);
    expect(letInAt(four, attempt(ATTEMPT_WINDOW - 1, "home", true), ACCOUNT_GUESSES)).toBe(ATTEMPT_WINDOW);
    expect(letInAt(four, attempt(ATTEMPT_WINDOW, "home", true), ACCOUNT_GUESSES)).toBeNull();
  });

  it("names the later of two times where both limits stand in the way", () => {
    const many = [...[0, 1, 2, 3].map((at) => attempt(at, "home", true)), attempt(4, "office", true)];
    expect(letInAt(many, attempt(10, "office", true), ACCOUNT_GUESSES)).toBe(ATTEMPT_WINDOW);
    expect(letInAt(many.slice(0, 4), attempt(10, "office", true), ACCOUNT_GUESSES)).toBeNull();
  });
});

describe("a login", () => {
  it.each([
    [" Anna@ROMASHKA.example ", "anna@romashka.example"],
    ["8 029 123-45-67", "+375291234567"],
    ["+375171234567", "+375171234567"],
    ["", ""],
  ])("%j is looked up as %j", (written, looked) => {
    expect(tidyLogin(written)).toBe(looked);
  });
});
