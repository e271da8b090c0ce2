import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** What became of a sending. */
export enum InvoiceSendingState {
  QUEUED = "queued",
  SENT = "sent",
  DELAYED = "delayed",
  RETURNED = "returned",
  FAILED = "failed",
}
registerEnumType(InvoiceSendingState, {
  name: "InvoiceSendingState",
  description: "What became of an invoice that was ordered to an e-mail address.",
  valuesConfig: {
    QUEUED: {
      description: "It waits to be sent: for its turn, for the next try, or for the day that opens.",
    },
    SENT: { description: "The mail server has taken it over." },
    DELAYED: {
      description:
        "It was sent, and the recipient's mail server has not taken it yet: a mail server goes on trying.",
    },
    RETURNED: {
      description: "It was sent and came back hours later: it was not delivered; `reason` says why.",
    },
    FAILED: { description: "It is not sent any more; `reason` says why." },
  },
});

/** Why an invoice could not be sent. */
export type SendingFailure = "refused" | "givenUp" | "unwanted";

/** An invoice that was ordered to an e-mail address. */
@ObjectType({
  implements: Node,
  description:
    "One invoice that was ordered to one e-mail address: who ordered it, what was attached, and what became of it.",
})
@Entity("invoice_sending")
@OwnedBy({ client: "client_id", account: "account_id" })
@Index("invoice_sending_invoice", ["invoiceId", "id"])
@Index("invoice_sending_client", ["clientId", "orderedAt"])
@Index("invoice_sending_mailbox", ["mailbox", "orderedAt"])
@Index("invoice_sending_ordering", ["orderingId"])
export class InvoiceSending extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  /** The same for all invoices that were ordered together. */
  @Column("varchar")
  orderingId!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Column("varchar")
  invoiceId!: string;

  @Field(() => String, { description: "The address to which it goes." })
  @Column("varchar")
  email!: string;

  /** Extensions with commas between. */
  @Column("varchar")
  formats!: string;

  /** The language (ru, be, en) of message and files, where nothing is known of who gets them: that of who ordered it. */
  @Column("varchar")
  locale!: string;

  @Field(() => DateTime, { description: "When it was ordered." })
  @Column("bigint")
  orderedAt!: number;

  @Column("varchar")
  orderedById!: string;

  @Field(() => String, { description: "Who ordered it, as they were called then." })
  @Column("varchar")
  orderedByName!: string;

  @Field(() => InvoiceSendingState, { description: "What became of it." })
  @Column("varchar")
  state!: InvoiceSendingState;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it is sent, or tried again, at the earliest; what is ordered while invoices are formed goes on the day that opens. Null once it is sent or failed.",
  })
  @Column("bigint", { nullable: true })
  dueAt!: number | null;

  @Field(() => Int, { description: "How often it has been tried." })
  @Column("integer")
  attempts!: number;

  @Field(() => DateTime, { nullable: true, description: "When it was sent or failed; null while it waits." })
  @Column("bigint", { nullable: true })
  settledAt!: number | null;

  /** `mailboxOf` the address, by which sendings to it are counted. */
  @Column("varchar")
  mailbox!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When a mail server reported that it is late or came back; null where none has.",
  })
  @Column("bigint", { nullable: true })
  reportedAt!: number | null;

  /** What the mail server said then, in its own words. */
  @Column("varchar", { nullable: true })
  report!: string | null;

  /** A `SendingFailure`; null unless it failed. */
  @Column("varchar", { nullable: true })
  failure!: SendingFailure | null;

  /** What the mail server answered where it refused the message. */
  @Column("integer", { nullable: true })
  refusal!: number | null;
}

/** A page of sendings. */
export const InvoiceSendingConnection = connectionOf(InvoiceSending, "InvoiceSending");
