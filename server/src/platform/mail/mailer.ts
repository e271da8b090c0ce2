/** A file that comes with a message. */
export interface MailFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: Buffer;
}

/** A message to one person. */
export interface Mail {
  /** The same when one message is sent again. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files?: readonly MailFile[];
  /** Where its reader's mail program stops such mail by a POST (RFC 8058); none where it has to come. */
  readonly unsubscribe?: string;
  /** By what it is known when a mail server returns it. */
  readonly returnToken?: string | null;
}

/** Sends mail. */
export interface Mailer {
  /** Resolves when somebody has taken the message over; throws a MailRefused where trying again is no use. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The message was refused for good: the address does not exist, or the server wants nothing from us. */
export class MailRefused extends Error {
  /** `responseCode`: what the server answered, e.g. 550. */
  constructor(readonly responseCode: number) {
    super(`the server answered ${String(responseCode)}`);
  }
}
