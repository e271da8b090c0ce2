import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";

/** States of a billing account (TM Forum TMF666). */
export enum AccountState {
  ACTIVE = "active",
  SUSPENDED = "suspended",
  CLOSED = "closed",
}
registerEnumType(AccountState, {
  name: "AccountState",
  description: "State of a billing account (TMF666).",
  valuesConfig: {
    ACTIVE: { description: "In use." },
    SUSPENDED: { description: "Suspended by the operator." },
    CLOSED: { description: "Closed; kept for its history." },
  },
});

/** A billing account (лицевой счёт) of a company. */
@ObjectType({ implements: Node, description: "A billing account (лицевой счёт) of a company." })
@Entity("account")
@OwnedBy({ client: "client_id", account: "id" })
@Index("account_client", ["clientId", "number"], { unique: true })
export class Account extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => String, { description: "Number of the account, as printed on invoices." })
  @Column("varchar")
  number!: string;

  @Field(() => String, { description: "What the company calls it, e.g. a department." })
  @Column("varchar")
  name!: string;

  @Field(() => AccountState, { description: "State of the account." })
  @Column("varchar")
  state!: AccountState;
}

/** A page of accounts. */
export const AccountConnection = connectionOf(Account, "Account");
