import { GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { guardRoots } from "./platform/authorization/may";
import { resolveMoneyFromMicro } from "./platform/graphql/money";
import { answerPlainFieldsDirectly } from "./platform/graphql/plain-fields";

/** A class with `@Resolver`. */
export type ResolverClass = new () => object;

/** The API's table of contents: every module's resolvers, from the parents to the children. */
export const MODULES: readonly ResolverClass[] = [];

/** Builds the schema that the gateway serves and that schema.graphql shows. */
export function buildSchema(modules: readonly ResolverClass[] = MODULES): GraphQLSchema {
  const [first, ...rest] = modules;
  if (!first) throw new Error("the API has no module");
  answerPlainFieldsDirectly();
  const schema = buildSchemaSync({
    resolvers: [first, ...rest],
    // Inputs are checked by the rules of their modules; class-validator is not used.
    validate: false,
  });
  if (schema.getType("Money")) resolveMoneyFromMicro(schema);
  requireExactlyOne(schema, "ChangeInput");
  guardRoots(schema);
  return schema;
}

/** Marks an input as OneOf; TypeGraphQL has no decorator for it. */
function requireExactlyOne(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
}
