import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow, inRepository, isTest, ROOT } from "../testing/house";

describe("a text", () => {
  const files = filesBelow(join(ROOT, "server/src")).filter((path) => !isTest(path));
  const texts = files.filter((path) => path.endsWith(".texts.ts"));

  test("stands in x.texts.ts, which defines those of the word x", () => {
    const others = texts.filter((path) => {
      const word = basename(path, ".texts.ts");
      return !readFileSync(path, "utf8").includes(` = defineTexts("${word}", {`);
    });
    expect(others.map(inRepository)).toEqual([]);
  });

  test("is written in three languages nowhere else; names of the operator's things come from its tables", () => {
    // The demo operator's data, and rows that the probe of who sees what plants.
    const own = ["demo", "testing"].map((room) => join(ROOT, "server/src", room));
    const loose = files.filter(
      (path) =>
        !texts.includes(path) &&
        !own.some((room) => path.startsWith(room)) &&
        /(^|[\s{])(ru|be): ?["'`{]/m.test(readFileSync(path, "utf8")),
    );
    expect(loose.map(inRepository)).toEqual([]);
  });

  test("has its values filled in by fill, never by a template of its own", () => {
    const own = files.filter((path) => /^\s*(ru|be|en): `[^`]*\$\{/m.test(readFileSync(path, "utf8")));
    expect(own.map(inRepository)).toEqual([]);
  });
});

describe("a file", () => {
  const sources = ["shared/src", "server/src", "client/src", "e2e/src"].flatMap((path) =>
    filesBelow(join(ROOT, path)),
  );

  test("is named in small letters with hyphens", () => {
    const odd = sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(basename(path)));
    expect(odd.map(inRepository)).toEqual([]);
  });

  test("says what it is for: nothing is a helper, a utility or a manager", () => {
    const vague = sources.filter((path) =>
      /(^|[-./])(helpers?|utils?|managers?|common|misc)([-.]|$)/.test(basename(path)),
    );
    expect(vague.map(inRepository)).toEqual([]);
  });
});
