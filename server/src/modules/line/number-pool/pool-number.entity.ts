import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { PhoneNumber } from "../../../platform/graphql/scalars";
import type { NumberCategoryCode } from "../../catalogue/operator/number-category.policy";

/** States of a number in the operator's pool (TMF639). */
export enum PoolNumberState {
  AVAILABLE = "available",
  RESERVED = "reserved",
  STANDBY = "standby",
  SUSPENDED = "suspended",
}

/** The GraphQL enum NumberCategory; inside the server a category is its plain code (`NumberCategoryCode`). */
export const NumberCategory = {
  PLATINUM: "platinum",
  DIAMOND: "diamond",
  GOLD: "gold",
  SILVER: "silver",
  BRONZE: "bronze",
  ORDINARY: "ordinary",
} as const satisfies Readonly<Record<string, NumberCategoryCode>>;
registerEnumType(NumberCategory, {
  name: "NumberCategory",
  description:
    "How well a number is remembered, by the pattern of its last digits: the first of `numberCategories` whose pattern it matches. What each is called and costs, and which numbers are of it, is the operator's.",
  valuesConfig: {
    PLATINUM: { description: "By the operator's patterns." },
    DIAMOND: { description: "By the operator's patterns." },
    GOLD: { description: "By the operator's patterns." },
    SILVER: { description: "By the operator's patterns." },
    BRONZE: { description: "By the operator's patterns." },
    ORDINARY: { description: "By the operator's patterns." },
  },
});

/** A number of the operator's that no subscriber has at present. */
@ObjectType({
  description:
    "A number of the operator's that no subscriber has at present. Only those are shown that can be chosen, or that are held for the subscriber in question.",
})
@Entity("pool_number")
@Index("pool_number_offer", ["offerPlace", "number"])
@Index("pool_number_category_offer", ["category", "offerPlace", "number"])
@Index("pool_number_national", ["nationalNumber"])
@Index("pool_number_held_for", ["heldFor"])
@Index("pool_number_held_by", ["heldBy"])
@Index("pool_number_until", ["stateUntil"])
export class PoolNumber {
  /** E.164. */
  @Field(() => PhoneNumber, { description: "The number, E.164." })
  @PrimaryColumn("varchar")
  number!: string;

  @Column("varchar")
  nationalNumber!: string;

  /** Category by pattern (`numberCategory` of the pool's rules); it sets the one-off fee. */
  @Field(() => NumberCategory, { description: "Its category, which sets the fee." })
  @Column("varchar")
  category!: NumberCategoryCode;

  @Column("varchar")
  state!: PoolNumberState;

  /** Until when it is held or rests; null while available, and while an order has it. Epoch milliseconds. */
  @Column("bigint", { nullable: true })
  stateUntil!: number | null;

  /** Place in the offered list: categories take turns. */
  @Column("integer")
  offerPlace!: number;

  /** The subscriber for whom it is reserved; null while it is not, and where the operator keeps it for itself. */
  @Column("varchar", { nullable: true })
  heldFor!: string | null;

  /** The viewer who chose it. */
  @Column("varchar", { nullable: true })
  heldBy!: string | null;

  /** Since when it has been held without a break, epoch milliseconds. */
  @Column("bigint", { nullable: true })
  heldSince!: number | null;

  /** The order for which it is reserved: for as long as that is open. */
  @Column("varchar", { nullable: true })
  orderId!: string | null;
}

/** A page of numbers that can be chosen. */
export const PoolNumberConnection = connectionOf(PoolNumber, "PoolNumber");

/** A category of numbers, as it is offered. */
@ObjectType({ description: "A category of numbers with its one-off fee." })
export class NumberCategoryOffer {
  @Field(() => NumberCategory, { description: "The category." })
  category!: NumberCategoryCode;

  @Field(() => String, { description: "What it is called, in the viewer's language." })
  name!: string;

  @Field(() => Money, { description: "One-off fee with VAT for a number of this category." })
  fee!: number;

  @Field(() => [String], {
    description:
      "The patterns of its numbers, each over as many last digits as it has signs: `_` any digit, the same letter the same digit.",
  })
  patterns!: string[];
}
