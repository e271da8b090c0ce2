import { say } from "../../../platform/texts/fill";
import { encoded, STATEMENT, statementOf } from "../../../testing/statement-scene";
import { readStatement } from "./bank-statement.policy";

const PAID = {
  number: "101",
  amount: "120.50",
  carriedOutOn: "13.11.2026",
  purpose: "Оплата за связь, л/с 1001",
};

const problemsOf = (text: string): (readonly [number | null, string])[] =>
  readStatement(Buffer.from(text)).problems.map(({ line, text: words }) => [line, say(words, "en")]);

/** The statement with one of its lines changed: the problems that this makes. */
const changed = (from: string, to: string): (readonly [number | null, string])[] => {
  const text = statementOf([PAID]);
  expect(text).toContain(from);
  return problemsOf(text.replace(from, to));
};

const lineOf = (what: string): number =>
  statementOf([PAID])
    .split("\r\n")
    .findIndex((line) => line.startsWith(what)) + 1;

describe("a bank statement", () => {
  it.each(["utf-8", "windows-1251", "ibm866"] as const)("is read in %s", (encoding) => {
    const { documents, problems } = readStatement(encoded(statementOf([PAID]), encoding));
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        line: lineOf("СекцияДокумент"),
        number: "101",
        date: "13.11.2026".split(".").reverse().join("-"),
        carriedOutOn: "2026-11-13",
        amount: 120_500_000,
        payer: {
          account: STATEMENT.account,
          unp: STATEMENT.unp,
          name: encoding === "ibm866" ? 'ООО "Ёлка и №1"' : "ООО «Ёлка и №1»",
        },
        payee: { account: STATEMENT.operator, unp: "190000005", name: "Оператор" },
        purpose: "Оплата за связь, л/с 1001",
      },
    ]);
  });

  it("is read as it is written, whatever the header calls that, with or without a mark at its beginning", () => {
    const text = statementOf([PAID]).replace("Кодировка=Windows", "Кодировка=DOS");
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), encoded(text, "windows-1251")])
      expect(readStatement(bytes)).toMatchObject({ problems: [], documents: [{ number: "101" }] });
  });

  it("is not read without a header, cut in a letter, in another format or empty", () => {
    const text = statementOf([PAID]);
    const unknown = [[null, expect.stringContaining("Кодировка") as string]];
    expect(problemsOf(text.replace("Кодировка=Windows\r\n", ""))).toEqual(unknown);
    expect(problemsOf("")).toEqual(unknown);
    const cut = Buffer.from(text).subarray(0, Buffer.from(text.slice(0, text.indexOf("Ёлка"))).length + 1);
    expect(readStatement(cut).problems).toHaveLength(1);
    expect(changed("1CClientBankExchange", "1CEnterpriseData")).toEqual([
      [1, expect.stringContaining("no statement for 1C")],
    ]);
  });

  it("has to be whole", () => {
    expect(changed("КонецФайла", "")).toEqual([[null, expect.stringContaining("breaks off")]]);
    expect(changed("КонецДокумента", "")).toEqual([
      [lineOf("СекцияДокумент"), expect.stringContaining("no end")],
    ]);
    expect(changed("КонецРасчСчет", "")).toEqual([
      [lineOf("СекцияРасчСчет"), expect.stringContaining("no end")],
    ]);
    expect(changed("СекцияРасчСчет", "")).toContainEqual([
      lineOf("КонецРасчСчет"),
      expect.stringContaining("ends nothing"),
    ]);
    const orders = statementOf([PAID]).replace(/СекцияРасчСчет[\s\S]*КонецРасчСчет\r\n/, "");
    expect(problemsOf(orders)).toEqual([[null, expect.stringContaining("no bank statement")]]);
  });

  it("says in which line a value is wrong", () => {
    for (const sum of ["0", "0.00", "-1.00", "12.345", "1e5", "сто", "999999999999999999"])
      expect(changed("Сумма=120.50", `Сумма=${sum}`)).toEqual([
        [lineOf("Сумма="), expect.stringContaining(`“${sum}” is no sum`)],
      ]);
    for (const day of ["31.02.2026", "2026-11-13", "13.11.26", "00.01.2026", "сегодня"])
      expect(changed("ДатаСписано=13.11.2026", `ДатаСписано=${day}`)).toEqual([
        [lineOf("ДатаСписано"), expect.stringContaining(`“${day}” is no date`)],
      ]);
    for (const key of ["Номер", "Дата", "Сумма", "ПлательщикСчет", "ПолучательСчет"])
      expect(problemsOf(statementOf([PAID]).replace(new RegExp(`^${key}=.*$`, "m"), `${key}=`))).toEqual([
        [lineOf(`${key}=`), `“${key}” has no value.`],
      ]);
    expect(changed("Номер=101", "Номер=101\r\nНомер=102")).toEqual([
      [lineOf("Номер=") + 1, expect.stringContaining("second time")],
    ]);
    expect(changed("Номер=101", "Номер=101\r\nчто-то")).toEqual([
      [lineOf("Номер=") + 1, expect.stringContaining("are expected")],
    ]);
  });

  it("tells of at most twenty problems, and then proposes nothing", () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...PAID, number: String(n + 1), amount: "0" }));
    const { documents, problems } = readStatement(Buffer.from(statementOf(many)));
    expect([documents.length, problems.length]).toEqual([0, 20]);
  });

  it("has to agree in its balances: what was there, what came and went, what is left", () => {
    const wrong = changed("КонечныйОстаток=379.50", "КонечныйОстаток=379.51");
    expect(wrong).toEqual([
      [lineOf("КонечныйОстаток"), expect.stringMatching(/500\.00 BYN at first.*379\.51/)],
    ]);
    // What the bank does not tell cannot be compared.
    expect(changed("ВсегоСписано=120.50\r\n", "")).toEqual([]);
    expect(changed("НачальныйОстаток=500.00", "НачальныйОстаток=пусто")).toEqual([
      [lineOf("НачальныйОстаток"), expect.stringContaining("is no sum")],
    ]);
    // Each part of an account is compared for itself, an overdraft too.
    const second =
      "СекцияРасчСчет\r\nРасчСчет=BY2\r\nНачальныйОстаток=-10\r\nВсегоПоступило=0\r\nВсегоСписано=5,5\r\nКонечныйОстаток=-15.50\r\nКонецРасчСчет\r\n";
    const both = statementOf([PAID]).replace("СекцияДокумент", `${second}СекцияДокумент`);
    expect(problemsOf(both)).toEqual([]);
    expect(problemsOf(both.replace("=-15.50", "=-4.50"))).toHaveLength(1);
  });

  it("takes lines of one end or the other, names of its own, and purposes in several lines", () => {
    const text = statementOf([{ ...PAID, purpose: "Оплата\r\nза связь" }])
      .replace("Номер=101", "Номер = 101\r\nСвояСтрока=x=y")
      .replaceAll("\r\n", "\n");
    expect(readStatement(Buffer.from(text)).documents[0]).toMatchObject({
      number: "101",
      purpose: "Оплата за связь",
    });
    const parts = text.replace(
      "НазначениеПлатежа=Оплата\nза связь",
      "НазначениеПлатежа1=Оплата\nНазначениеПлатежа2=за\nНазначениеПлатежа3=",
    );
    expect(readStatement(Buffer.from(parts)).documents[0]).toMatchObject({ purpose: "Оплата за" });
  });
});
