import { isObjectType, type GraphQLSchema } from "graphql";
import { Extensions } from "type-graphql";

const KEY = "weight";

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

/** What the description of such a field says besides. */
export function weighs(items: number): string {
  return `In a list it is worked out item by item, and counts as ${String(items)} items of a list each (TOO_COSTLY).`;
}
