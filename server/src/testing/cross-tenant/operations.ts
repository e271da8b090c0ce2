import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";

/** The kinds of operations. */
export type OperationKind = "query" | "mutation" | "subscription";

/** A root field, as it is probed. */
export interface Root {
  readonly kind: OperationKind;
  readonly field: GraphQLField<unknown, unknown>;
}

/** A place in the arguments into which values are put. */
export interface Hole {
  /** The argument and, below it, the fields of inputs. */
  readonly path: readonly string[];
  /** Name of the scalar: ID, String, PhoneNumber. */
  readonly scalar: string;
  readonly isList: boolean;
}

/** Gives the value of an argument or field that a probe does not vary. */
export type Sample = (scalar: string, name: string) => unknown;

/** All root fields of the schema. */
export function rootsOf(schema: GraphQLSchema): Root[] {
  const types: [OperationKind, GraphQLObjectType | null | undefined][] = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
    ["subscription", schema.getSubscriptionType()],
  ];
  return types.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field })),
  );
}

/** Every place of a field's arguments that takes an id or a text, however deep in inputs it lies. */
export function holesOf(field: GraphQLField<unknown, unknown>): Hole[] {
  return field.args.flatMap((arg) => holesIn(arg, []));
}

function holesIn({ name, type }: GraphQLArgument | GraphQLInputField, above: readonly string[]): Hole[] {
  const path = [...above, name];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    // An input may hold itself (a filter's `and`): four levels are enough to see what it does.
    return path.length > 4 ? [] : Object.values(named.getFields()).flatMap((inner) => holesIn(inner, path));
  }
  if (!["ID", "String", "PhoneNumber"].includes(named.name)) return [];
  return [{ path, scalar: named.name, isList: isListType(getNullableType(type)) }];
}

/** Variables for all required arguments, and the value in its hole. */
export function variablesFor(
  field: GraphQLField<unknown, unknown>,
  sample: Sample,
  hole?: Hole,
  value?: unknown,
): Record<string, unknown> {
  const [first, ...rest] = hole?.path ?? [];
  const filled = hole?.isList === true ? [value] : value;
  const wanted = field.args.filter((arg) => arg.name === first || isRequiredArgument(arg));
  return Object.fromEntries(
    wanted.map((arg) => [arg.name, arg.name === first ? fill(arg, sample, rest, filled) : fill(arg, sample)]),
  );
}

function fill(
  { name, type }: GraphQLArgument | GraphQLInputField,
  sample: Sample,
  path: readonly string[] | null = null,
  value?: unknown,
): unknown {
  const nullable = getNullableType(type);
  if (path?.length === 0) return value;
  if (isListType(nullable)) {
    const inner = { name, type: nullable.ofType } as GraphQLInputField;
    return [fill(inner, sample, path, value)];
  }
  if (isInputObjectType(nullable)) {
    const [next, ...rest] = path ?? [];
    const fields = Object.values(nullable.getFields());
    // Of an input that takes exactly one field, the one asked for, or else the first.
    const wanted = nullable.isOneOf
      ? fields.filter((inner, i) => (next === undefined ? i === 0 : inner.name === next))
      : fields.filter((inner) => inner.name === next || isRequiredInputField(inner));
    return Object.fromEntries(
      wanted.map((inner) => [
        inner.name,
        inner.name === next ? fill(inner, sample, rest, value) : fill(inner, sample),
      ]),
    );
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return sample(nullable.name, name);
}

/** The operation on a root field; `selection` stands in braces already, or is empty. `times` aliases ask it side by side. */
export function operationOn(root: Root, selection: string, times = 1): string {
  const suffixes = times === 1 ? [""] : Array.from({ length: times }, (_, i) => String(i));
  const calls = suffixes.map((suffix) => `${aliasOf(suffix)}${callOf(root, suffix)} ${selection}`);
  return operation(root, suffixes, calls);
}

/** One operation that asks a root field of the same thing for several selections, side by side. */
export function operationOver(root: Root, selections: readonly string[]): string {
  const calls = selections.map((selection, i) => `${aliasOf(String(i))}${callOf(root, "")} ${selection}`);
  return operation(root, [""], calls);
}

const aliasOf = (suffix: string): string => (suffix === "" ? "" : `as${suffix}: `);

/** A call by variables that have the names of the arguments, and a suffix. */
function callOf({ field }: Root, suffix: string): string {
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}${suffix}`);
  return `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
}

