/** Sends text messages; the network's port is one. */
export interface SmsSender {
  /** `key` is the same when one message is sent again; `to` is E.164. Resolves when the network has taken it. */
  sendSms(message: { readonly key: string; readonly to: string; readonly text: string }): Promise<void>;
}
