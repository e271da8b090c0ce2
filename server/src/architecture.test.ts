import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import ts from "typescript";
import { MODULES as LIST } from "./modules";

/** What no linter knows about the house (docs/architecture.md). Who may import whom is in .dependency-cruiser.cjs. */
const ROOT = join(__dirname, "../..");
const MODULES = join(ROOT, "server/src/modules");
const FEATURES = join(ROOT, "client/src/features");

/** The areas, from the ground up: a module may use what stands in its own area or below it, never above. */
const AREAS = ["catalogue", "company", "people", "usage", "money", "line", "care"];

/** The doors of a module, by the file's last word. A file without one is a single change or mutation. */
const KINDS = ["module", "entity", "type", "store", "policy", "texts", "resolver", "change"];

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const full = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });

/** The modules (or features) below: `area/module`. */
const rooms = (path: string): string[] =>
  folders(path).flatMap((area) => folders(join(path, area)).map((name) => `${area}/${name}`));

const inRepository = (path: string): string => relative(ROOT, path);

const isTest = (path: string): boolean => path.endsWith(".test.ts");
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

  test("holds only entities, stores, policies, resolvers, one file per mutation, and tests", () => {
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

/** Each table, by the folder that owns it: its entity stands there. */
function tables(): { readonly table: string; readonly entity: string; readonly owner: string }[] {
  return filesBelow(join(ROOT, "server/src"))
    .filter((path) => path.endsWith(".entity.ts"))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/^@Entity\("(\w+)"[^]*?^export class (\w+)/gm)].map(
        ([, table = "", entity = ""]) => ({ table, entity, owner: dirname(path) }),
      ),
    );
}

describe("a table", () => {
  const own = tables();

  test("is found for each entity", () => {
    expect(own.map(({ entity }) => entity).sort()).toEqual(
      LIST.flatMap(({ entities }) => entities.map(({ name }) => name)).sort(),
    );
  });

  test("is written by the module that owns it: call a function of that one's store, and add one where there is none", () => {
    const rooms = ["modules", "orders", "network", "platform"].map((room) => join(ROOT, "server/src", room));
    const files = rooms.flatMap(filesBelow).filter((path) => !isTest(path));
    const foreign = files.flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return own
        .filter(({ owner, table, entity }) => owner !== dirname(path) && writes(table, entity).test(text))
        .map(({ table }) => `${inRepository(path)} writes ${table}`);
    });
    expect(foreign).toEqual(WRITTEN_BY_OTHERS);
  });
});

describe("a module", () => {
  test("reads the tables of others by functions of their owners, but for what is listed with its reason", () => {
    const own = tables();
    const foreign = filesBelow(MODULES)
      .filter((path) => !isTest(path))
      .flatMap((path) => {
        const text = readFileSync(path, "utf8");
        return own
          .filter(({ owner, table, entity }) => owner !== dirname(path) && reads(table, entity).test(text))
          .map(({ table }) => `${relative(MODULES, path)} reads ${table}`);
      });
    // A new one calls a function of the owner's store; add one there where there is none.
    expect(foreign.sort()).toEqual(Object.values(READ_BY_OTHERS).flat().sort());
  });
});

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

/** Call details come with their tallies, which are kept by the one function that writes both. */
const WRITTEN_BY_OTHERS = ["server/src/modules/usage/usage-summary/usage-tally.store.ts writes usage_record"];

