import type { SecretBox } from "../../../platform/secrets/secret-box";

/** How long a link to an invoice serves: a day, so that it can be opened where one is going. */
export const LINK_MS = 24 * 60 * 60 * 1_000;

/** What a link says: which invoice, and until when. */
export interface InvoiceLinkContent {
  readonly invoiceId: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

const boundTo = (viewerId: string): string => `invoice link ${viewerId}`;

/** Seals a link for one person: nobody else's opens it, and nothing of it can be changed. */
export function sealLink(secrets: SecretBox, viewerId: string, content: InvoiceLinkContent): string {
  const { keyId, sealed } = secrets.seal(JSON.stringify(content), boundTo(viewerId));
  return `${keyId}.${sealed}`;
}

/** Opens a link of that person; null where it is none of theirs, or none at all. */
export function openLink(secrets: SecretBox, viewerId: string, link: string): InvoiceLinkContent | null {
  const [keyId = "", sealed = ""] = link.split(".");
  try {
    return JSON.parse(secrets.open({ keyId, sealed }, boundTo(viewerId))) as InvoiceLinkContent;
  } catch {
    return null;
  }
}
