/** A text message to a number. */
export interface SmsMessage {
  /** The same when one message is sent again. */
  readonly key: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** Sends text messages; the network's port is one. */
export interface SmsSender {
  /** Resolves when the network has taken the message. */
  sendSms(message: SmsMessage): Promise<void>;
}
