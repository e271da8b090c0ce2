/** Accounts and payer of the statements of tests. */
export const STATEMENT = {
  account: "BY20DEMO30120000000000020000",
  unp: "200988541",
  /** The bank account of the operator of tests. */
  operator: "BY91DEMO30120000000000010000",
} as const;

/** A payment of a statement, as a bank writes it. */
export interface StatementLine {
  readonly number: string;
  readonly amount: string;
  /** As 13.11.2026; empty where the bank has not carried it out. */
  readonly carriedOutOn: string;
  readonly purpose: string;
  readonly payer?: { readonly account?: string; readonly unp?: string };
  readonly payee?: { readonly account: string; readonly unp: string };
}

/** A statement of a company's account over some payments, as the text of a file. */
export function statementOf(lines: readonly StatementLine[]): string {
  const spent = lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  const money = (kopecks: number): string => (kopecks / 100).toFixed(2);
  return [
    ...["1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=Windows", "Отправитель=Банк-клиент"],
    ...["ДатаНачала=01.11.2026", "ДатаКонца=15.11.2026", `РасчСчет=${STATEMENT.account}`],
    ...["СекцияРасчСчет", "ДатаНачала=01.11.2026", "ДатаКонца=15.11.2026", `РасчСчет=${STATEMENT.account}`],
    ...["НачальныйОстаток=500.00", "ВсегоПоступило=0.00", `ВсегоСписано=${money(spent)}`],
    ...[`КонечныйОстаток=${money(50_000 - spent)}`, "КонецРасчСчет"],
    ...lines.flatMap(documentOf),
    ...["КонецФайла", ""],
  ].join("\r\n");
}

function documentOf({ number, amount, carriedOutOn, purpose, payer, payee }: StatementLine): string[] {
  return [
    ...["СекцияДокумент=Платежное поручение", `Номер=${number}`, `Дата=${carriedOutOn || "13.11.2026"}`],
    ...[`Сумма=${amount}`, `ПлательщикСчет=${payer?.account ?? STATEMENT.account}`],
    ...[`ДатаСписано=${carriedOutOn}`, "Плательщик=ООО «Ёлка и №1»"],
    ...[`ПлательщикИНН=${payer?.unp ?? STATEMENT.unp}`],
    ...[`ПолучательСчет=${payee?.account ?? STATEMENT.operator}`, "Получатель=Оператор"],
    ...[`ПолучательИНН=${payee?.unp ?? "190000005"}`, `НазначениеПлатежа=${purpose}`, "КонецДокумента"],
  ];
}

/** A text as bytes of an encoding in which banks write. */
export function encoded(text: string, encoding: "utf-8" | "windows-1251" | "ibm866"): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  // DOS has no quotation marks but straight ones.
  const written = encoding === "ibm866" ? text.replace(/[«»]/g, '"') : text;
  return Buffer.from(
    Array.from(written, (letter) => {
      const byte = bytes.get(letter);
      if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
      return byte;
    }),
  );
}
