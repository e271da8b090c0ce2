import { createEmptyDatabase, openTestDatabase } from "./testing/test-database";

describe("an empty PostgreSQL", () => {
  it("is brought to the present shape once by gateways that start together", async () => {
    const empty = await createEmptyDatabase();
    try {
      const opened = await Promise.allSettled([1, 2, 3].map(() => openTestDatabase(empty.url)));
      for (const each of opened) if (each.status === "fulfilled") await each.value.close();
      expect(opened.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    } finally {
      await empty.drop();
    }
  });
});
