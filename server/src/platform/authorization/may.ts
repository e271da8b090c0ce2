import { isOpen, PERMISSIONS, type Localized, type Permission } from "@kabinet/shared";
import type { GraphQLError, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from "graphql";
import { Extensions } from "type-graphql";
import { problem } from "../errors";
import type { Context } from "../graphql/context";
import { denialOf, NOT_YOURS, SCOPE_TOO_SMALL } from "./denial";
import { mayAnywhere, narrowedTo } from "./rights";
import type { SignedIn } from "./viewer";

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
    return resolve(source, args, narrowed(context as Context, permission), info);
  };
}

/** The context in which a right is used: an administrator has in it the companies only in which they have that right. */
export function narrowed(context: Context, permission: Permission): Context {
  if (!context.viewer) return context;
  const viewer = narrowedTo(context.viewer, permission);
  // What is loaded for one viewer is not for another.
  return viewer === context.viewer ? context : { ...context, viewer, made: new Map() };
}

/** Why somebody may not do what needs a right; null when they may. A token needs the scope to write or to read besides. */
export function denial(context: Context, permission: Permission, writes: boolean): GraphQLError | null {
  const { viewer, locale } = context;
  if (!viewer) return problem("UNAUTHENTICATED", locale);
  if (!mayAnywhere(viewer, permission))
    return problem("FORBIDDEN", locale, refusalOf(viewer, permission)?.[locale]);
  const needed = writes ? "order" : "read";
  return viewer.scopes && !viewer.scopes.includes(needed)
    ? problem("FORBIDDEN", locale, SCOPE_TOO_SMALL.text[locale])
    : null;
}

/** What an administrator is told who has the right nowhere: each of their accesses lacks it for the same reason. */
function refusalOf({ role, accesses }: SignedIn, permission: Permission): Localized | undefined {
  if (role !== "administrator") return undefined;
  const [only, ...others] = new Set(accesses.map((access) => denialOf(access, permission)));
  return others.length > 0 || only === NOT_YOURS ? undefined : only?.text;
}
