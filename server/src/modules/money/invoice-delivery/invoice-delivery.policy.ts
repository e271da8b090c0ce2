import {
  addMonths,
  isInvoiceFormingWindow,
  likelyMeant,
  parseEmail,
  plainTextProblem,
  tidyPlainText,
  POSTAL_ADDRESS_MAX,
  POSTAL_ADDRESS_MIN,
  type CalendarDate,
  type CalendarMonth,
  withoutUnseen,
} from "@kabinet/shared";
import { InvoiceDeliveryMethod } from "../../company/client/client.entity";

/** How and where a company gets its invoices. */
export interface Delivery {
  readonly method: InvoiceDeliveryMethod;
  /** An e-mail or a postal address; empty for the cabinet. */
  readonly address: string;
}

/** From when on a change of the delivery holds. */
export interface DeliveryHolds {
  /** The month of the first invoice that it holds for. */
  readonly from: CalendarMonth;
  /** The month whose invoices are being formed now and go as it was set before; null on other days. */
  readonly beingFormed: CalendarMonth | null;
}

/**
 * A change holds from the invoice of the month in which it is made. The invoices of the month before are out by then, or
 * they are being formed and delivered just now, one after another: they all go as it was set when their forming began.
 */
export function deliveryHolds(today: CalendarDate, formingFirstDays: number): DeliveryHolds {
  const from = today.slice(0, 7);
  return { from, beingFormed: isInvoiceFormingWindow(today, formingFirstDays) ? addMonths(from, -1) : null };
}

/** Why a delivery is not taken. */
export type DeliveryRefusal =
  | "EMAIL_INVALID"
  | "EMAIL_LIKELY_MISTYPED"
  | "POSTAL_ADDRESS_INVALID"
  | "ADDRESS_NOT_WANTED"
  | "DELIVERY_UNCHANGED";

/** A delivery as it is to be kept, or why not; what was probably meant where the address looks mistyped. */
export type CheckedDelivery =
  { readonly delivery: Delivery } | { readonly refusal: DeliveryRefusal; readonly meant?: string };

/**
 * Checks what is wished. An e-mail address has to be one; a likely slip in its domain is asked about once, until
 * `isConfirmed`. A postal address has to say something. The cabinet has no address.
 */
export function checkDelivery(
  present: Delivery,
  method: InvoiceDeliveryMethod,
  written: string,
  isConfirmed: boolean,
): CheckedDelivery {
  const checked = checkAddress(method, written, isConfirmed);
  if (!("delivery" in checked)) return checked;
  const isSame = present.method === method && present.address === checked.delivery.address;
  return isSame ? { refusal: "DELIVERY_UNCHANGED" } : checked;
}

function checkAddress(method: InvoiceDeliveryMethod, written: string, isConfirmed: boolean): CheckedDelivery {
  const text = withoutUnseen(tidyPlainText(written)).replace(/ {2,}/g, " ");
  switch (method) {
    case InvoiceDeliveryMethod.CABINET:
      return text === "" ? { delivery: { method, address: "" } } : { refusal: "ADDRESS_NOT_WANTED" };
    case InvoiceDeliveryMethod.EMAIL:
      return checkEmail(written, isConfirmed);
    case InvoiceDeliveryMethod.POST:
    case InvoiceDeliveryMethod.COURIER: {
      const isShort = [...text].length < POSTAL_ADDRESS_MIN || !/\p{L}/u.test(text);
      const isWrong = plainTextProblem(text, { max: POSTAL_ADDRESS_MAX, lines: false }) !== null;
      if (isShort || isWrong) return { refusal: "POSTAL_ADDRESS_INVALID" };
      return { delivery: { method, address: text } };
    }
  }
}

function checkEmail(written: string, isConfirmed: boolean): CheckedDelivery {
  const address = parseEmail(written);
  if (address === null) return { refusal: "EMAIL_INVALID" };
  const meant = isConfirmed ? null : likelyMeant(address);
  return meant === null
    ? { delivery: { method: InvoiceDeliveryMethod.EMAIL, address } }
    : { refusal: "EMAIL_LIKELY_MISTYPED", meant };
}
