import { passwordProblem } from "./password.policy";

describe("a password", () => {
  it.each([
    ["клён у дороги", null],
    ["correct horse", null],
    ["a1b2c3d4e5", "COMMON"],
    ["девять зн", "SHORT"],
    ["десять зна", null],
    // Letters outside the first plane count once.
    ["😀😁😂🤣😃😄😅😆😉", "SHORT"],
    ["аб вг де ё".repeat(20), null],
    [`${"аб вг де ё".repeat(20)}.`, "LONG"],
    ["Anna@Romashka.example", "LOGIN"],
    [" anna@romashka.example", "LOGIN"],
    ["1111111111", "GUESSABLE"],
    ["12121212121212", "GUESSABLE"],
    ["1234567890", "GUESSABLE"],
    ["0987654321", "GUESSABLE"],
    ["qwertyuiop", "GUESSABLE"],
    ["ЙЦУКЕНГШЩЗ", "GUESSABLE"],
    ["abcd efgh ijkl", "GUESSABLE"],
    // What guessing begins with: common passwords, words with a year, keyboards, and what is known of the owner.
    ["Password1234", "COMMON"],
    ["p@ssw0rd1234", "COMMON"],
    ["qwerty12345", "COMMON"],
    ["welcome2026", "COMMON"],
    ["gfhjkm12345", "COMMON"],
    ["Пароль1234", "GUESSABLE"],
    ["Минск 2026", "GUESSABLE"],
    ["qazwsxedcrfv", "COMMON"],
    ["romashka2026", "PERSONAL"],
    ["Берёзкина 1985", "PERSONAL"],
    ["Summer2026!", "GUESSABLE"],
    ["xK9#mQ2$vL", null],
    ["тихая мельница 7", null],
  ])("%.30j of an administrator: %j", async (password, problem) => {
    expect(await passwordProblem(password, { login: "anna@romashka.example", name: "Анна Берёзкина" })).toBe(
      problem,
    );
  });

  it.each([
    ["+375 29 123-45-67", "LOGIN"],
    ["80291234567", "LOGIN"],
    ["375291234567", "LOGIN"],
    ["291234567 мой", "PERSONAL"],
  ])("%j of a subscriber: %j", async (password, problem) => {
    expect(await passwordProblem(password, { login: "+375291234567" })).toBe(problem);
  });

  it("is looked at within a moment, whatever it is made of", async () => {
    const hostile = Array.from({ length: 200 }, (_, i) => "aA4@eE3iI1!oO0sS5$".charAt((i * 7) % 18)).join("");
    await passwordProblem("a first password", { login: "" });
    const began = performance.now();
    await passwordProblem(hostile, { login: "anna@romashka.example" });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
