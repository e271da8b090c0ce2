import { isReached, programReach, type Locale, type ProgramReach, type ProgramScope } from "@kabinet/shared";
import {
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import { authorizationText } from "../../../platform/authorization/authorization.texts";
import { permissionOf } from "../../../platform/authorization/may";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { problem } from "../../../platform/errors";
import { PROGRAM_FIELDS } from "./program-fields.policy";

/** A field that a document asks for, and to which programs it is open. */
interface Demand {
  readonly field: string;
  readonly reach: ProgramReach;
}

/** Pages of lists and answers to writes: they are reached by a field that says to whom it is open. */
const WRAPPING = /(Connection|Edge|Payload)$/;

/** To which programs a field of a type is open. What no rule names is open to none. */
export function fieldReach(
  schema: GraphQLSchema,
  { name: type }: GraphQLCompositeType,
  { name, extensions }: Pick<GraphQLField<unknown, unknown>, "name" | "extensions">,
): ProgramReach {
  if (name.startsWith("__") || type.startsWith("__")) return "any";
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  if (roots.some((root) => root?.name === type)) {
    const permission = permissionOf(extensions);
    return permission && programReach(permission);
  }
  const own = PROGRAM_FIELDS[`${type}.${name}`];
  if (own !== undefined) return own;
  // What the viewer may do with a line is a question of who orders.
  if (type === "Subscriber" && name.startsWith("viewerCan")) return ["orders"];
  if (WRAPPING.test(type) && !(type in PROGRAM_FIELDS)) return "any";
  return PROGRAM_FIELDS[type] ?? null;
}

/** The fields of a document that are not open to each program, each reach once. */
function demandsOf(schema: GraphQLSchema, document: DocumentNode): readonly Demand[] {
  const found = new Map<string, Demand>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [type, field] = [info.getParentType(), info.getFieldDef()];
        // What is no field at all, the schema refuses.
        if (!type || !field) return;
        const reach = fieldReach(schema, type, field);
        const key = reach === null ? "" : String(reach);
        if (reach !== "any" && !found.has(key))
          found.set(key, { field: `${type.name}.${field.name}`, reach });
      },
    }),
  );
  return [...found.values()];
}

const nameOf = (scope: ProgramScope): string => scope.toUpperCase();

/**
 * Looks, before anything of a document is answered or done, whether the program that sends it may have all of its fields:
 * one that may not would learn it after its change was made, or be given half of what it asks for. Answers the refusal;
 * null for people, and for programs that may.
 */
export function programGate(
  schema: GraphQLSchema,
): (viewer: SignedIn | null, document: DocumentNode, locale: Locale) => GraphQLError | null {
  const known = new WeakMap<DocumentNode, readonly Demand[]>();
  return (viewer, document, locale) => {
    const { grants } = viewer ?? {};
    if (grants === undefined) return null;
    const demands = known.get(document) ?? demandsOf(schema, document);
    known.set(document, demands);
    const lacking = demands.find(({ reach }) => !isReached(grants, reach));
    if (!lacking) return null;
    const { field, reach } = lacking;
    const scopes = reach === null || reach === "any" ? null : reach.map(nameOf).join(", ");
    return problem(
      "FORBIDDEN",
      locale,
      scopes === null
        ? authorizationText("closedToPrograms", { field })
        : authorizationText("programLacks", { field, scopes }),
    );
  };
}
