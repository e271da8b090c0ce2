import { Field, ID, InterfaceType } from "type-graphql";

/** Anything with an id of its own that `node(id)` can find again. */
@InterfaceType({ description: "Anything with an id of its own, found again by `node(id)`." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque, stable and unique in the whole system." })
  id!: string;
}
