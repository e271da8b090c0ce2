import { formatDecimal } from "@kabinet/shared";
import type { GraphQLSchema } from "graphql";
import { GraphQLObjectType } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { Decimal } from "./scalars";

/** An amount of money. Inside the server it is a plain integer of 10^-6 of the currency ("micro"). */
@ObjectType({ description: "An amount of money with its currency." })
export class Money {
  @Field(() => Decimal, {
    description: "The amount as decimal text, exact to 10^-6; VAT is included where not said otherwise.",
  })
  amount!: string;

  @Field(() => String, { description: "The currency, ISO 4217; the operator's, always the same one." })
  currency!: string;
}

/**
 * Lets every field of type Money be answered by the integer that the database holds: the text is made
 * only for amounts that are really asked for. All are in one currency.
 */
export function resolveMoneyFromMicro(schema: GraphQLSchema, currencyNow: () => string): void {
  const money = schema.getType(Money.name);
  if (!(money instanceof GraphQLObjectType)) throw new Error("the schema has no type Money");
  const { amount, currency } = money.getFields();
  if (amount) amount.resolve = (micro: number) => formatDecimal(micro);
  if (currency) currency.resolve = currencyNow;
}
