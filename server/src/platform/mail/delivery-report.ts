import type { ParsedMail } from "mailparser";

/** What a mail server tells of a message that it could not hand over, or not yet (RFC 3464). */
export interface DeliveryReport {
  /** Returned for good, or tried further. */
  readonly outcome: "returned" | "delayed";
  /** What the last server said, in its own words: `550 5.1.1 User unknown`; empty where it said nothing. */
  readonly reason: string;
}

/** A report and the addresses to which it came. */
export interface ReceivedReport {
  /** Null where the message reports no trouble: an answer of a person or a program, or that all went well. */
  readonly report: DeliveryReport | null;
  readonly to: readonly string[];
}

const REASON_MAX = 300;

/** Headers in which mail servers write for whom a message came. */
const FOR_WHOM = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"];

/** Reads a message as it came; what takes it apart is loaded here, for nothing else needs it. */
export async function readReport(raw: Buffer): Promise<ReceivedReport> {
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(raw, { keepDeliveryStatus: true });
  return { report: await reportIn(mail), to: addressesIn(mail) };
}

async function reportIn({ headers, attachments }: ParsedMail): Promise<DeliveryReport | null> {
  const kind = headers.get("content-type");
  const isReport = typeof kind === "object" && "value" in kind && kind.value === "multipart/report";
  const status = attachments.find(({ contentType }) => contentType === "message/delivery-status");
  if (!isReport || !status) return null;
  const { simpleParser } = await import("mailparser");
  const reports: DeliveryReport[] = [];
  // Groups of fields, parted by empty lines: one of the whole message, and one of each recipient (RFC 3464, 2.1).
  for (const group of status.content.toString("utf8").split(/(?:\r?\n){2,}/)) {
    const { headers: fields } = await simpleParser(`${group.trim()}\r\n\r\n`);
    const text = (name: string): string => {
      const value = fields.get(name);
      return typeof value === "string" ? value : "";
    };
    const outcome = OUTCOMES[text("action").trim().toLowerCase()];
    if (outcome) reports.push({ outcome, reason: reasonOf(text("diagnostic-code"), text("status")) });
  }
  return reports.find(({ outcome }) => outcome === "returned") ?? reports[0] ?? null;
}

/** Actions that tell of trouble; `delivered`, `relayed` and `expanded` do not. */
const OUTCOMES: Readonly<Partial<Record<string, DeliveryReport["outcome"]>>> = {
  failed: "returned",
  delayed: "delayed",
};

/** What the server said without the name of its protocol, in one line; else its code alone. */
function reasonOf(diagnostic: string, status: string): string {
  const said = diagnostic.replace(/^\s*[\w.-]+\s*;/, "");
  const line = (said.trim() || status).replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return Array.from(line).slice(0, REASON_MAX).join("");
}

function addressesIn({ to, headers }: ParsedMail): string[] {
  const named = [to ?? []].flat().flatMap(({ value }) => value.map(({ address = "" }) => address));
  const written = FOR_WHOM.flatMap((name) => {
    const value = headers.get(name);
    return typeof value === "string" ? [value] : [];
  });
  return [...named, ...written];
}
