import { getMetadataStorage } from "type-graphql";

/**
 * Lets graphql itself read the fields that no resolver method answers. TypeGraphQL wraps each of them in a resolver
 * that allocates and calls middleware, which cost more than all the rest of a list's answer.
 */
export function answerPlainFieldsDirectly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}
