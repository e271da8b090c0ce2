import { PERMISSIONS } from "@kabinet/shared";
import { buildSchema } from "./schema";
import { CHANGES } from "./changes";
import { DOWNLOADS } from "./downloads";
import { permissionOf } from "./platform/authorization/may";

describe("the page of rights", () => {
  it("names nothing that no root field, change or file needs", () => {
    const schema = buildSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const used = new Set<string | null>([
      ...roots.flatMap((type) =>
        Object.values(type?.getFields() ?? {}).map(({ extensions }) => permissionOf(extensions)),
      ),
      ...[...CHANGES.all, ...DOWNLOADS].map(({ may }) => may),
    ]);
    expect(Object.keys(PERMISSIONS).filter((name) => !used.has(name))).toEqual([]);
  });
});
