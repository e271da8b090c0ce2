import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PERMISSIONS } from "@kabinet/shared";
import { buildSchema } from "./schema";
import { CHANGES, DOWNLOADS, ENTITIES, UPLOADS } from "./modules";
import type { EntityClass } from "./platform/database/database";
import { openDataSource } from "./platform/database/open-database";
import { ownerOf, type Owner } from "./platform/authorization/owned-by";
import { permissionOf } from "./platform/authorization/may";

/** All that the server says, without its tests. */
function sources(path: string): string {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

describe("the page of rights", () => {
  it("names nothing that nothing needs", () => {
    const schema = buildSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const used = new Set<string | null>([
      ...roots.flatMap((type) =>
        Object.values(type?.getFields() ?? {}).map(({ extensions }) => permissionOf(extensions)),
      ),
      ...[...CHANGES.all, ...DOWNLOADS, ...UPLOADS].map(({ may }) => may),
    ]);
    const elsewhere = sources(__dirname);
    const names = Object.keys(PERMISSIONS).filter((name) => !used.has(name));
    expect(names.filter((name) => !elsewhere.includes(`"${name}"`))).toEqual([]);
  });
});

describe("each table", () => {
  it("that belongs to companies says once by which columns, and has them", async () => {
    const source = await openDataSource("sqlite::memory:", {
      entities: ENTITIES,
      migrations: [],
    });
    try {
      const wrong = source.entityMetadatas.flatMap(({ name, target, columns }) => {
        const has = columns.map(({ databaseName }) => databaseName);
        const owner = declaredOwner(target as EntityClass<unknown>);
        if (owner === null) return has.includes("client_id") && !READ_BY_ITS_OWN.includes(name) ? [name] : [];
        const named = [owner.client, owner.account, owner.subscriber, owner.line];
        return named
          .filter((column) => column !== undefined && !has.includes(column))
          .map((column) => `${name}.${String(column)}`);
      });
      expect(wrong).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});

/** What no viewer's read reaches but through something else, or by who they are. */
const READ_BY_ITS_OWN: readonly string[] = [
  ...["SubscriberPermissionRecord", "AuditRecord", "VoicemailEmailLink", "ClosedUserGroup"],
  ...["ViewerClient", "ViewerAccount", "Attachment"],
];

function declaredOwner(entity: EntityClass<unknown>): Owner | null {
  try {
    return ownerOf(entity);
  } catch {
    return null;
  }
}
