import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { Invoice } from "../invoice/invoice.entity";
import { amountInWords } from "./amount-in-words.policy";
import { InvoiceFileFormat } from "./invoice-file.type";
import { LINK_MS, sealLink } from "./invoice-link.policy";

/** A link to an invoice as a file. */
@ObjectType({
  description:
    "A link to an invoice as a file. It serves only who asked for it, signed in or by a token of theirs, and ends by itself; " +
    "afterwards it answers LINK_ENDED.",
})
class InvoiceLink {
  @Field(() => String, {
    description: "Address below that of the API; the file is in the language of the request.",
  })
  readonly url!: string;

  @Field(() => DateTime, { description: "When it ends: 24 hours after it was asked for." })
  readonly expiresAt!: number;
}

/** What files add to invoices. */
@Resolver(() => Invoice)
export class InvoiceLinkResolver {
  @FieldResolver(() => InvoiceLink, {
    description: "A link by which the viewer downloads it, while `viewerCanDownload` says so.",
  })
  downloadLink(
    @Root() { id }: Invoice,
    @Arg("format", () => InvoiceFileFormat, {
      defaultValue: InvoiceFileFormat.PDF,
      description: "As what; a document when not given.",
    })
    format: InvoiceFileFormat,
    @Ctx() context: Context,
  ): InvoiceLink {
    const { secrets, clock } = context;
    const expiresAt = clock.now() + LINK_MS;
    const link = sealLink(secrets, viewerOf(context).id, { invoiceId: id, until: expiresAt });
    return { url: `/downloads/invoice.${format}?link=${link}`, expiresAt };
  }

  @FieldResolver(() => String, {
    description:
      "`total` written out, as it stands on the document: in the language of the request, one sentence without a full stop.",
  })
  totalInWords(@Root() { total }: Invoice, @Ctx() { locale }: Context): string {
    return amountInWords(total, locale, operatorProfile().currency);
  }
}
