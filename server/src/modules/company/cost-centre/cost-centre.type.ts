import { Field, Int, ObjectType } from "type-graphql";

/** The lines of a company that have no cost centre. */
@ObjectType({ description: "The lines of a company that have no cost centre." })
export class WithoutCostCentre {
  /** The company's id. */
  clientId!: string;

  @Field(() => Int, {
    description: "How many they are, in any state: as many as `subscribers` lists by `withoutCostCentre`.",
  })
  subscriberCount!: number;
}
