import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Of what somebody wants to be told by mail; who has no row wants all of it. */
@Entity("mail_notice_setting")
export class MailNoticeSetting {
  @PrimaryColumn("varchar")
  viewerId!: string;

  @Column("boolean")
  appealAnswers!: boolean;

  @Column("boolean")
  appealAssignments!: boolean;

  @Column("boolean")
  orderOutcomes!: boolean;

  @Column("boolean")
  paymentDecisions!: boolean;

  @Column("boolean")
  limitAlerts!: boolean;

  @Column("boolean")
  invoiceCorridors!: boolean;

  @Column("boolean")
  invoiceReturns!: boolean;
}

/** In which language somebody is written to. */
export enum MailLanguageChoice {
  AS_USED = "asUsed",
  RU = "ru",
  BE = "be",
  EN = "en",
}
registerEnumType(MailLanguageChoice, {
  name: "MailLanguageChoice",
  description: "In which language somebody is written to.",
  valuesConfig: {
    AS_USED: {
      description: "In the one in which they last used the cabinet in a browser; Russian before they have.",
    },
    RU: { description: "Russian." },
    BE: { description: "Belarusian." },
    EN: { description: "English." },
  },
});

/** Of what somebody is told by e-mail. */
@ObjectType({ description: "Of what somebody is told by e-mail." })
export class MailNotices {
  @Field(() => String, { description: "The address to which the notices go: the one to sign in with." })
  address!: string;

  @Field(() => MailLanguageChoice, {
    description:
      "The language of all mail to them, of invitations and new passwords too, and of invoices that are ordered to their address.",
  })
  language!: MailLanguageChoice;

  @Field(() => Boolean, {
    description:
      "Whether they are told that there is an answer to an appeal in which they wrote; on at first. What comes within five minutes is told in one mail, and what was read meanwhile in none. The mail has the subject and a link, not the answer.",
  })
  appealAnswers!: boolean;

  @Field(() => Boolean, {
    description:
      "For staff: whether they are told that a colleague has given them an appeal; on at first. What comes within two minutes is told in one mail.",
  })
  appealAssignments!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether they are told that an order of theirs that was planned or had been held was rejected, failed, or is held for their confirmation, and that somebody else has moved or cancelled one of theirs; on at first. What comes within ten minutes is told in one mail.",
  })
  orderOutcomes!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether they are told of limits that are used to 80 % and 100 %, and once a day of unusual days, as far as they see " +
      "them and may set limits; on at first. What comes within ten minutes is told in one mail, which has no sums.",
  })
  limitAlerts!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether they are told that the next invoice of an account will leave the corridor that they have set; on at first. The mail has no sums.",
  })
  invoiceCorridors!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether they are told that an invoice which was sent by e-mail came back, as far as they may order invoices; on at first. What comes within ten minutes is told in one mail.",
  })
  invoiceReturns!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether they are told what the operator decided on a payment that they registered; on at first. What comes within two minutes is told in one mail, which has no sums.",
  })
  paymentDecisions!: boolean;
}