/** What is read where it does not belong, by the reason for which it is better so. */
const READ_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  "a row is somebody's because its line, account, company or person is: a condition on the way there": [
    "care/appeal/appeal.store.ts reads subscriber",
    "care/appeal/appeal.store.ts reads subscriber_fact",
    "company/closed-user-group/closed-user-group.store.ts reads subscriber",
    "company/closed-user-group/group-ties.store.ts reads subscriber",
    "line/call-forwarding/call-forwarding.store.ts reads subscriber",
    "line/number-pool/number-pool.store.ts reads subscriber",
    "line/sim-code/sim-code.store.ts reads viewer",
    "line/voicemail/voicemail.store.ts reads subscriber",
    "money/charge/charge.store.ts reads account",
    "money/charge/charge.store.ts reads subscriber",
    "money/charge/own-charges.store.ts reads account",
    "people/access/access-writing.store.ts reads account",
    "people/mail-notice/order-outcome-mail.store.ts reads subscriber",
    "people/viewer/session.store.ts reads client",
    "people/viewer/session.store.ts reads subscriber",
    "people/viewer/viewer.store.ts reads client",
    "people/viewer/viewer.store.ts reads subscriber",
    "usage/allowance/allowance.store.ts reads subscriber",
    "usage/usage-summary/usage-clearing.store.ts reads subscriber",
  ],
  "a page of lines is one statement over all by which lines are searched and sorted": [
    "line/subscriber-list/subscriber-list.store.ts reads subscriber",
    "line/subscriber-list/subscriber-search.store.ts reads service",
    "line/subscriber-list/subscriber-search.store.ts reads subscriber",
    "line/subscriber-list/subscriber-sort.store.ts reads subscriber",
  ],
  "call details are one large table: its module holds the rows and their partitions, the modules of the area read them":
    [
      "usage/allowance/allowance.store.ts reads usage_record",
      "usage/usage-list/usage-by-place.store.ts reads usage_record",
      "usage/usage-list/usage-record.store.ts reads usage_record",
      "usage/usage-list/uses.store.ts reads usage_record",
      "usage/usage-summary/usage-sums.store.ts reads usage_record",
      "usage/usage-summary/usage-tally.store.ts reads usage_record",
    ],
  "what orders under way, or told of, hold of the module's own things": [
    "line/call-forwarding/call-forwarding.store.ts reads orders",
    "line/device-settings/device-settings-slice.store.ts reads orders",
    "line/number-pool/number-pool.store.ts reads orders",
    "people/mail-notice/order-outcome-mail.store.ts reads orders",
  ],
  "the module's own kind of service, of many lines in one statement": [
    "line/call-forwarding/call-forwarding.store.ts reads service",
    "line/call-forwarding/call-forwarding.store.ts reads service_specification",
    "line/mobile-internet/mobile-internet.store.ts reads service",
    "line/mobile-internet/mobile-internet.store.ts reads service_specification",
    "line/tariff-change/tariff-plan-option.store.ts reads service",
    "line/voicemail/voicemail.store.ts reads service",
    "line/voicemail/voicemail.store.ts reads service_specification",
  ],
  "one sum over what was charged, invoiced and paid": [
    "money/balance/balance.store.ts reads charge",
    "money/balance/balance.store.ts reads invoice",
    "money/balance/balance.store.ts reads payment",
    "money/invoice/invoice-settlement.store.ts reads payment",
  ],
  "a catalogue that is kept in memory whole": [
    "catalogue/service-specification/catalogue.store.ts reads tariff_plan_service",
    "line/call-forwarding/call-forwarding-slice.store.ts reads tariff_price",
    "usage/rating/tariff-rates.store.ts reads tariff_plan",
    "usage/rating/tariff-rates.store.ts reads tariff_price",
  ],
  "what is cleared together goes by one rule": [
    "people/sign-in/sign-in-clearing.store.ts reads api_token",
    "people/sign-in/sign-in-clearing.store.ts reads session",
    "people/sign-in/sign-in-clearing.store.ts reads sign_in_code",
    "people/sign-in/sign-in-clearing.store.ts reads sign_in_place",
    "people/sign-in/sign-in-clearing.store.ts reads sign_in_throttle",
  ],
  "every change needs its line and the state of the line's company; every monthly fee its line": [
    "company/subscriber/subscriber-target.store.ts reads client",
    "money/monthly-fee/monthly-fee.store.ts reads subscriber",
  ],
  "mail that was sent lately counts against the limits of the module's own": [
    "line/voicemail/voicemail.store.ts reads outbox_mail",
  ],
};