function operation({ kind, field }: Root, suffixes: readonly string[], calls: readonly string[]): string {
  const variables = suffixes.flatMap((suffix) =>
    // What has a default may be left out.
    field.args.map(
      (arg) =>
        `$${arg.name}${suffix}: ${String(isRequiredArgument(arg) ? arg.type : getNullableType(arg.type))}`,
    ),
  );
  return `${kind} Probe${variables.length > 0 ? `(${variables.join(", ")})` : ""} { ${calls.join(" ")} }`;
}

/** Everything that a type has, to a depth of so many types below it. */
export class Selections {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly sample: Sample,
  ) {}

  /** All of a type, in braces; nothing for a scalar. */
  all(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return "";
    if (isUnionType(named) || isInterfaceType(named)) {
      const parts = this.schema
        .getPossibleTypes(named)
        .map((inner) => `... on ${inner.name} ${this.all(inner, depth)}`);
      return `{ __typename ${parts.join(" ")} }`;
    }
    const fields = Object.values(named.getFields()).map((field) => this.field(named, field, depth));
    return `{ __typename ${fields.join(" ")} }`;
  }

  /** One selection for each way from a type through `depth` others at the most, each with the plain fields at its end. */
  ways(type: GraphQLOutputType, depth: number): string[] {
    const named = getNamedType(type);
    if (isLeafType(named)) return [];
    const own = this.all(named, 0);
    if (depth === 0) return [own];
    const types = isObjectType(named) ? [named] : this.schema.getPossibleTypes(named);
    const further = types.flatMap((inner) =>
      Object.values(inner.getFields())
        .filter((field) => !isPlain(field.type))
        .flatMap((field) => {
          // A list is no step of its own.
          const step = /Connection$|Edge$/.test(getNamedType(field.type).name) ? 0 : 1;
          return this.ways(field.type, depth - step).map((below) => {
            const call = `${field.name}${this.args(field)} ${below}`;
            return inner === named ? `{ ${call} }` : `{ ... on ${inner.name} { ${call} } }`;
          });
        }),
    );
    return [own, ...further];
  }

  private field(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    if (isPlain(field.type)) return this.aliased(owner, field) + this.all(field.type, 0);
    if (depth === 0 && !/Connection$|Edge$/.test(owner.name)) return "";
    const below = /Connection$|Edge$/.test(named.name) ? depth : depth - 1;
    // The same rows once more, by their edges, would only make the answer longer.
    if (/Edge$/.test(named.name) || below < 0) return "";
    return `${this.aliased(owner, field)}${this.args(field)} ${this.all(field.type, below)}`;
  }

  /** Fields of one name and different types cannot stand side by side in the answer for an interface. */
  private aliased(owner: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): string {
    const rivals = owner.getInterfaces().flatMap((type) => [...this.schema.getPossibleTypes(type)]);
    const types = new Set(
      rivals.flatMap((type) => (name in type.getFields() ? String(type.getFields()[name]?.type) : [])),
    );
    return types.size > 1 ? `${owner.name}_${name}: ${name}` : name;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const required = field.args.filter(isRequiredArgument);
    if (required.length === 0) return "";
    return `(${required.map((arg) => `${arg.name}: ${JSON.stringify(fill(arg, this.sample))}`).join(", ")})`;
  }
}

/** A scalar, or a type of scalars only, such as money. */
function isPlain(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (isLeafType(named)) return true;
  return (
    isObjectType(named) &&
    Object.values(named.getFields()).every((field) => isLeafType(getNamedType(field.type)))
  );
}
