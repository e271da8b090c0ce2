import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { MODULES as LIST } from "../modules";
import { AREAS, filesBelow, folders, inRepository, isTest, MODULES, rooms } from "../testing/house";

/** The doors of a module, by the file's last word. A file without one is a single change or mutation. */
const KINDS = ["module", "entity", "type", "store", "slice", "task", "policy", "texts", "resolver"];

/** What only a store does: it calls the database, or says in SQL what others have it do. */
const SQL =
  /\.(read|rows|run|insert|table)(<[^()]*>)?\(|\b(readPage|nestedPage|clearing)(<[^()]*>)?\(|\bParamList\b/;

const definesChange = (path: string): boolean =>
  /\bdefineSubscriberChange\(\{/.test(readFileSync(path, "utf8"));
const definesMutation = (path: string): boolean => /@Mutation\(/.test(readFileSync(path, "utf8"));

describe("a module of the server", () => {
  test("stands in one of the areas, in a folder of its own", () => {
    expect(folders(MODULES).sort()).toEqual([...AREAS].sort());
    const loose = ["", ...AREAS].flatMap((area) =>
      readdirSync(join(MODULES, area), { withFileTypes: true }).filter((entry) => !entry.isDirectory()),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  test("holds only the kinds of file that the house knows, one file per mutation, and tests", () => {
    const strangers = filesBelow(MODULES).filter((path) => {
      const kind = /\.([a-z-]+)\.ts$/.exec(basename(path))?.[1];
      if (isTest(path) || (kind !== undefined && KINDS.includes(kind))) return false;
      return kind !== undefined || !(definesChange(path) || definesMutation(path));
    });
    expect(strangers.map(inRepository)).toEqual([]);
  });

  test("keeps tables in x.entity.ts and GraphQL types without one in x.type.ts", () => {
    const wrong = filesBelow(MODULES).filter((path) => {
      const kind = /\.(entity|type)\.ts$/.exec(path)?.[1];
      return kind !== undefined && (kind === "entity") !== /^@Entity\(/m.test(readFileSync(path, "utf8"));
    });
    expect(wrong.map(inRepository)).toEqual([]);
  });

  test("sees SQL in its stores only, and calls nothing else a store", () => {
    // Reads and writes go to the x.store.ts of who owns the table. What goes through stores without SQL of its own is an
    // x.task.ts, the part of a line that a change moves an x.slice.ts, what is pure an x.policy.ts.
    const wrong = filesBelow(MODULES).filter(
      (path) =>
        !isTest(path) && path.endsWith(".store.ts") !== SQL.test(withoutComments(readFileSync(path, "utf8"))),
    );
    expect(wrong.map(inRepository)).toEqual([]);
  });

  test("has one face, called after its folder, which the root reads", () => {
    const faces = filesBelow(MODULES).filter((path) => path.endsWith(".module.ts"));
    const called = rooms(MODULES).map((name) => join(MODULES, name, `${basename(name)}.module.ts`));
    expect(faces.sort()).toEqual(called.sort());
    const said = LIST.filter(({ area }) => AREAS.includes(area)).map(({ area, id }) => `${area}/${id}`);
    expect(said.sort()).toEqual(rooms(MODULES).sort());
  });

  test("needs none that needs it", () => {
    // Move what both need to one of them, or to a third below both; or let the upper one add its field to the lower one.
    expect(circles(needsOf(rooms(MODULES)))).toEqual([]);
  });

  test("has no folders inside: a room that needs rooms is two modules", () => {
    const nested = rooms(MODULES).flatMap((name) =>
      folders(join(MODULES, name)).map((inner) => `${name}/${inner}`),
    );
    expect(nested).toEqual([]);
  });
});

describe("a change", () => {
  const changes = filesBelow(MODULES).filter((path) => !isTest(path) && definesChange(path));

  test("can be found at all", () => {
    expect(changes.length).toBeGreaterThan(0);
  });

  test("has its test beside it", () => {
    const untested = changes.filter((path) => {
      const test = path.replace(/\.ts$/, ".test.ts");
      return !existsSync(test) || !/^\s*(test|it)(\.each)?[(`]/m.test(readFileSync(test, "utf8"));
    });
    expect(untested.map(inRepository)).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");

/** What each module imports of others, its tests left out. */
function needsOf(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    names.map((name) => {
      const folder = join(MODULES, name);
      const imports = readdirSync(folder)
        .filter((file) => !isTest(file))
        .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/from "(\.[^"]+)"/g)]);
      const rooms = imports.map(([, path = ""]) => relative(MODULES, join(folder, path, "..")));
      return [name, names.filter((other) => other !== name && rooms.includes(other))];
    }),
  );
}

/** Ways that lead from a module back to it. */
function circles(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(" → "));
    if (way.includes(name) || done.has(name)) return;
    for (const needed of needs.get(name) ?? []) visit(needed, [...way, name]);
    done.add(name);
  };
  for (const name of needs.keys()) visit(name, []);
  return found;
}
