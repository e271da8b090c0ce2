import { withTestDatabase } from "../../../testing/test-database";
import { usageRatedThrough, usageWasRated } from "./rating-progress.store";

const TODAY = "2026-11-16";

describe("how far usage is rated", () => {
  it("is unknown where no source has told of a day", async () => {
    await withTestDatabase(async (database) => {
      expect(await usageRatedThrough(database, TODAY)).toBeNull();
    });
  });

  it("is as far as the slowest source has come", async () => {
    await withTestDatabase(async (database) => {
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-15"));
      expect(await usageRatedThrough(database, TODAY)).toBe("2026-11-15");
      await database.write((unit) => usageWasRated(unit, "roaming", "2026-11-12"));
      expect(await usageRatedThrough(database, TODAY)).toBe("2026-11-12");
      await database.write((unit) => usageWasRated(unit, "roaming", "2026-11-14"));
      expect(await usageRatedThrough(database, TODAY)).toBe("2026-11-14");
    });
  });

  it("never goes back, and never beyond yesterday", async () => {
    await withTestDatabase(async (database) => {
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-16"));
      expect(await usageRatedThrough(database, TODAY)).toBe("2026-11-15");
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-10"));
      expect(await usageRatedThrough(database, "2026-11-20")).toBe("2026-11-16");
    });
  });
});
