import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { fold, parseNumber, PASSWORD_MAX, PASSWORD_MIN } from "@kabinet/shared";

/** Why a password cannot be chosen. */
export type PasswordProblem = "SHORT" | "LONG" | "LOGIN" | "COMMON" | "PERSONAL" | "GUESSABLE";

/** Rows of keyboards, alphabets and digits, also written with gaps and backwards, along which people type what they call a password. */
const RUNS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "йцукенгшщзхъфывапролджэячсмитьбю",
  "йцукенгшўзхфывапролджэячсмітьбю",
];
/** Fewer different characters than this are a pattern. */
const DISTINCT_MIN = 5;
/** Of the scores 0–4: from 3 on somebody who has the hash needs more than 10^8 guesses. */
const SCORE_MIN = 3;
/** What is looked at of a long password, and in how many writings («p4ssw0rd»): looking takes some milliseconds at the most. */
const LOOKED_AT = 30;
const WRITINGS = 20;

/** The words of the country with which guessing begins; the library knows those of other languages. */
const COMMON_WORDS = [
  ...["пароль", "парол", "привет", "любовь", "солнце", "наташа", "максим", "андрей", "марина", "кабинет"],
  ...["минск", "беларусь", "россия", "мама", "лето", "зима", "весна", "осень", "админ", "логин"],
  ...["йцукен", "йцук", "фыва", "ячсм", "прывітанне", "каханне", "сонца", "мінск", "лета", "вясна"],
  ...["parol", "privet", "minsk", "belarus", "natasha", "lyubov", "kabinet", "operator"],
];

/** The dictionaries are some megabytes: they are read when somebody first chooses a password. */
let guesser: Promise<ZxcvbnFactory> | null = null;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary, local: COMMON_WORDS },
    graphs: common.adjacencyGraphs,
    maxLength: LOOKED_AT,
    l33tMaxSubstitutions: WRITINGS,
  });
}

/**
 * What is wrong with a password for somebody with this login (e-mail, or number in E.164) and name; null when it may be
 * chosen. It has to be long enough and to withstand guessing that begins with common words, keyboards, dates and what is
 * known of its owner.
 */
export async function passwordProblem(
  password: string,
  { login, name = "" }: { readonly login: string; readonly name?: string },
): Promise<PasswordProblem | null> {
  const text = password.normalize("NFC");
  const { length } = Array.from(text);
  if (length < PASSWORD_MIN) return "SHORT";
  if (length > PASSWORD_MAX) return "LONG";
  if (isLogin(password, login)) return "LOGIN";
  if (isPattern(text.toLowerCase().replace(/\s/g, ""))) return "GUESSABLE";
  guesser ??= load();
  const { score, feedback } = (await guesser).check(text, wordsOf(login, name));
  if (score >= SCORE_MIN) return null;
  switch (feedback.warning) {
    case "topTen":
    case "topHundred":
    case "common":
    case "similarToCommon":
      return "COMMON";
    case "userInputs":
      return "PERSONAL";
    default:
      return "GUESSABLE";
  }
}

/** A number is the login in any writing, since who knows it would try those. */
function isLogin(password: string, login: string): boolean {
  return fold(password) === fold(login) || parseNumber(password) === login;
}

function isPattern(text: string): boolean {
  if (new Set(text).size < DISTINCT_MIN) return true;
  const backwards = Array.from(text).reverse().join("");
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}

/** What guessing would begin with: the login, its parts and those of the name; of a number its last nine and seven digits. */
function wordsOf(login: string, name: string): string[] {
  const parts = `${login} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const digits = login.replace(/\D/g, "");
  const number = digits.length >= 9 ? [digits.slice(-9), digits.slice(-7)] : [];
  return [login, ...parts, ...number].filter((word) => word.length >= 3);
}
