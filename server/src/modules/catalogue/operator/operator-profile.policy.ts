import { createHash } from "node:crypto";
import { useNumberPlan, type Localized, type NumberPlan, type VatRate } from "@kabinet/shared";
import type { NumberCategory } from "./number-category.policy";

/** An access point of the packet network. */
export interface AccessPoint {
  readonly apn: string;
  readonly user: string;
  readonly password: string;
}

/** What handsets of the network are set up with. */
export interface HandsetSettings {
  /** As the operator is called on the handset. */
  readonly name: string;
  readonly internet: AccessPoint;
  readonly mms: AccessPoint & {
    /** Address of the message centre (MMSC). */
    readonly messageCentre: string;
    readonly proxy: string;
    readonly proxyPort: number;
  };
  /** Streaming video goes over the internet access point, through an RTSP proxy. */
  readonly streaming: { readonly proxy: string; readonly proxyPort: number };
}

/**
 * What the operator has decided for all its subscribers and what is not in its catalogue: who it is, how it counts, and
 * what its network is set to. It is read from a file when the program begins (docs/operator.md).
 */
export interface OperatorProfile {
  readonly name: Localized;
  /** As it is called where there is little room. */
  readonly shortName: Localized;
  /** A picture, an SVG or PNG file; null where there is none. */
  readonly logo: OperatorLogo | null;
  /** `#rrggbb`. */
  readonly accentColor: string;
  /** Where people turn to; null where there is no such way. */
  readonly support: {
    /** E.164, or a short number. */
    readonly phone: string | null;
    readonly email: string | null;
    readonly site: string | null;
  };
  /** What stands on invoices besides; null where the file tells nothing of it, and they name the operator alone. */
  readonly requisites: OperatorRequisites | null;
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly vat: {
    readonly services: readonly VatRate[];
    readonly data: readonly VatRate[];
    /** Goods bear the country's ordinary rate, which need not be that of telecom services. */
    readonly equipment: readonly VatRate[];
  };
  readonly numbers: NumberPlan;
  /** How well numbers are remembered and what choosing one costs, the dearest first. */
  readonly numberCategories: readonly NumberCategory[];
  readonly windows: {
    /** On so many last days of a month subscribers are not renamed. */
    readonly renameClosedLastDays: number;
    /** On so many first days of a month invoices are formed, and none can be ordered. */
    readonly invoiceFormingFirstDays: number;
    /** Days from the forming of an invoice until it is due. */
    readonly invoiceDueDays: number;
  };
  readonly handset: HandsetSettings;
  readonly voicemail: {
    /** Where voice messages are left, E.164: outside of the ranges that subscribers get. */
    readonly number: string;
    /** Code of the service «Голосовая почта (пакет «Плюс»)» in the catalogue. */
    readonly service: string;
  };
  readonly forwarding: {
    /** How long a call rings before it is forwarded for want of an answer, where nobody has said: seconds (TS 22.082). */
    readonly noReplySeconds: number;
    /**
     * Beginnings of numbers that calls are not forwarded to: premium-rate numbers of the country and of the world,
     * satellites. A call there costs many times what its caller pays.
     */
    readonly notTo: readonly string[];
  };
}

/** Who the operator is by law and where it is paid. */
export interface OperatorRequisites {
  readonly legalName: Localized;
  /** УНП, the payer's number. */
  readonly unp: string;
  readonly address: Localized;
  readonly bank: { readonly iban: string; readonly name: Localized; readonly bic: string };
}

/** A picture as it is served. */
export interface OperatorLogo {
  readonly type: "image/svg+xml" | "image/png";
  readonly content: Buffer;
}

/** Where the logo is served: a picture's path tells its content, so that another one is never taken for it. */
export function logoPath({ type, content }: OperatorLogo): string {
  const mark = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return `/operator/logo-${mark}.${type === "image/png" ? "png" : "svg"}`;
}

let current: OperatorProfile | null = null;

/** The operator whose process this is. */
export function operatorProfile(): OperatorProfile {
  if (current === null) throw new Error("nobody has said whose operator's process this is");
  return current;
}

/** Says whose process this is: before anything else is done in it, and once. */
export function useOperator(profile: OperatorProfile): void {
  current = profile;
  useNumberPlan(profile.numbers);
}
