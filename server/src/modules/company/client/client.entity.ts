import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { CalendarDate } from "../../../platform/graphql/scalars";

/** States of a company (domain words of the operator's manual). */
export enum ClientState {
  ACTIVE = "active",
  SUSPENDED = "suspended",
  CLOSED = "closed",
}
registerEnumType(ClientState, {
  name: "ClientState",
  description: "Where a company stands with the operator.",
  valuesConfig: {
    ACTIVE: { description: "Served." },
    SUSPENDED: { description: "Served no longer for the time being, e.g. for debt; nothing can be ordered." },
    CLOSED: { description: "The contract has ended." },
  },
});

/** How a company pays. */
export enum FormOfPayment {
  PREPAYMENT = "prepayment",
  POSTPAYMENT = "postpayment",
}
registerEnumType(FormOfPayment, {
  name: "FormOfPayment",
  description: "How a company pays.",
  valuesConfig: {
    PREPAYMENT: { description: "Paid in advance." },
    POSTPAYMENT: { description: "Paid after the month's invoice." },
  },
});

/** How a company gets its invoices. */
export enum InvoiceDeliveryMethod {
  EMAIL = "email",
  POST = "post",
  COURIER = "courier",
  CABINET = "cabinet",
}
registerEnumType(InvoiceDeliveryMethod, {
  name: "InvoiceDeliveryMethod",
  description: "How a company gets its invoices.",
  valuesConfig: {
    EMAIL: { description: "By e-mail." },
    POST: { description: "By post." },
    COURIER: { description: "By courier." },
    CABINET: { description: "Only in this cabinet." },
  },
});

/** A company that the operator serves under one contract. */
@ObjectType({ implements: Node, description: "A company that the operator serves under one contract." })
@Entity("client")
@OwnedBy({ client: "id", isSharedByAccounts: true })
export class Client extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Field(() => String, { description: "The company's name as in the contract." })
  @Column("varchar")
  name!: string;

  @Field(() => String, { description: "УНП: the payer's number, nine characters with a check digit." })
  @Column("varchar")
  unp!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "ОКПО: the number of the register of organizations, eight digits, or twelve of a branch; null where the operator has none.",
  })
  @Column("varchar", { nullable: true })
  okpo!: string | null;

  @Field(() => ClientState, { description: "Where the company stands with the operator." })
  @Column("varchar")
  state!: ClientState;

  @Field(() => String, { description: "Number of the contract." })
  @Column("varchar")
  contractNumber!: string;

  @Field(() => CalendarDate, { description: "Date of the contract." })
  @Column("varchar")
  contractDate!: string;

  @Field(() => FormOfPayment, { description: "How the company pays." })
  @Column("varchar")
  formOfPayment!: FormOfPayment;

  @Field(() => InvoiceDeliveryMethod, { description: "How invoices are delivered." })
  @Column("varchar")
  invoiceDeliveryMethod!: InvoiceDeliveryMethod;

  @Field(() => String, {
    description: "Where invoices are delivered: an e-mail or postal address; empty for the cabinet.",
  })
  @Column("varchar")
  invoiceDeliveryAddress!: string;

  /** Whether its subscribers may order by themselves what costs money; off until the company allows it. */
  @Column("boolean", { default: false })
  subscribersMaySpend!: boolean;
}

/** A bank account of a company. */
@ObjectType({ description: "A bank account of the company." })
@Entity("client_bank_account")
@OwnedBy({ client: "client_id" })
export class ClientBankAccount {
  @PrimaryColumn("varchar")
  clientId!: string;

  @Field(() => String, { description: "IBAN: BY and 26 characters." })
  @PrimaryColumn("varchar")
  iban!: string;

  @Field(() => String, { description: "Name of the bank." })
  @Column("varchar")
  bankName!: string;

  @Field(() => String, { description: "BIC of the bank." })
  @Column("varchar")
  bic!: string;
}

/** A page of companies. */
export const ClientConnection = connectionOf(Client, "Client");
