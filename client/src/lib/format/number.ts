import { currentLocale } from "../i18n/locale";

/** Browsers know no Belarusian numbers; they are written as Russian ones. */
const numberLocale = () => (currentLocale() === "en" ? "en" : "ru");

/** Numbers as they are printed: less than nothing has a minus, and no hyphen. */
const format = (number: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(numberLocale(), options).format(number).replace("-", "\u2212");

/** A whole number with its thousands grouped. */
export function formatCount(count: number): string {
  return format(count);
}

/** An amount as the API gives it ("0.0190") with at least two and at most six decimals, without its currency. */
export function formatAmount(amount: string): string {
  return format(Number(amount), { minimumFractionDigits: 2, maximumFractionDigits: 6 });
}

/** A quantity to a hundredth at the most. */
export function formatQuantity(quantity: number): string {
  return format(quantity, { maximumFractionDigits: 2 });
}

/** An amount to kopecks: for what is compared or foreseen, where more decimals would only disturb. */
export function formatKopecks(amount: string, signed = false): string {
  return format(Number(amount), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signed ? "exceptZero" : "auto",
  });
}

/** How large a file is, as people say it: kilobytes below a megabyte, to a tenth above. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  return kilobytes < 1_000
    ? format(kilobytes, { style: "unit", unit: "kilobyte" })
    : format(bytes / 1_000_000, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
}
