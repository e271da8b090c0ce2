import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import type { OutboxMail } from "../../../platform/mail/outbox-mail.entity";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { voicemailServiceOf } from "../../company/service/service.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { ConfirmationMailState, Voicemail } from "./voicemail.entity";
import { confirmationMailsOf, copyAddressesOf } from "./voicemail.store";

/** What voicemail adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberVoicemailResolver {
  @FieldResolver(() => Voicemail, { description: "Voicemail of the line, and the address for copies." })
  async voicemail(@Root() { id, tariffPlanId }: Subscriber, @Ctx() context: Context): Promise<Voicemail> {
    const [catalogue, connected, [address], mails] = await Promise.all([
      serviceCatalogue(context.database),
      voicemailServiceOf(context).load(id),
      copyAddressesOf(context).load(id),
      confirmationMailsOf(context).load(id),
    ]);
    const service = catalogue.voicemail(context.locale);
    const included = service ? catalogue.providedBy(tariffPlanId).get(service.id) : undefined;
    const mail = mails.find((each) => each.address === address?.address);
    return {
      isConnected: connected !== null,
      since: connected?.activeSince ?? null,
      isProvided: included !== undefined,
      isIncluded: included ?? false,
      service,
      number: operatorProfile().voicemail.number,
      email:
        connected && address
          ? {
              address: address.address,
              language: address.language,
              confirmedAt: address.confirmedAt,
              confirmationMail: mail ? stateOf(mail) : null,
            }
          : null,
    };
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer may order resendVoicemailEmail; whether there is something to resend is another question.",
  })
  viewerCanResendVoicemailEmail(@Root() { clientId }: Subscriber, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "voicemail.resendEmail", clientId);
  }
}

function stateOf({ sentAt, dueAt }: OutboxMail): ConfirmationMailState {
  if (sentAt !== null) return ConfirmationMailState.SENT;
  return dueAt === null ? ConfirmationMailState.FAILED : ConfirmationMailState.QUEUED;
}
