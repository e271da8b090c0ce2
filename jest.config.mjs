/**
 * Jest for shared/, server/ and client/: `jest --selectProjects server`, tests are `*.test.ts` beside the code. Components
 * that decide something are rendered in `*.test.tsx`, which ask for jsdom in their first line; what needs a browser's
 * layout is in e2e/.
 *
 * TEST_DATABASE=sqlite|postgres chooses the database of the server's tests (SQLite by default); for PostgreSQL,
 * TEST_POSTGRES_URL is the URL of a superuser's database (`node tools/postgres.mjs <command>` provides one).
 * TEST_SQLITE_DRIVER=sqlite3|node chooses what reaches SQLite (`node` from Node 22.13 on).
 * What asks no database is not run again on PostgreSQL. LONG=1 asks the long tests for their full figures.
 */
import { join } from "node:path";
import { testsWithoutDatabase } from "./tools/jest/databases.mjs";

const root = import.meta.dirname;

/** Packages that ship ES modules only: Jest's require cannot load those, so they are compiled. Add a name when Jest says "Must use import". */
const esModulesOnly = ["content-disposition", "cookie", "hucre"];

// Every type is named in the decorators themselves, so no decorator metadata is emitted, here or by tsc.
const swc = (parser, transformer = "@swc/jest") => [
  transformer,
  {
    swcrc: false,
    sourceMaps: "inline",
    jsc: {
      target: "es2023",
      parser,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
        react: { runtime: "automatic" },
      },
    },
    module: { type: "commonjs" },
  },
];

const transform = {
  "\\.[cm]?ts$": swc({ syntax: "typescript", decorators: true }),
  "\\.[cm]?js$": swc({ syntax: "ecmascript" }),
};

const web = {
  "\\.tsx?$": swc({ syntax: "typescript", tsx: true }, "<rootDir>/client/jest-macros.mjs"),
  // What a thing looks like is not asked here.
  "\\.css$": "<rootDir>/client/jest-styles.mjs",
};

/** The server's tests: packages are loaded once a worker. */
const inOneRealm = {
  runtime: "<rootDir>/tools/jest/runtime.mjs",
  testEnvironment: "<rootDir>/tools/jest/environment.mjs",
};

const onPostgres = process.env["TEST_DATABASE"] === "postgres";

/** A path as a pattern, from its beginning to its end. */
const exactly = (path) => `^${path.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`;

/** Files of tests that this run leaves out. What only PostgreSQL has is tried there. */
const LEFT_OUT = onPostgres
  ? testsWithoutDatabase(join(root, "server/src")).map(exactly)
  : ["\\.postgres\\.test\\.ts$"];

const project = (name, more = {}) => ({
  displayName: name,
  rootDir: root,
  roots: [`<rootDir>/${name}/src`],
  testMatch: ["**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", ...LEFT_OUT],
  testEnvironment: "node",
  setupFiles: [
    name === "server"
      ? "<rootDir>/server/src/testing/default-operator.ts"
      : "<rootDir>/tools/jest/number-plan.mjs",
  ],
  transform: { ...more, ...transform },
  // Of a package's files only its style sheets are read another way.
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${esModulesOnly.join("|")})@)(?!.*\\.css$)`],
  moduleNameMapper: {
    "^@kabinet/shared$": "<rootDir>/shared/src/index.ts",
    // What is imported only when it is needed is named by the file that it will be.
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
});

export default {
  // Two tests run at a time on two cores, with PostgreSQL and ESLint beside them.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/jest-sequencer.mjs",
  projects: [project("shared"), { ...project("server"), ...inOneRealm }, project("client", web)],
};
