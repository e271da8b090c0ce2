import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";
import { Extensions } from "type-graphql";

const KEY = "weight";
const SIZE_KEY = "listSize";

/**
 * Declares that a field of a list's items cannot be read for all of them at once: each costs as much as so many items of a
 * list, which the limit on items counts. Asked for a single thing it costs nothing more.
 */
export function Weighs(items: number): MethodDecorator {
  return Extensions({ [KEY]: items });
}

/** What fields weigh, by their names: documents are measured before it is known of which types their fields are. */
export function weightsIn(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, extensions } of Object.values(type.getFields())) {
      const weight = extensions[KEY];
      if (typeof weight === "number") weights.set(name, Math.max(weight, weights.get(name) ?? 0));
    }
  }
  return weights;
}

/** As how many items a list counts that gives all it has: few have more, and those are declared. */
const LIST_SIZE = 20;
/** Lists of a connection, which are as long as its `first` says; and the few words on a write that was refused. */
const NOT_COUNTED = ["nodes", "edges", "userErrors"];

/** Declares how many items a list has at the most that gives all it has, where these are fewer or more than is usual. */
export function ListSize(items: number): PropertyDecorator & MethodDecorator {
  return Extensions({ [SIZE_KEY]: items });
}

function sizeOf(extensions: Readonly<Record<string, unknown>>): number {
  const declared = extensions[SIZE_KEY];
  return typeof declared === "number" ? declared : LIST_SIZE;
}

/** As how many items lists of things count that take no `first`, by the names of their fields. */
export function listSizesIn(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields()))
      if (
        isListType(getNullableType(field.type)) &&
        !isLeafType(getNamedType(field.type)) &&
        !NOT_COUNTED.includes(field.name) &&
        field.args.every(({ name }) => name !== "first")
      )
        sizes.set(field.name, Math.max(sizeOf(field.extensions), sizes.get(field.name) ?? 0));
  }
  return sizes;
}

/** What the description of such a field says besides. */
export function weighs(items: number): string {
  return `In a list it is worked out item by item, and counts as ${String(items)} items of a list each (TOO_COSTLY).`;
}
