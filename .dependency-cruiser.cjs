/**
 * Who may import whom. Type-only imports count: what is known by its type is known.
 * The house is described in docs/architecture.md.
 */
const any = (...words) => `(${words.join("|")})`;

/** Files that may reach everywhere: they check the house from outside. */
const tests = "\\.test\\.tsx?$|^(server|client)/src/testing/";

/** The areas of the server's modules, from the ground up: each may use itself and what stands before it. */
const areas = ["catalogue", "company", "people", "usage", "money", "line", "care"];

/** The order inside company/: who stands above knows nobody below. */
const ranks = [["client"], ["subscriber-permission"], ["account"], ["subscriber"]];

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const serverRules = [
  forbid(
    "platform-knows-no-domain",
    "platform/ would serve any other program as well",
    { path: "^server/src/platform/", pathNot: tests },
    { path: "^server/src/", pathNot: "^server/src/platform/" },
  ),
  forbid(
    "network-is-a-port",
    "network/ stands for the operator's systems: whoever uses it adapts to it",
    { path: "^server/src/network/", pathNot: tests },
    { path: "^server/src/", pathNot: "^server/src/(network|platform)/" },
  ),
  forbid(
    "orders-know-no-change",
    "the engine knows its subject only by id and client",
    { path: "^server/src/orders/", pathNot: tests },
    { path: "^server/src/", pathNot: "^server/src/(orders|network|platform)/" },
  ),
  forbid(
    "modules-stand-below-the-program",
    "what composes modules imports them, never the other way round",
    { path: "^server/src/modules/", pathNot: [tests, "\\.module\\.ts$"] },
    { path: "^server/src/", pathNot: "^server/src/(modules|orders|network|platform)/" },
  ),
  forbid(
    "a-face-shows-its-module-only",
    "x.module.ts says what its own folder adds to the program; what another folder adds stands in that one's face",
    { path: "^server/src/modules/([^/]+/[^/]+)/[^/]+\\.module\\.ts$" },
    { path: "^server/src/", pathNot: ["^server/src/modules/$1/", "^server/src/define-module\\.ts$"] },
  ),
  forbid(
    "faces-are-read-by-the-root",
    "import what you need from the entity, store, task or policy itself; only server/src/modules.ts reads faces",
    { path: "^server/src/", pathNot: "^server/src/modules\\.ts$" },
    { path: "^server/src/modules/.*\\.module\\.ts$" },
  ),
  forbid(
    "modules-meet-at-their-doors",
    "a module offers entity, type, store, slice, task, policy and texts; the rest is its own",
    { path: "^server/src/modules/([^/]+/[^/]+)/", pathNot: tests },
    {
      path: "^server/src/modules/",
      pathNot: ["^server/src/modules/$1/", "\\.(entity|type|store|slice|task|policy|texts)\\.ts$"],
    },
  ),
  ...ranks.map((names, rank) =>
    forbid(
      `${names[0]}-knows-only-its-parents`,
      "imports point up the model: client, account, subscriber, the rest, bulk; the child adds its field to the parent",
      { path: `^server/src/modules/company/${any(...names)}/`, pathNot: tests },
      {
        path: "^server/src/modules/company/",
        pathNot: `^server/src/modules/company/${any(...ranks.slice(0, rank + 1).flat())}/`,
      },
    ),
  ),
  ...areas.map((area, height) =>
    forbid(
      `${area}-looks-down`,
      `areas from the ground up: ${areas.join(", ")}. Move the file to the area that both need, or let the upper module add its field to the lower one`,
      { path: `^server/src/modules/${area}/`, pathNot: tests },
      {
        path: "^server/src/modules/",
        pathNot: `^server/src/modules/${any(...areas.slice(0, height + 1))}/`,
      },
    ),
  ),
  forbid(
    "the-simulator-keeps-its-diary",
    "how far usage is rated is told by usage/rating (rating_progress); the diary of the demo's billing is the demo's own",
    { path: "^server/src/", pathNot: ["^server/src/demo/", tests] },
    { path: "^server/src/demo/billing-day\\." },
  ),
  forbid(
    "http-serves-what-it-is-given",
    "a face of the program knows the schema, not what is behind it",
    { path: "^server/src/http/", pathNot: tests },
    { path: "^server/src/(modules|demo|migrations)/" },
  ),
  forbid(
    "typeorm-stays-below",
    "only tables, stores, the database and its history know TypeORM",
    {
      path: "^server/src/",
      pathNot: ["\\.(entity|store)\\.ts$", "^server/src/platform/database/", "^server/src/migrations/"],
    },
    { path: "(^|/)node_modules/typeorm/" },
  ),
  forbid(
    "drivers-stay-below",
    "only platform/database knows which databases there are",
    { path: "^server/src/", pathNot: ["^server/src/platform/database/", tests] },
    { path: "(^|/)node_modules/(sqlite3|pg|pg-[^/]+)/" },
  ),
  forbid(
    "policies-are-pure",
    "a rule is told what it needs: no store, no network, nothing that waits",
    { path: "\\.policy\\.ts$" },
    { path: "\\.(store|slice|task|resolver)\\.ts$|^server/src/network/|^server/src/platform/database/" },
  ),
  forbid(
    "stores-know-no-api",
    "a store is asked by resolvers and changes, never the other way round",
    { path: "\\.(entity|type|store|slice|task)\\.ts$" },
    { path: "\\.resolver\\.ts$" },
  ),
  forbid(
    "tests-help-tests",
    "what stands in testing/ is not part of the program",
    { path: "^server/src/", pathNot: tests },
    { path: tests },
  ),
];

