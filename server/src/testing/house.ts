import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** Where the tests of the house look: what no linter knows of it (docs/architecture.md). Who may import whom is in .dependency-cruiser.cjs. */
export const ROOT = join(__dirname, "../../..");
export const MODULES = join(ROOT, "server/src/modules");
export const FEATURES = join(ROOT, "client/src/features");

/** The areas, from the ground up: a module may use what stands in its own area or below it, never above. */
export const AREAS = ["catalogue", "company", "people", "usage", "money", "line", "care"];

export const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const full = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });

/** The modules (or features) below: `area/module`. */
export const rooms = (path: string): string[] =>
  folders(path).flatMap((area) => folders(join(path, area)).map((name) => `${area}/${name}`));

export const inRepository = (path: string): string => relative(ROOT, path);

export const isTest = (path: string): boolean => path.endsWith(".test.ts");
