import { currentLocale } from "../i18n/locale";

/** Browsers know no Belarusian numbers; they are written as Russian ones. */
const numberLocale = () => (currentLocale() === "en" ? "en" : "ru");

/** A whole number with its thousands grouped. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(numberLocale()).format(count);
}

/** An amount as the API gives it ("0.0190") with at least two and at most six decimals, without its currency. */
export function formatAmount(amount: string): string {
  return new Intl.NumberFormat(numberLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 6 }).format(
    Number(amount),
  );
}

/** A quantity to a hundredth at the most. */
export function formatQuantity(quantity: number): string {
  return new Intl.NumberFormat(numberLocale(), { maximumFractionDigits: 2 }).format(quantity);
}

/** An amount to kopecks: for what is compared or foreseen, where more decimals would only disturb. */
export function formatKopecks(amount: string, signed = false): string {
  return new Intl.NumberFormat(numberLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signed ? "exceptZero" : "auto",
  }).format(Number(amount));
}
