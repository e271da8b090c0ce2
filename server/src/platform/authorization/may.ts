import type { GraphQLError, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from "graphql";
import { Extensions } from "type-graphql";
import type { Context } from "../graphql/context";
import { problem } from "../errors";
import type { ViewerRole } from "./viewer";

/** Who may call a query, mutation or subscription. */
export type Caller = "anyone" | ViewerRole;

const KEY = "may";

/**
 * Declares who may call a root field. A root field without it fails the start: the API is closed
 * unless it is declared open.
 */
export function May(...callers: [Caller, ...Caller[]]): MethodDecorator {
  return Extensions({ [KEY]: callers });
}

/** Reads the declaration of a root field. */
export function mayCall(extensions: Readonly<Record<string, unknown>>): readonly Caller[] | undefined {
  return extensions[KEY] as readonly Caller[] | undefined;
}

/** Puts the declared check before every root resolver; throws where a declaration is missing. */
export function guardRoots(schema: GraphQLSchema): void {
  const roots: [GraphQLObjectType | null | undefined, boolean][] = [
    [schema.getQueryType(), false],
    [schema.getMutationType(), true],
    [schema.getSubscriptionType(), false],
  ];
  for (const [type, writes] of roots) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const callers = mayCall(field.extensions);
      if (!callers) throw new Error(`${type?.name ?? ""}.${field.name} does not declare who may call it`);
      if (field.resolve) field.resolve = guarded(field.resolve, callers, writes);
      if (field.subscribe) field.subscribe = guarded(field.subscribe, callers, writes);
    }
  }
}

function guarded(
  resolve: GraphQLFieldResolver<unknown, unknown>,
  callers: readonly Caller[],
  writes: boolean,
): GraphQLFieldResolver<unknown, unknown> {
  if (callers.includes("anyone")) return resolve;
  return (source, args, context, info) => {
    const denied = denial(context as Context, callers, writes);
    if (denied) throw denied;
    return resolve(source, args, context, info);
  };
}

/** Why somebody may not do what only these may; null when they may. */
export function denial(context: Context, callers: readonly Caller[], writes: boolean): GraphQLError | null {
  const { viewer } = context;
  if (!viewer) return problem("UNAUTHENTICATED", context.locale);
  if (!callers.includes(viewer.role)) return problem("FORBIDDEN", context.locale);
  const needed = writes ? "order" : "read";
  return viewer.scopes && !viewer.scopes.includes(needed) ? problem("FORBIDDEN", context.locale) : null;
}
