import {
  defaultFieldResolver,
  getNullableType,
  GraphQLInputObjectType,
  isInputObjectType,
  isListType,
  isObjectType,
  typeFromAST,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { problem } from "../errors";
import type { Context } from "./context";

/** Most entries of a list in an input. */
export const LIST_MAX = 100;

/** What the description of such a list says that names no smaller number of its own. */
const SAID = `At most ${String(LIST_MAX)} entries (TOO_LARGE).`;

/**
 * Bounds every list that an input has: each says so, and whatever was written into the document is refused before its
 * field is resolved. What comes in variables is refused earlier, by `longListIn`.
 */
export function boundLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLInputObjectType)
      for (const field of Object.values(type.getFields())) describe(field);
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      field.args.forEach(describe);
      if (!field.args.some(({ type: of }) => hasList(of, new Set()))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const declared = field.args;
      field.resolve = (source, args: Readonly<Record<string, unknown>>, context: Context, info) => {
        for (const arg of declared) {
          const long = longListOf(arg.type, args[arg.name], arg.name);
          if (long !== null) throw problem("TOO_LARGE", context.locale, `${long} (≤ ${String(LIST_MAX)})`);
        }
        return resolve(source, args, context, info);
      };
    }
  }
}

/** The first list among an operation's variables that is too long, by its path; null where there is none. */
export function longListIn(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  for (const { variable, type: written } of variableDefinitions) {
    const { value: name } = variable.name;
    const value = variables[name];
    if (typeof value !== "object" || value === null) continue;
    const long = longListOf(typeFromAST(schema, written) as GraphQLInputType | undefined, value, name);
    if (long !== null) return long;
  }
  return null;
}

function describe(field: GraphQLArgument | GraphQLInputField): void {
  if (isListType(getNullableType(field.type)) && !/\bat most \d+/i.test(field.description ?? ""))
    field.description = field.description ? `${field.description} ${SAID}` : SAID;
}

function hasList(type: GraphQLInputType, seen: Set<GraphQLInputType>): boolean {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return true;
  if (!isInputObjectType(nullable) || seen.has(nullable)) return false;
  seen.add(nullable);
  return Object.values(nullable.getFields()).some((field) => hasList(field.type, seen));
}

function longListOf(type: GraphQLInputType | undefined, value: unknown, path: string): string | null {
  const nullable = type && getNullableType(type);
  if (typeof value !== "object" || value === null || !nullable) return null;
  if (isListType(nullable)) {
    if (!Array.isArray(value)) return longListOf(nullable.ofType, value, path);
    if (value.length > LIST_MAX) return path;
    for (const each of value as unknown[]) {
      const long = longListOf(nullable.ofType, each, path);
      if (long !== null) return long;
    }
    return null;
  }
  if (!isInputObjectType(nullable)) return null;
  for (const field of Object.values(nullable.getFields())) {
    const long = longListOf(
      field.type,
      (value as Readonly<Record<string, unknown>>)[field.name],
      `${path}.${field.name}`,
    );
    if (long !== null) return long;
  }
  return null;
}
