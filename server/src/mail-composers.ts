import { CHANGES } from "./changes";
import { answerMailComposer } from "./modules/care/appeal/answer-mail.store";
import { orderOutcomeComposer } from "./modules/people/mail-notice/order-outcome-mail.store";
import { confirmationMailComposer } from "./modules/line/voicemail/confirmation-mail.store";
import { CONFIRMATION_MAIL } from "./modules/line/voicemail/voicemail.store";
import type { Composer } from "./platform/mail/mail-worker";

/** Every kind of mail, and who makes it; links in it begin with the public address. */
export function mailComposers(publicUrl: URL): Readonly<Record<string, Composer>> {
  return {
    [CONFIRMATION_MAIL]: confirmationMailComposer(publicUrl),
    appealAnswers: answerMailComposer(publicUrl),
    orderOutcomes: orderOutcomeComposer(publicUrl, CHANGES),
  };
}
