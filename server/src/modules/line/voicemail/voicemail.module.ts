import { defineModule } from "../../../define-module";
import { ConfirmVoicemailEmailResolver } from "./confirm-voicemail-email";
import { confirmationMailComposer } from "./confirmation-mail.task";
import { connectVoicemail, disconnectVoicemail } from "./connect-voicemail";
import { ResendVoicemailEmailResolver } from "./resend-voicemail-email";
import { removeVoicemailEmail, setVoicemailEmail } from "./set-voicemail-email";
import { VOICEMAIL_CLEARINGS } from "./voicemail-clearing.store";
import { VoicemailEmailLink, VoicemailEmailRow } from "./voicemail.entity";
import { SubscriberVoicemailResolver } from "./voicemail.resolver";
import { CONFIRMATION_MAIL } from "./voicemail.store";

/** Voicemail of a line, and the confirmed address to which it is sent. */
export const voicemailModule = defineModule({
  id: "voicemail",
  area: "line",
  entities: [VoicemailEmailRow, VoicemailEmailLink],
  changes: [connectVoicemail, disconnectVoicemail, setVoicemailEmail, removeVoicemailEmail],
  resolvers: [ConfirmVoicemailEmailResolver, ResendVoicemailEmailResolver, SubscriberVoicemailResolver],
  clearings: () => VOICEMAIL_CLEARINGS,
  mails: { [CONFIRMATION_MAIL]: ({ publicUrl }) => confirmationMailComposer(publicUrl) },
});
