import { copyOfData } from "./data.ts";
import { Sqlite } from "./sqlite.ts";

/** A file in which each line of the data is there several times, with its services. */
export async function manyLines(name: string, times: number): Promise<string> {
  const file = await copyOfData(name);
  const database = await Sqlite.open(file);
  const copy = async (table: string, changed: Readonly<Record<string, string>>): Promise<void> => {
    const columns = (
      await database.prepare<{ name: string }>(`select name from pragma_table_info('${table}')`)()
    ).map(({ name }) => name);
    const values = columns.map((name) => changed[name] ?? `t."${name}"`);
    await database.exec(
      `insert into ${table} (${columns.map((name) => `"${name}"`).join(", ")})
         with recursive copy(n) as (select 1 union all select n + 1 from copy where n + 1 < ${String(times)})
         select ${values.join(", ")} from ${table} t cross join copy`,
    );
  };
  const another = (column: string): string => `t.${column} || '-' || n`;
  await copy("subscriber", {
    id: another("id"),
    number: "'+37529' || (2000000 + n * 1000000 + substr(t.number, 7))",
    national_number: "'29' || (2000000 + n * 1000000 + substr(t.number, 7))",
  });
  await copy("service", { id: another("id"), subscriber_id: another("subscriber_id") });
  await database.close();
  return file;
}
