import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { DateTime, PhoneNumber } from "../../../platform/graphql/scalars";
import { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";

/** The language of mails to an address. */
export enum MailLanguage {
  RU = "ru",
  BE = "be",
  EN = "en",
}
registerEnumType(MailLanguage, {
  name: "MailLanguage",
  description: "The language of mails to an address.",
  valuesConfig: {
    RU: { description: "Russian." },
    BE: { description: "Belarusian." },
    EN: { description: "English." },
  },
});

/** What became of the mail with the link. */
export enum ConfirmationMailState {
  QUEUED = "queued",
  SENT = "sent",
  FAILED = "failed",
}
registerEnumType(ConfirmationMailState, {
  name: "ConfirmationMailState",
  description: "What became of the mail with the link that confirms an address.",
  valuesConfig: {
    QUEUED: { description: "It is about to be sent, or tried again." },
    SENT: { description: "The address's mail server has taken it." },
    FAILED: { description: "It could not be delivered: check the address, or ask for another." },
  },
});

/** An address that copies of voice messages go to, went to, or are to go to. At most one of a line is current. */
@Entity("voicemail_email")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
export class VoicemailEmailRow {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  @PrimaryColumn("varchar")
  address!: string;

  @Column("varchar")
  clientId!: string;

  @Column("boolean")
  isCurrent!: boolean;

  @Column("varchar")
  language!: MailLanguage;

  @Column("bigint")
  requestedAt!: number;

  /** When its owner opened the link; null: no copies go there. It is not asked twice for one line. */
  @Column("bigint", { nullable: true })
  confirmedAt!: number | null;
}

/** A link that was mailed; it opens nothing to who reads this table. */
@Entity("voicemail_email_link")
@Index("voicemail_email_link_expiry", ["expiresAt"])
export class VoicemailEmailLink {
  /** SHA-256 of the token in the link. */
  @PrimaryColumn("varchar")
  hash!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Column("varchar")
  address!: string;

  @Column("bigint")
  expiresAt!: number;
}

/** The address for copies, as it is shown. */
@ObjectType({ description: "The e-mail address that gets copies of a line's voice messages." })
export class VoicemailEmail {
  @Field(() => String, { description: "The address." })
  readonly address!: string;

  @Field(() => MailLanguage, { description: "The language of mails to it." })
  readonly language!: MailLanguage;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When its owner confirmed it by the mailed link; null while that is awaited: no copies go there.",
  })
  readonly confirmedAt!: number | null;

  @Field(() => ConfirmationMailState, {
    nullable: true,
    description: "What became of the mail with the link; null when none was needed.",
  })
  readonly confirmationMail!: ConfirmationMailState | null;
}

/** Voicemail of one line, as it is shown. */
@ObjectType({ description: "Voicemail («Голосовая почта (пакет «Плюс»)») of one line." })
export class Voicemail {
  @Field(() => Boolean, { description: "Whether it is connected." })
  readonly isConnected!: boolean;

  @Field(() => DateTime, { nullable: true, description: "Since when." })
  readonly since!: number | null;

  @Field(() => Boolean, { description: "Whether the line's tariff plan provides it." })
  readonly isProvided!: boolean;

  @Field(() => Boolean, { description: "Whether the tariff plan's own fee covers it." })
  readonly isIncluded!: boolean;

  @Field(() => ServiceSpecification, {
    nullable: true,
    description: "The service of the catalogue, with its fees; null where the operator has none.",
  })
  readonly service!: ServiceSpecification | null;

  @Field(() => PhoneNumber, {
    description: "The number that calls are forwarded to so that they end in voicemail.",
  })
  readonly number!: string;

  @Field(() => VoicemailEmail, {
    nullable: true,
    description: "The address for copies; null where there is none, or voicemail is not connected.",
  })
  readonly email!: VoicemailEmail | null;
}
