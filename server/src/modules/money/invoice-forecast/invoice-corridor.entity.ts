import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { Money } from "../../../platform/graphql/money";
import { DateTime } from "../../../platform/graphql/scalars";

/** On which side of a corridor an invoice will be. */
export enum CorridorSide {
  BELOW = "below",
  ABOVE = "above",
}
registerEnumType(CorridorSide, {
  name: "CorridorSide",
  description: "On which side of its corridor an invoice will be.",
  valuesConfig: {
    BELOW: { description: "It will come to less than the lower bound." },
    ABOVE: { description: "It will come to more than the upper bound." },
  },
});

/** Between which sums a company expects the invoices of an account; who set it is told when one will not be. */
@ObjectType({
  description:
    "Between which sums a company expects the invoices of an account. Whoever set it is told by mail, once a month and side, when the next one will not be.",
})
@Entity("invoice_corridor")
@OwnedBy({ client: "client_id", account: "account_id" })
export class InvoiceCorridor {
  @PrimaryColumn("varchar")
  accountId!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => Money, {
    nullable: true,
    description: "The least that is expected; null: nothing is too little.",
  })
  @Column("bigint", { nullable: true })
  atLeast!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "The most that is expected; null: nothing is too much.",
  })
  @Column("bigint", { nullable: true })
  atMost!: number | null;

  @Field(() => DateTime, { description: "When it was set." })
  @Column("bigint")
  setAt!: number;

  @Column("varchar")
  setById!: string;

  @Field(() => String, { description: "Who set it, as they were called then." })
  @Column("varchar")
  setByName!: string;

  /** The month (YYYY-MM) and side of which the last mail told; null before the first. */
  @Column("varchar", { nullable: true })
  toldMonth!: string | null;

  @Column("varchar", { nullable: true })
  toldSide!: CorridorSide | null;
}
