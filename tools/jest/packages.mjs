/** What Jest itself is made of: the very copies that it runs with, and so no packages of this project. */
import { createRequire } from "node:module";

const requireOf = (name, from) => createRequire(from.resolve(`${name}/package.json`));
const runner = ["jest", "@jest/core", "jest-runtime"].reduce(
  (from, name) => requireOf(name, from),
  createRequire(import.meta.url),
);

/** A package of Jest's own. */
export const packageOfJest = (name) => (name === "jest-runtime" ? runner("./") : runner(name));
