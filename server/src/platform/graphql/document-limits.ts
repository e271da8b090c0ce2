import {
  Kind,
  OperationTypeNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { PAGE_DEFAULT, PAGE_MAX } from "@kabinet/shared";
import { mistake, type ProblemCode } from "../errors";

/** How much an operation may ask for. */
export interface DocumentLimits {
  readonly depth: number;
  readonly aliases: number;
  /** Fields, fragments counted wherever they are spread. */
  readonly fields: number;
  readonly directives: number;
  /** As how many items fields count that stand inside a list, by their names. */
  readonly weights: ReadonlyMap<string, number>;
  /** As how many items lists count that are not told how many, by the names of their fields. */
  readonly listSizes: ReadonlyMap<string, number>;
}

/** Introspection's own nesting: the type of a field's argument is wrapped in up to nine `ofType`. */
const INTROSPECTION_DEPTH = 16;
/** Times that one field may stand in one selection set. */
const REPEATS = 10;
const DIRECTIVES_ON_ONE = 3;
const FRAGMENTS = 60;
/** Root fields of a mutation: each is a write of its own. */
const MUTATIONS = 10;
const VALUE_DEPTH = 10;
/** Times that one operation may ask about the schema: each answer is a megabyte. */
const INTROSPECTIONS = 2;

/** The document is refused; `limit` is the bound that it exceeds, where it is a number. */
export class LimitExceeded extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly limit: number | null = null,
  ) {
    super(code);
  }
}

/** A list in the operation: how many items it gives, and the lists inside each of them. */
export interface ListCost {
  readonly first: number | { readonly variable: string };
  readonly inside: readonly Cost[];
}

/** A list, or as how many items a field counts wherever it stands inside one. */
export type Cost = ListCost | { readonly weight: number };

/** What was found out about one operation. */
export interface MeasuredOperation {
  readonly operation: OperationDefinitionNode;
  readonly costs: readonly Cost[];
  /** Whether it asks about the schema itself. */
  readonly introspects: boolean;
}

/** What a selection set comes to, fragments included. */
interface Sums {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly costs: readonly Cost[];
  /** Whether it asks for a list's items: `nodes` or `edges`. */
  readonly items: boolean;
  /** How often it asks about the schema. */
  readonly introspections: number;
}

const NOTHING: Sums = { depth: 0, fields: 0, aliases: 0, costs: [], items: false, introspections: 0 };

/**
 * Measures every operation of a document, each fragment once however often it is spread, before validation, whose
 * own work grows faster than the document. Throws a LimitExceeded for what exceeds the limits.
 */
export function measureDocument(document: DocumentNode, limits: DocumentLimits): MeasuredOperation[] {
  return new Measuring(document, limits).operations();
}

class Measuring {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Sums>();
  private readonly underway = new Set<string>();
  private directives = 0;

  constructor(
    private readonly document: DocumentNode,
    private readonly limits: DocumentLimits,
  ) {}

