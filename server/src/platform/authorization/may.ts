import { isOpen, PERMISSIONS, type Permission } from "@kabinet/shared";
import type { GraphQLError, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from "graphql";
import { Extensions } from "type-graphql";
import { problem } from "../errors";
import type { Context } from "../graphql/context";
import { mayAnywhere } from "./rights";

const KEY = "may";

/**
 * Declares the right that a root field needs. A root field without one fails the start: the API is closed unless it is
 * declared open.
 */
export function May(permission: Permission): MethodDecorator {
  return Extensions({ [KEY]: permission });
}

/** The right that a root field needs; null where none is declared, or one that does not exist. */
export function permissionOf(extensions: Readonly<Record<string, unknown>>): Permission | null {
  const name = extensions[KEY];
  return typeof name === "string" && name in PERMISSIONS ? (name as Permission) : null;
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
      const permission = permissionOf(field.extensions);
      if (!permission) throw new Error(`${type?.name ?? ""}.${field.name} does not declare who may call it`);
      if (field.resolve) field.resolve = guarded(field.resolve, permission, writes);
      if (field.subscribe) field.subscribe = guarded(field.subscribe, permission, writes);
    }
  }
}

function guarded(
  resolve: GraphQLFieldResolver<unknown, unknown>,
  permission: Permission,
  writes: boolean,
): GraphQLFieldResolver<unknown, unknown> {
  if (isOpen(permission)) return resolve;
  return (source, args, context, info) => {
    const denied = denial(context as Context, permission, writes);
    if (denied) throw denied;
    return resolve(source, args, context, info);
  };
}

/** Why somebody may not do what needs a right; null when they may. A token needs the scope to write or to read besides. */
export function denial(context: Context, permission: Permission, writes: boolean): GraphQLError | null {
  const { viewer, locale } = context;
  if (!viewer) return problem("UNAUTHENTICATED", locale);
  if (!mayAnywhere(viewer, permission)) return problem("FORBIDDEN", locale);
  const needed = writes ? "order" : "read";
  return viewer.scopes && !viewer.scopes.includes(needed) ? problem("FORBIDDEN", locale) : null;
}
