import { readFileSync } from "node:fs";
import { join } from "node:path";

const pagesOf = (menu: string): { id: string; page: string }[] => {
  const text = readFileSync(join(__dirname, `${menu}.ts`), "utf8");
  return [
    ...text.matchAll(
      /id: "([a-z-]+)",\s+path: "[a-z/-]+",[\s\S]*?import\("\.\.\/\.\.\/pages\/([a-z/-]+)"\)/g,
    ),
  ].map(([, id = "", page = ""]) => ({ id, page }));
};

test.each(["admin", "subscriber", "staff"])(
  "each page of the %s menu is the file that its id names",
  (menu) => {
    const pages = pagesOf(menu);
    expect(pages.length).toBeGreaterThan(0);
    for (const { id, page } of pages) expect(page).toBe(`${menu}/${id}-page`);
  },
);