  operations(): MeasuredOperation[] {
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
      else if (definition.kind !== Kind.OPERATION_DEFINITION)
        throw mistake("GRAPHQL_VALIDATION_FAILED", "Only operations and fragments are executed.");
    }
    if (this.fragments.size > FRAGMENTS) throw new LimitExceeded("TOO_MANY_FRAGMENTS", FRAGMENTS);
    // Fragments that nobody spreads are measured too: validation will look at them.
    for (const name of this.fragments.keys()) this.fragment(name);
    return this.document.definitions
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => this.operation(operation));
  }

  private operation(operation: OperationDefinitionNode): MeasuredOperation {
    this.countDirectives(operation.directives);
    for (const variable of operation.variableDefinitions ?? []) {
      this.countDirectives(variable.directives);
      if (variable.defaultValue) checkValue(variable.defaultValue, 0);
    }
    const sums = this.selections(operation.selectionSet, 1);
    if (sums.depth > this.limits.depth) throw new LimitExceeded("TOO_DEEP", this.limits.depth);
    if (operation.operation === OperationTypeNode.MUTATION) this.countMutations(operation);
    return { operation, costs: sums.costs, introspects: sums.introspections > 0 };
  }

  /** A mutation's root fields are few, also where fragments bring them in. */
  private countMutations(operation: OperationDefinitionNode): void {
    let count = 0;
    const waiting: SelectionSetNode[] = [operation.selectionSet];
    for (let set = waiting.pop(); set; set = waiting.pop()) {
      for (const selection of set.selections) {
        const inner = this.spreadSet(selection);
        if (inner) waiting.push(inner);
        else count += 1;
        if (count > MUTATIONS || waiting.length > MUTATIONS)
          throw new LimitExceeded("TOO_MANY_FIELDS", MUTATIONS);
      }
    }
  }

  private spreadSet(selection: SelectionNode): SelectionSetNode | undefined {
    if (selection.kind === Kind.FIELD) return undefined;
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
    return this.fragments.get(selection.name.value)?.selectionSet;
  }

  private fragment(name: string): Sums {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    // Validation says that there is no such fragment.
    if (!fragment) return NOTHING;
    if (this.underway.has(name)) throw new LimitExceeded("FRAGMENT_CYCLE");
    this.underway.add(name);
    this.countDirectives(fragment.directives);
    const sums = this.selections(fragment.selectionSet, 1);
    if (sums.depth > INTROSPECTION_DEPTH) throw new LimitExceeded("TOO_DEEP", this.limits.depth);
    this.underway.delete(name);
    this.measured.set(name, sums);
    return sums;
  }

  /** `level` counts the sets that stand around this one in the text: a bound on this method's own recursion. */
  private selections({ selections }: SelectionSetNode, level: number): Sums {
    if (level > Math.max(this.limits.depth, INTROSPECTION_DEPTH) * 2)
      throw new LimitExceeded("TOO_DEEP", this.limits.depth);
    const repeats = new Map<string, number>();
    let depth = 0;
    let fields = 0;
    let aliases = 0;
    let items = false;
    let introspections = 0;
    const costs: Cost[] = [];
    for (const selection of selections) {
      this.countDirectives(selection.directives);
      const sums = this.selection(selection, level, repeats);
      depth = Math.max(depth, sums.depth);
      fields += sums.fields;
      aliases += sums.aliases;
      items ||= sums.items;
      introspections += sums.introspections;
      costs.push(...sums.costs);
      if (aliases > this.limits.aliases) throw new LimitExceeded("TOO_MANY_ALIASES", this.limits.aliases);
      if (introspections > INTROSPECTIONS) throw new LimitExceeded("TOO_MANY_FIELDS", INTROSPECTIONS);
      // A fragment may double what the one before it doubled: stop while the lists are still few.
      if (fields > this.limits.fields) throw new LimitExceeded("TOO_MANY_FIELDS", this.limits.fields);
    }
    return { depth, fields, aliases, costs, items, introspections };
  }

  private selection(selection: SelectionNode, level: number, repeats: Map<string, number>): Sums {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.selections(selection.selectionSet, level + 1);
    const key = selection.alias?.value ?? selection.name.value;
    const count = (repeats.get(key) ?? 0) + 1;
    if (count > REPEATS) throw new LimitExceeded("TOO_MANY_FIELDS", REPEATS);
    repeats.set(key, count);
    return this.field(selection, level);
  }

  private field(field: FieldNode, level: number): Sums {
    for (const argument of field.arguments ?? []) checkValue(argument.value, 0);
    const below = field.selectionSet ? this.selections(field.selectionSet, level + 1) : NOTHING;
    const introspects = field.name.value === "__schema" || field.name.value === "__type";
    if (introspects && below.depth >= INTROSPECTION_DEPTH)
      throw new LimitExceeded("TOO_DEEP", INTROSPECTION_DEPTH);
    const given = field.arguments?.find(({ name }) => name.value === "first")?.value;
    // A list whose `first` is not given is asked for its default page.
    const first = given ? firstOf(given) : below.items ? PAGE_DEFAULT : this.sizeOf(field);
    const weight = this.limits.weights.get(field.name.value);
    const costs = first === null ? below.costs : [{ first, inside: below.costs }];
    return {
      // What asks about the schema has just been measured by its own limit.
      depth: introspects ? 1 : below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      costs: weight === undefined ? costs : [...costs, { weight }],
      items: field.name.value === "nodes" || field.name.value === "edges",
      introspections: below.introspections + (introspects ? 1 : 0),
    };
  }

  /** What a list that gives all it has counts as; null where the field is none, or nothing is asked of its items. */
  private sizeOf({ name, selectionSet }: FieldNode): number | null {
    return selectionSet ? (this.limits.listSizes.get(name.value) ?? null) : null;
  }

  private countDirectives(directives: readonly DirectiveNode[] | undefined): void {
    if (!directives || directives.length === 0) return;
    this.directives += directives.length;
    if (directives.length > DIRECTIVES_ON_ONE)
      throw new LimitExceeded("TOO_MANY_DIRECTIVES", DIRECTIVES_ON_ONE);
    if (this.directives > this.limits.directives)
      throw new LimitExceeded("TOO_MANY_DIRECTIVES", this.limits.directives);
    for (const { arguments: values } of directives)
      for (const { value } of values ?? []) checkValue(value, 0);
  }
}

function checkValue(value: ValueNode, depth: number): void {
  if (depth > VALUE_DEPTH) throw new LimitExceeded("TOO_DEEP", VALUE_DEPTH);
  if (value.kind === Kind.LIST) for (const item of value.values) checkValue(item, depth + 1);
  else if (value.kind === Kind.OBJECT) for (const field of value.fields) checkValue(field.value, depth + 1);
}

function firstOf(value: ValueNode): ListCost["first"] {
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value.kind === Kind.INT ? page(Number(value.value)) : PAGE_MAX;
}

/** A list gives no more than a page, whatever is asked; asking for more is refused later, by the list itself. */
function page(first: unknown): number {
  return typeof first === "number" && first >= 0 && first <= PAGE_MAX ? first : PAGE_MAX;
}

/**
 * The most items that the operation's lists may give with these variables: nested lists multiply, and what is worked out for
 * each item of a list weighs.
 */
export function mostItems(
  { costs, operation }: MeasuredOperation,
  variables: Readonly<Record<string, unknown>>,
): number {
  const given = (name: string): number => {
    if (name in variables) return page(variables[name]);
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.INT
      ? page(Number(definition.defaultValue.value))
      : PAGE_MAX;
  };
  const total = (of: readonly Cost[], isInside: boolean): number =>
    of.reduce((sum, cost) => {
      if ("weight" in cost) return isInside ? sum + cost.weight : sum;
      const items = typeof cost.first === "number" ? cost.first : given(cost.first.variable);
      return sum + items * (1 + total(cost.inside, true));
    }, 0);
  return total(costs, false);
}
