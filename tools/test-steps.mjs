/** The steps of `npm test`: what each is called, what it needs to be built, how much of the machine it takes, what it runs. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, root, run } from "./run.mjs";

const minute = 60_000;
const everything = ["shared", "server", "client"];

/** One command that must end with 0. */
const command = (parameters, options) => () => run(parameters, { timeout: 10 * minute, ...options });

const types = (workspace, after) => ({
  name: `types-${workspace}`,
  title: `types of ${workspace}/`,
  needs: [],
  after,
  weight: 1,
  run: command([bin("tsc"), "-p", workspace, "--noEmit"]),
});

const jest = (name, title, project, env = {}, wrapper = []) => ({
  name,
  title,
  needs: [],
  // The web app's tests read the operations that were made from the contract, the server's serve the built web app.
  after: project === "shared" ? [] : ["client"],
  weight: project === "server" ? 2 : 1,
  run: ({ long, cores }) =>
    run(
      [...wrapper, process.execPath, join(root, "node_modules/jest/bin/jest.js")].concat(
        ["--selectProjects", project],
        [`--maxWorkers=${project === "server" ? cores : 1}`],
      ),
      { env, timeout: (long ? 180 : 40) * minute },
    ),
});

/** The server's tests on SQLite by Node 24. It is fetched, and takes as long as the tests on SQLite do. */
const onNode24 = (name, title, env = {}) => ({
  ...jest(name, title, "server"),
  longOnly: true,
  run: ({ cores }) =>
    run(
      ["npx", "--yes", "--package", "node@24", "--call"].concat(
        `node node_modules/jest/bin/jest.js --selectProjects server --maxWorkers=${cores}`,
      ),
      // The figures of the long tests are proved by the other steps.
      { env: { TEST_DATABASE: "sqlite", LONG: "", ...env }, timeout: 40 * minute },
    ),
});

/**
 * Everything that must hold, the slowest first: large ones take two cores, the others run beside them (schedule.mjs).
 */
export const steps = [
  jest("jest-postgres", "the server on PostgreSQL", "server", {}, [process.execPath, "tools/postgres.mjs"]),
  { name: "e2e", title: "journeys in a real browser", needs: everything, weight: 2, run: journeys },
  jest("jest-sqlite", "the server on SQLite", "server", { TEST_DATABASE: "sqlite" }),
  {
    name: "eslint",
    title: "ESLint with type information, and the rules for GraphQL",
    needs: [],
    after: [...everything, "documents"],
    weight: 1,
    run: command([bin("eslint"), ".", "--max-warnings", "0"], { timeout: 30 * minute }),
  },
  types("server", ["shared", "server", "documents"]),
  types("client", ["client"]),
  types("shared", []),
  types("e2e", ["shared"]),
  ...(existsSync(join(root, "bench/tsconfig.json")) ? [types("bench", ["shared", "server"])] : []),
  {
    name: "walls",
    title: "who may import whom (dependency-cruiser)",
    needs: [],
    after: ["shared", "client"],
    weight: 1,
    run: command(
      [bin("depcruise"), "--config", ".dependency-cruiser.cjs"].concat(
        ["shared/src", "server/src", "client/src", "e2e/src", "bench/src"].filter((folder) =>
          existsSync(join(root, folder)),
        ),
      ),
    ),
  },
  {
    name: "unused",
    title: "files, exports and packages that nobody uses (knip)",
    needs: [],
    after: ["client"],
    weight: 1,
    run: command([bin("knip")]),
  },
  {
    name: "format",
    title: "Prettier",
    needs: [],
    weight: 1,
    run: command([bin("prettier"), "--check", "--log-level", "warn", "."]),
  },
  {
    name: "texts",
    title: "the web app's texts are complete in every language",
    needs: [],
    // It brings the catalogues up to date for a moment, to compare.
    after: ["client"],
    weight: 1,
    run: command([process.execPath, "check-catalogs.mjs"], { cwd: join(root, "client") }),
  },
  {
    name: "schema",
    title: "schema.graphql is what the server emits",
    needs: ["server"],
    weight: 1,
    run: schemaDrift,
  },
  {
    name: "contract",
    title: "schema.graphql breaks no program that works with the last release",
    needs: [],
    weight: 1,
    run: async () => {
      const tested = await run(
        [
          process.execPath,
          "--test",
          "tools/contract.test.mjs",
          "tools/new.test.mjs",
          "tools/schedule.test.mjs",
          "client/wording.test.mjs",
          "tools/jest/databases.test.mjs",
        ],
        { timeout: minute },
      );
      if (tested.code !== 0) return tested;
      // It needs what the install brings.
      const { checkContract } = await import("./contract.mjs");
      return checkContract();
    },
  },
  jest("jest-shared", "rules that both sides share", "shared"),
  jest("jest-client", "rules of the web app and the playground's operations", "client"),
  onNode24("node24", "the server on SQLite, by Node 24 (npm's package of that name)"),
  onNode24("node24-driver", "the same by the driver of SQLite that Node brings", {
    TEST_SQLITE_DRIVER: "node",
  }),
];

async function schemaDrift() {
  const folder = mkdtempSync(join(tmpdir(), "kabinet-schema-"));
  try {
    const emitted = join(folder, "schema.graphql");
    const result = await run([process.execPath, "server/dist/emit-schema.js", emitted], { timeout: minute });
    if (result.code !== 0) return result;
    if (readFileSync(emitted, "utf8") === readFileSync(join(root, "schema.graphql"), "utf8")) return result;
    const difference = await run(["git", "diff", "--no-index", "--stat", "-p", "schema.graphql", emitted]);
    return {
      code: 1,
      output: `schema.graphql is not what the server emits; \`npm run schema\` writes it anew.\n\n${difference.output}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function journeys({ long }) {
  const files = readdirSync(join(root, "e2e/src"), { recursive: true })
    .filter((file) => file.endsWith(".e2e.ts"))
    .map((file) => join("e2e/src", file));
  // Node calls an empty list of files a success.
  if (files.length === 0) return { code: 1, output: "There is no browser journey in e2e/src." };
  const walk = (some, atOnce) =>
    run(
      [process.execPath, "--import", "tsx", "--test", `--test-concurrency=${atOnce}`].concat(
        ["--test-reporter=spec"],
        some.sort(),
      ),
      { timeout: (long ? 120 : 40) * minute },
    );
  // Each has a program, data and a browser of its own.
  const first = await walk(files, long ? 1 : 2);
  const failed = files.filter((file) => first.output.includes(`test at ${file}:`));
  // Once more, and never unsaid (docs/decisions/0016); the long run wants everything at the first walk.
  if (first.code === 0 || long || failed.length === 0 || failed.length > 3) return first;
  const again = await walk(failed, 1);
  const note = `walked twice: ${failed.join(", ")}`;
  return {
    code: again.code,
    output: `${first.output}\n\n${note}\n\n${again.output}`,
    note: `${note}\n${first.output.slice(first.output.indexOf("failing tests:"))}`,
  };
}
