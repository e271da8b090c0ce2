import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { AREAS, FEATURES, folders, MODULES, ROOT, rooms } from "../testing/house";

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
