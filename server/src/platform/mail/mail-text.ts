import type { Locale } from "@kabinet/shared";

/** What a message says. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where its reader, or their mail program, stops such mail; none where it has to come. */
  readonly unsubscribe?: string;
}

/** A place to open, with the words to press. */
export interface MailLink {
  readonly words: string;
  readonly href: string;
}

/** A message of plain paragraphs with links between them. */
export interface MailDraft {
  readonly subject: string;
  readonly before: readonly string[];
  readonly links: readonly MailLink[];
  readonly after: readonly string[];
  /** Where its reader stops such mail; left out where it has to come. */
  readonly unsubscribe?: MailLink;
}

/** A message as plain text and as simple HTML. A single link needs no words in the plain text. */
export function mailText(
  locale: Locale,
  { subject, before, links, after, unsubscribe }: MailDraft,
): MailText {
  const paragraph = (content: string): string => `<p style="margin:0 0 16px">${content}</p>`;
  const style = "font:16px/1.5 system-ui,sans-serif;color:#1c1c1e;max-width:560px;margin:0 auto;padding:24px";
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${style}">`,
    ...before.map((line) => paragraph(escaped(line))),
    ...links.map((link) => paragraph(anchor(link))),
    ...after.map((line) => paragraph(escaped(line))),
    ...(unsubscribe ? [paragraph(anchor(unsubscribe))] : []),
    "</body></html>",
  ].join("\n");
  const plain = links.map(({ words, href }) => (links.length === 1 ? href : `${words}\n${href}`));
  const last = unsubscribe ? [`${unsubscribe.words}:\n${unsubscribe.href}`] : [];
  const text = `${[...before, ...plain, ...after, ...last].join("\n\n")}\n`;
  return { subject, text, html, ...(unsubscribe && { unsubscribe: unsubscribe.href }) };
}

function anchor({ words, href }: MailLink): string {
  return `<a href="${escaped(href)}">${escaped(words)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
