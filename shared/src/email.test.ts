import { EMAIL_MAX, likelyMeant, parseEmail } from "./email";

test.each([
  ["anna@romashka.example", "anna@romashka.example"],
  ["  Anna.K+copies@Romashka.EXAMPLE ", "Anna.K+copies@romashka.example"],
  ["почта@", null],
  ["info@пример.бел", "info@пример.бел"],
  ["a@b.co", "a@b.co"],
  [`${"a".repeat(64)}@b.example`, `${"a".repeat(64)}@b.example`],
  [`${"a".repeat(65)}@b.example`, null],
  ["", null],
  ["anna", null],
  ["anna@", null],
  ["@b.example", null],
  ["anna@localhost", null],
  ["anna@b..example", null],
  ["an..na@b.example", null],
  [".anna@b.example", null],
  ["anna@-b.example", null],
  ["anna@b-.example", null],
  ["anna@1.2.3.4", null],
  ["anna@b.example, eve@c.example", null],
  ["Anna <anna@b.example>", null],
  ["anna@b.example\r\nBcc: eve@c.example", null],
  ["anna@b.example\n", "anna@b.example"],
  ["an\u0000na@b.example", null],
  ["анна@b.example", null],
  ['"anna b"@c.example', null],
])("%j is %j", (text, address) => {
  expect(parseEmail(text)).toBe(address);
});

test("is no longer than mail allows", () => {
  const label = `${"b".repeat(60)}.`;
  const address = (rest: number) => `anna@${label.repeat(3)}${"c".repeat(rest)}.example`;
  const longest = EMAIL_MAX - address(0).length;
  expect(parseEmail(address(longest))).not.toBeNull();
  expect(parseEmail(address(longest + 1))).toBeNull();
});

describe("an address that looks mistyped", () => {
  test.each([
    ["anna@gmial.com", "anna@gmail.com"],
    ["anna@gmai.com", "anna@gmail.com"],
    ["anna@gmaill.com", "anna@gmail.com"],
    ["anna@gnail.com", "anna@gmail.com"],
    ["anna@gmail.con", "anna@gmail.com"],
    ["anna@gmail.co", "anna@gmail.com"],
    ["anna@yandx.by", "anna@yandex.by"],
    ["a@b@mial.ru", "a@b@mail.ru"],
  ])("is asked about: %s", (written, meant) => {
    expect(likelyMeant(written)).toBe(meant);
  });

  test.each([
    "anna@gmail.com",
    "anna@email.com",
    "anna@mail.by",
    "anna@romashka.example",
    "anna@gmael.cm",
    "",
    "@gmial.com",
  ])("is none: %s", (written) => {
    expect(likelyMeant(written)).toBeNull();
  });
});
