import type { Locale } from "@kabinet/shared";

/** What a message says. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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
}

/** A message as plain text and as simple HTML. A single link needs no words in the plain text. */
export function mailText(locale: Locale, { subject, before, links, after }: MailDraft): MailText {
  const paragraph = (content: string): string => `<p style="margin:0 0 16px">${content}</p>`;
  const style = "font:16px/1.5 system-ui,sans-serif;color:#1c1c1e;max-width:560px;margin:0 auto;padding:24px";
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${style}">`,
    ...before.map((line) => paragraph(escaped(line))),
    ...links.map(({ words, href }) => paragraph(`<a href="${escaped(href)}">${escaped(words)}</a>`)),
    ...after.map((line) => paragraph(escaped(line))),
    "</body></html>",
  ].join("\n");
  const plain = links.map(({ words, href }) => (links.length === 1 ? href : `${words}\n${href}`));
  return { subject, text: `${[...before, ...plain, ...after].join("\n\n")}\n`, html };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