const reads = (table: string, entity: string): RegExp =>
  new RegExp(
    `\\.read\\(\\s*${entity}\\b|\\bentity: ${entity}\\b|\\.table\\(${entity}\\)|\\b(from|join)\\s+"?${table}"?(?![\\w"])`,
  );

const writes = (table: string, entity: string): RegExp =>
  new RegExp(`\\.insert\\(\\s*${entity}\\b|\\b(insert into|update|delete from)\\s+"?${table}"?(?![\\w"])`);

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

describe.each(["admin", "subscriber"])("the menu of client/src/app/menu/%s.ts", (menu) => {
  const pages = join(ROOT, "client/src/pages", menu);
  const items = menuPages(join(ROOT, "client/src/app/menu", `${menu}.ts`));

  test("has items", () => {
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test("has for each item the page that is called after it, and opens that one", () => {
    const missing = items.filter(({ id }) => !existsSync(join(pages, `${id}-page.tsx`)));
    expect(missing).toEqual([]);
    expect(items.map(({ id, imports }) => ({ id, imports }))).toEqual(
      items.map(({ id }) => ({ id, imports: [`../../pages/${menu}/${id}-page`] })),
    );
  });

  test("has an item for every page and for every part of one", () => {
    const orphans = readdirSync(pages).filter((file) => !items.some(({ id }) => file.startsWith(`${id}-`)));
    expect(orphans).toEqual([]);
  });
});

describe("the guide", () => {
  const guide = join(ROOT, "docs/guide");
  const pages = readdirSync(guide).filter((file) => file.endsWith(".md"));
  const text = pages.map((file) => readFileSync(join(guide, file), "utf8")).join("\n");

  test.each([
    ["admin", "Меню администратора"],
    ["subscriber", "Меню абонента"],
  ])("has in its index, for every item of the %s menu, a page that is called after it", (menu, title) => {
    const items = menuPages(join(ROOT, "client/src/app/menu", `${menu}.ts`)).filter(
      ({ isGroup }) => !isGroup,
    );
    const [, section = ""] = readFileSync(join(guide, "README.md"), "utf8").split(`\n## ${title}\n`);
    const linked = [...(section.split("\n## ")[0] ?? "").matchAll(/\]\(([a-z-]+)\.md[)#]/g)].map(
      ([, id]) => id,
    );
    // Beside them stand pages about parts of a page; the items follow each other as in the menu.
    const ids = items.map(({ id }) => id);
    expect(linked.filter((id) => id !== undefined && ids.includes(id))).toEqual(ids);
  });

  test("has an index that leads to every page", () => {
    const index = readFileSync(join(guide, "README.md"), "utf8");
    expect(pages.filter((page) => page !== "README.md" && !index.includes(`](${page}`))).toEqual([]);
  });

  test("shows pictures and leads to pages that exist", () => {
    const paths = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(pages.length);
    expect(paths.filter((path) => !existsSync(join(guide, path)))).toEqual([]);
  });
});

describe("a feature of the web app", () => {
  test("is called after the server's module that it shows, in the same area", () => {
    const modules = rooms(MODULES);
    // The engine of orders is no module, yet people see its orders.
    expect(folders(FEATURES).filter((area) => area !== "order" && !AREAS.includes(area))).toEqual([]);
    expect(rooms(FEATURES).filter((feature) => !modules.includes(feature))).toEqual([]);
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

/** The pages that a menu's file lists, with what each of them imports when somebody goes there. */
function menuPages(path: string): { id: string; isGroup: boolean; imports: string[] }[] {
  const found: { id: string; isGroup: boolean; imports: string[] }[] = [];
  const text = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : "");
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const value = (name: string): ts.Expression | undefined =>
        node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)
          ?.initializer;
      if (text(value("kind")) === "page")
        found.push({
          id: text(value("id")),
          isGroup: value("items") !== undefined,
          imports: importsIn(value("page")).map(text),
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

/** What `import(…)` is called with anywhere inside. */
function importsIn(node: ts.Node | undefined): ts.Node[] {
  if (!node) return [];
  const inside: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.ImportKeyword)
      inside.push(...inner.arguments);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return inside;
}

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