const clientRules = [
  forbid(
    "client-never-imports-server",
    "they meet in schema.graphql and shared/",
    { path: "^client/" },
    { path: "^(server|e2e|bench)/" },
  ),
  forbid(
    "server-never-imports-client",
    "they meet in schema.graphql and shared/",
    { path: "^server/", pathNot: "^server/src/architecture/" },
    { path: "^(client|e2e|bench)/" },
  ),
  forbid(
    "features-stand-apart",
    "a page puts features together; a feature knows no other",
    { path: "^client/src/features/(order|[^/]+/[^/]+)/", pathNot: tests },
    { path: "^client/src/features/", pathNot: "^client/src/features/$1/" },
  ),
  ...["lib", "components", "features", "pages"].map((layer, height, layers) =>
    forbid(
      `${layer}-import-down`,
      "app, pages, features, components, lib: imports go down",
      { path: `^client/src/${layer}/`, pathNot: tests },
      {
        path: "^client/src/",
        pathNot: `^client/src/${any(...layers.slice(0, height + 1), "generated", "locales")}/`,
      },
    ),
  ),
  forbid(
    "playground-is-a-program-of-its-own",
    "it shares lib/ with the web app and nothing else",
    { path: "^client/src/playground/", pathNot: tests },
    { path: "^client/src/", pathNot: "^client/src/(playground|lib|generated)/" },
  ),
  forbid(
    "nobody-imports-the-playground",
    "it is built and served by itself",
    { path: "^client/src/", pathNot: "^client/src/playground/" },
    { path: "^client/src/playground/" },
  ),
];

const everywhere = [
  forbid("no-cycles", "files that need each other are one file, or want a third", {}, { circular: true }),
  forbid(
    "shared-is-a-leaf",
    "what both sides agree on needs neither",
    { path: "^shared/" },
    {
      path: "^(server|client|e2e|bench)/|(^|/)node_modules/(react|@apollo|typeorm|type-graphql|fastify|graphql)/",
    },
  ),
  forbid(
    "shared-has-one-door",
    "@kabinet/shared, never a file in it",
    { path: "^(server|client|e2e|bench)/" },
    { path: "^shared/", pathNot: "^shared/(src/index\\.ts|dist/index\\.(js|d\\.ts))$" },
  ),
  forbid(
    "journeys-see-what-users-see",
    "e2e/ runs the built program; what the playground offers ready-made is read from where it stands, to be run",
    { path: "^e2e/", pathNot: "^e2e/src/ready-operations\\.e2e\\.ts$" },
    { path: "^(server|client)/src/" },
  ),
  forbid(
    "packages-are-declared",
    "a package is named in the package.json of the workspace that uses it",
    { path: "^(shared|server|client)/src/", pathNot: [tests, "\\.d\\.ts$"] },
    { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
  ),
  forbid("imports-exist", "this leads nowhere", {}, { couldNotResolve: true }),
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [...everywhere, ...serverRules, ...clientRules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    doNotFollow: { path: "(^|/)(node_modules|dist)/" },
    exclude: { path: "\\?(worker|raw|url|inline)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json", ".d.ts", ".css"],
    },
  },
};
