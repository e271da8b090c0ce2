import { concernsOwnPerson, isOpen, PERMISSIONS, programReach, type Permission } from "@kabinet/shared";
import {
  getNullableType,
  GraphQLID,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { Extensions } from "type-graphql";
import { problem } from "../errors";
import { viewerOf, type Context } from "../graphql/context";
import { denialOf, NOT_FOR_PROGRAMS, NOT_YOURS, PROGRAM_SCOPE, SCOPE_TOO_SMALL } from "./denial";
import { isBeyond, mayAnywhere, narrowedTo } from "./rights";
import type { Access, SignedIn } from "./viewer";
import type { Text } from "../texts/text";

const KEY = "may";

/**
 * Declares the right that a field needs. A root field without one fails the start: the API is closed unless it is
 * declared open. A field further down needs none of its own where it is part of what the viewer has been shown.
 */
export function May(permission: Permission): MethodDecorator {
  return Extensions({ [KEY]: permission });
}

/** The right that a root field needs; null where none is declared, or one that does not exist. */
export function permissionOf(extensions: Readonly<Record<string, unknown>>): Permission | null {
  const name = extensions[KEY];
  return typeof name === "string" && name in PERMISSIONS ? (name as Permission) : null;
}

/** Whether somebody sees a thing, by its id. */
export type Sees = (context: Context, id: string) => Promise<boolean>;

/** Puts the declared checks before the resolvers; throws where a root field declares none. */
export function guardFields(schema: GraphQLSchema, sees: Sees): void {
  const roots: [GraphQLObjectType | null | undefined, boolean][] = [
    [schema.getQueryType(), false],
    [schema.getMutationType(), true],
    [schema.getSubscriptionType(), false],
  ];
  for (const [type, writes] of roots) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const permission = permissionOf(field.extensions);
      if (!permission) throw new Error(`${type?.name ?? ""}.${field.name} does not declare who may call it`);
      const guard: Guard = { permission, writes, sees, args: field.args };
      if (field.resolve) field.resolve = guarded(field.resolve, guard);
      if (field.subscribe) field.subscribe = guarded(field.subscribe, guard);
    }
  }
  const rootTypes = roots.map(([type]) => type);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || rootTypes.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const permission = permissionOf(field.extensions);
      if (permission && field.resolve)
        field.resolve = guarded(field.resolve, { permission, writes: false, sees, args: field.args });
    }
  }
}

/** What is looked at before a field that declares a right is resolved. */
interface Guard {
  readonly permission: Permission;
  readonly writes: boolean;
  readonly sees: Sees;
  readonly args: readonly GraphQLArgument[];
}

type Resolve = GraphQLFieldResolver<unknown, unknown, Readonly<Record<string, unknown>>>;

function guarded(resolve: Resolve, { permission, writes, sees, args: declared }: Guard): Resolve {
  if (isOpen(permission) && !concernsOwnPerson(permission) && programReach(permission) === "any")
    return resolve;
  return (source, args, given, info) => {
    const context = given as Context;
    if (writes && concernsOwnPerson(permission) && (context.viewer?.scopes ?? null) !== null)
      throw problem("FORBIDDEN", context.locale, NOT_FOR_PROGRAMS.text);
    // What is open to anyone is not to a program of a company: it is there for what it was given.
    if (context.viewer && isBeyond(context.viewer, permission))
      throw problem("FORBIDDEN", context.locale, PROGRAM_SCOPE.text);
    if (isOpen(permission)) return resolve(source, args, context, info);
    const denied = denial(context, permission, writes);
    if (denied) throw denied;
    const own = narrowed(context, permission);
    const { withheld = [] } = viewerOf(context);
    if (own === context && withheld.length === 0) return resolve(source, args, context, info);
    const ids = declared.flatMap(({ name, type }) => idsIn(type, args[name]));
    return refuseWhatIsWithheld(context, withheld, ids, sees)
      .then(() => refuseWhatIsSeen(context, own, permission, ids, sees))
      .then(() => resolve(source, args, own, info));
  };
}

/** Throws SECOND_FACTOR_NEEDED where a thing that is named would be seen, had the viewer the second factor that its company wants. */
async function refuseWhatIsWithheld(
  context: Context,
  accesses: readonly Access[],
  ids: readonly string[],
  sees: Sees,
): Promise<void> {
  if (accesses.length === 0) return;
  const viewer = viewerOf(context);
  const withheld: Context = { ...context, viewer: { ...viewer, accesses }, made: new Map() };
  for (const id of ids)
    if ((await sees(withheld, id)) && !(await sees(context, id)))
      throw problem("SECOND_FACTOR_NEEDED", context.locale);
}

/**
 * Throws FORBIDDEN where a thing that is named is seen only by an access that lacks the right. Further on it would not
 * be there, which is untrue to who is looking at it.
 */
async function refuseWhatIsSeen(
  context: Context,
  own: Context,
  permission: Permission,
  ids: readonly string[],
  sees: Sees,
): Promise<void> {
  const viewer = viewerOf(context);
  for (const access of viewer.accesses.filter((each) => !viewerOf(own).accesses.includes(each))) {
    const lacking: Context = { ...context, viewer: { ...viewer, accesses: [access] }, made: new Map() };
    for (const id of ids)
      if ((await sees(lacking, id)) && !(await sees(own, id)))
        throw problem("FORBIDDEN", context.locale, denialOf(access, permission).text);
  }
}

/** All ids in the value of an argument, by its type: in other texts people write what they like. */
function idsIn(type: GraphQLInputType, value: unknown): string[] {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(nullable)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => idsIn(nullable.ofType, each));
  }
  if (isInputObjectType(nullable)) {
    const fields = value as Readonly<Record<string, unknown>>;
    return Object.values(nullable.getFields()).flatMap((field) => idsIn(field.type, fields[field.name]));
  }
  return nullable === GraphQLID && typeof value === "string" ? [value] : [];
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
  if (!mayAnywhere(viewer, permission)) return problem("FORBIDDEN", locale, refusalOf(viewer, permission));
  const needed = writes ? "order" : "read";
  return viewer.scopes && !viewer.scopes.includes(needed)
    ? problem("FORBIDDEN", locale, SCOPE_TOO_SMALL.text)
    : null;
}

/** What an administrator is told who has the right nowhere: each of their accesses lacks it for the same reason. */
function refusalOf(viewer: SignedIn, permission: Permission): Text | undefined {
  if (isBeyond(viewer, permission)) return PROGRAM_SCOPE.text;
  const { role, accesses } = viewer;
  if (role !== "administrator") return undefined;
  const [only, ...others] = new Set(accesses.map((access) => denialOf(access, permission)));
  return others.length > 0 || only === NOT_YOURS ? undefined : only?.text;
}
