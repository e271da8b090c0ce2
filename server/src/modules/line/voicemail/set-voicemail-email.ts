import { EMAIL_MAX, parseEmail } from "@kabinet/shared";
import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { MailLanguage } from "./voicemail.entity";
import { voicemailSlice } from "./voicemail.slice";
import {
  checkEmail,
  checkRemoveEmail,
  movedVoicemail,
  withEmail,
  type VoicemailMoved,
} from "./voicemail.policy";
import { voicemailText } from "./voicemail.texts";

@InputType({ description: "The e-mail address that is to get copies of a subscriber's voice messages." })
class SetVoicemailEmailInput extends SubscriberInput {
  @Field(() => String, { description: "The address, at most 254 characters." })
  email!: string;

  @Field(() => MailLanguage, {
    defaultValue: MailLanguage.RU,
    description: "The language of mails to it.",
  })
  language?: MailLanguage;
}

@InputType({ description: "No e-mail address is to get copies of a subscriber's voice messages any more." })
class RemoveVoicemailEmailInput extends SubscriberInput {}

/** Sets the address for copies; they go there once its owner has opened the mailed link. */
export const setVoicemailEmail = defineSubscriberChange({
  kind: "setVoicemailEmail",
  description:
    "Sets the e-mail address that gets copies of voice messages, in place of the one before. A mail with a link goes there; copies do once the link was opened and the address confirmed (confirmVoicemailEmail). An address that was confirmed for the line before gets no mail. At most 5 mails an hour and line, 20 to one address, 300 for a company's lines.",
  errors: [
    "VOICEMAIL_NOT_CONNECTED",
    "EMAIL_INVALID",
    "EMAIL_UNCHANGED",
    "TOO_MANY_EMAILS",
    "TOO_MANY_EMAILS_TO_ADDRESS",
    "TOO_MANY_EMAILS_OF_COMPANY",
  ],
  unchangedBy: ["EMAIL_UNCHANGED"],
  title: voicemailText("title.setVoicemailEmail"),
  may: "voicemail.order",
  isOpenToSubscribers: true,
  needsStepUp: true,
  slice: voicemailSlice,
  inputType: SetVoicemailEmailInput,
  own: ({ subscriberId, email, language }) => ({
    subscriberId,
    email: parseEmail(email) ?? email.slice(0, EMAIL_MAX),
    language: language ?? MailLanguage.RU,
  }),
  check: ({ target, ground, shared, now }, { email }) =>
    unlessRefused(target, () => checkEmail(ground, shared.mailed, email, now)),
  apply: ({ ground }, { email, language }) => withEmail(ground, email, language ?? MailLanguage.RU),
  inverse: backTo,
});

/** Takes the address for copies away, confirmed or not. */
export const removeVoicemailEmail = defineSubscriberChange({
  kind: "removeVoicemailEmail",
  description:
    "Takes the e-mail address for copies of voice messages away, confirmed or not; a link that was mailed is then of no use.",
  errors: ["VOICEMAIL_NOT_CONNECTED", "EMAIL_NOT_SET"],
  unchangedBy: ["EMAIL_NOT_SET"],
  title: voicemailText("title.removeVoicemailEmail"),
  may: "voicemail.order",
  isOpenToSubscribers: true,
  slice: voicemailSlice,
  inputType: RemoveVoicemailEmailInput,
  own: ({ subscriberId }) => ({ subscriberId }),
  check: ({ target, ground }) => unlessRefused(target, () => checkRemoveEmail(ground)),
  apply: ({ ground }) => ({ ...movedVoicemail(ground), email: null }),
  inverse: backTo,
});

/** The step back to the address before; what was confirmed stays so. */
function backTo({ email }: VoicemailMoved, { id: subscriberId }: { readonly id: string }): InverseStep {
  return email
    ? { kind: "setVoicemailEmail", input: { subscriberId, email: email.address, language: email.language } }
    : { kind: "removeVoicemailEmail", input: { subscriberId } };
}
