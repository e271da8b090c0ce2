import type { DataSource, EntityMetadata } from "typeorm";
import type { EntityClass, OnConflict, Param } from "./database";
import { withoutNul } from "./without-nul";

const PORTABLE = new Set(["varchar", "text", "integer", "bigint", "boolean"]);

interface ColumnPlan {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly fallback: Param;
  readonly isKey: boolean;
}

interface EntityPlan {
  readonly table: string;
  readonly columns: readonly ColumnPlan[];
  readonly selects: Map<string, string>;
}

/** SQL worked out from the entities' metadata, so that a store writes only what is particular to its query. */
export class EntitySql {
  private readonly plans = new Map<unknown, EntityPlan>();

  constructor(
    dataSource: DataSource,
    private readonly kind: "sqlite" | "postgres",
  ) {
    for (const metadata of dataSource.entityMetadatas) this.plans.set(metadata.target, planOf(metadata));
  }

  /** `select` that answers all rows as one JSON cell named `cell`. */
  select(entity: unknown, tail: string): string {
    const plan = this.plan(entity);
    let sql = plan.selects.get(tail);
    if (sql === undefined) {
      const columns = plan.columns.map((column) => `t."${column.name}"`).join(", ");
      const inner = `select ${columns} from "${plan.table}" t ${tail}`;
      sql =
        this.kind === "sqlite"
          ? `select json_group_array(json_array(${columns})) as cell from (${inner}) t`
          : `select coalesce(json_agg(json_build_array(${columns})), '[]') as cell from (${inner}) t`;
      plan.selects.set(tail, sql);
    }
    return sql;
  }

  /** Makes instances of what `select` answered. */
  instances<E>(entity: EntityClass<E>, cell: readonly (readonly unknown[])[]): E[] {
    const { columns } = this.plan(entity);
    return cell.map((values) => {
      const instance = new entity() as Record<string, unknown>;
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as ColumnPlan;
        instance[column.property] = checked(column, values[i]);
      }
      return instance as E;
    });
  }

  table(entity: unknown): string {
    return `"${this.plan(entity).table}"`;
  }

  /** Insert of one row by `values`, or of many out of one JSON parameter. */
  insert(entity: unknown, many: boolean, onConflict: OnConflict<never>): string {
    const plan = this.plan(entity);
    const { table, columns } = plan;
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    const ending = conflictText(plan, onConflict);
    if (!many) {
      const marks = columns.map((_, i) => `$${String(i + 1)}`).join(", ");
      return `insert into "${table}" (${names}) values (${marks})${ending}`;
    }
    // SQLite needs the `where true`, or it reads `on conflict` as part of a join.
    const source =
      this.kind === "sqlite"
        ? `select ${columns.map((_, i) => `value ->> ${String(i)}`).join(", ")} from json_each($1) where true`
        : `select ${columns.map((column, i) => `(r ->> ${String(i)})::${column.type}`).join(", ")} from json_array_elements($1::json) r`;
    return `insert into "${table}" (${names}) ${source}${ending}`;
  }

  /** A row's values in the order of the columns. */
  values(entity: unknown, row: object): Param[] {
    const { table, columns } = this.plan(entity);
    return columns.map((column) => {
      const value = (row as Record<string, Param | undefined>)[column.property] ?? column.fallback;
      if (typeof value === "number" && !Number.isSafeInteger(value)) {
        throw new Error(`${table}.${column.name}: ${String(value)} is no safe integer`);
      }
      return withoutNul(value);
    });
  }

  private plan(entity: unknown): EntityPlan {
    const plan = this.plans.get(entity);
    if (!plan) throw new Error(`${String(entity)} is no known entity`);
    return plan;
  }
}

function conflictText({ table, columns }: EntityPlan, { ignoreConflicts, add }: OnConflict<never>): string {
  if (ignoreConflicts === true) return " on conflict do nothing";
  if (add === undefined) return "";
  const added: readonly string[] = add;
  const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => `"${name}"`);
  const sums = columns
    .filter(({ property }) => added.includes(property))
    .map(({ name }) => `"${name}" = "${table}"."${name}" + excluded."${name}"`);
  return ` on conflict (${keys.join(", ")}) do update set ${sums.join(", ")}`;
}

/** Refuses at start what would not mean the same on both databases. */
function planOf(metadata: EntityMetadata): EntityPlan {
  const columns = metadata.columns.map((column) => {
    const type = typeof column.type === "string" ? column.type : "unnamed";
    if (!PORTABLE.has(type)) {
      throw new Error(`${metadata.tableName}.${column.databaseName}: the type ${type} is not portable`);
    }
    return {
      property: column.propertyName,
      name: column.databaseName,
      type,
      fallback: (column.default as Param | undefined) ?? null,
      isKey: column.isPrimary,
    };
  });
  return { table: metadata.tableName, columns, selects: new Map() };
}

function checked(column: ColumnPlan, value: unknown): unknown {
  if (column.type === "boolean") return value === null ? null : value === true || value === 1;
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new Error(`${column.name}: the stored integer is past 2^53`);
  }
  return value;
}
