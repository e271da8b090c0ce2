import { GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { ResolverClass } from "./define-module";
import { findNode, RESOLVERS } from "./modules";
import { operatorProfile } from "./modules/catalogue/operator/operator-profile.policy";
import { BULK_ACT_INPUT } from "./modules/line/bulk-change/bulk-act.type";
import { CHANGE_INPUT } from "./orders/change-resolvers";
import { ERRORS_OF_ANY_CHANGE } from "./orders/errors-of-changes";
import { guardFields } from "./platform/authorization/may";
import { boundLists } from "./platform/graphql/list-limits";
import { resolveMoneyFromMicro } from "./platform/graphql/money";
import { answerPlainFieldsDirectly } from "./platform/graphql/plain-fields";

/** Builds the schema that the gateway serves and that schema.graphql shows. */
export function buildSchema(resolvers: readonly ResolverClass[] = RESOLVERS): GraphQLSchema {
  const [first, ...rest] = resolvers;
  if (!first) throw new Error("the API has no module");
  answerPlainFieldsDirectly();
  const schema = buildSchemaSync({
    resolvers: [first, ...rest],
    // Inputs are checked by the rules of their modules; class-validator is not used.
    validate: false,
    // Apollo Server checks the whole schema when it starts, and does not ask it everything first.
    skipCheck: true,
    // TypeGraphQL wants one for any subscription; ours listen to the database themselves.
    pubSub: { publish: () => undefined, subscribe: () => never() },
  });
  if (schema.getType("Money")) resolveMoneyFromMicro(schema, () => operatorProfile().currency);
  for (const name of [CHANGE_INPUT, BULK_ACT_INPUT]) requireExactlyOne(schema, name);
  describeRoots(schema);
  boundLists(schema);
  guardFields(schema, async (context, id) => (await findNode(context, id)) !== null);
  return schema;
}

/** What a developer reads first. */
const ABOUT =
  "The API of Kabinet: POST /graphql, subscriptions by graphql-ws at the same address. Signed in by the session's cookie or by " +
  "`Authorization: Bearer <API token>`; `Accept-Language` (ru, be, en) chooses the language of texts for people. What was refused as " +
  "expected is in `userErrors`; what could not be answered at all is in `errors`, each with `extensions.code` and " +
  "`extensions.requestId`. Lists are Relay connections whose `first` is 1 to 100, by default 50. docs/api.md shows how to begin.";

/** What the roots are for; TypeGraphQL makes them itself and leaves them undescribed. */
function describeRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const subscription = schema.getSubscriptionType();
  if (query) query.description = "What can be asked. Nothing here has an effect.";
  schema.description = ABOUT;
  if (mutation)
    mutation.description =
      "What can be done. Each answers `userErrors` where it is refused; then nothing was changed. An idempotency key makes it safe " +
      "to send again: for 30 days (KEEP_IDEMPOTENCY_DAYS) the same key and input get the first answer, another input IDEMPOTENCY_KEY_REUSED, a key that is none INVALID_INPUT. " +
      `Beside its own errors, any change of a subscriber may answer ${ERRORS_OF_ANY_CHANGE.join(", ")}.`;
  if (subscription) subscription.description = "What can be followed, over graphql-ws at the same address.";
}

/** Marks an input as OneOf; TypeGraphQL has no decorator for it. */
function requireExactlyOne(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
}

function never(): never {
  throw new Error("subscriptions listen to the database, not to a PubSub");
}
