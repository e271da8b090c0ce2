import js from "@eslint/js";
import graphql from "@graphql-eslint/eslint-plugin";
import jsdoc from "eslint-plugin-jsdoc";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const typed = ["{shared,server,client,e2e,bench}/**/*.{ts,tsx}"];
const tests = ["**/*.{test,e2e}.{ts,tsx}", "server/src/testing/**", "e2e/**/*.ts", "bench/**/*.ts"];

/** What asks the API: two programs, each with names of its own, both checked against the contract. */
const operations = (documents) => ({
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: "schema.graphql", documents } },
  },
  plugins: { "@graphql-eslint": graphql },
});
const operationRules = graphql.configs["flat/operations-recommended"].rules;

export default tseslint.config(
  {
    // Nobody switches a rule off in passing: a rule that is wrong is changed here, for all.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
  },
  {
    ignores: [
      "**/dist/",
      "**/generated/",
      "**/coverage/",
      "**/data/",
      "**/.cache/",
      "client/public/",
      "client/src/locales/",
    ],
  },

  // Programs around the code, in plain JavaScript.
  {
    files: ["**/*.{js,mjs,cjs}"],
    ...js.configs.recommended,
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...["process", "console", "performance", "Buffer", "URL", "fetch", "AbortSignal"],
          ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "module", "require"],
        ].map((name) => [name, "readonly"]),
      ),
    },
  },

  {
    files: ["client/service-worker.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["self", "caches", "RELEASE", "SHELL", "FILES", "PAGES"].map((name) => [name, "readonly"]),
      ),
    },
  },

  // All TypeScript.
  {
    files: typed,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { jsdoc },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-param-reassign": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "@typescript-eslint/no-explicit-any": ["error", { ignoreRestArgs: false }],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, minimumDescriptionLength: 10 },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
      // A decorated class is a declaration; one with only static members need not be anything else.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A number is written the same way everywhere.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Entities are rows: most are made by the database's driver, and written as plain objects.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Rows are copied by { ...row }, and texts are taken apart into code points by [...text].
      "@typescript-eslint/no-misused-spread": "off",
      // A method may be async because its interface says so.
      "@typescript-eslint/require-await": "off",
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: { ancestorsOnly: true, esm: true, cjs: false, window: false },
          enableFixer: false,
          checkConstructors: false,
          require: {
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
            FunctionDeclaration: true,
            MethodDefinition: false,
          },
          contexts: [
            "ExportNamedDeclaration > TSInterfaceDeclaration",
            "ExportNamedDeclaration > TSTypeAliasDeclaration",
            "ExportNamedDeclaration > TSEnumDeclaration",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
        },
      ],
    },
  },

  // A table's history stands in one file.
  { files: ["server/src/migrations/**"], rules: { "max-lines": "off" } },

  // The server says what it logs to its log, and reads its settings in one place.
  {
    files: ["server/src/**/*.ts", "shared/src/**/*.ts"],
    ignores: tests,
    rules: {
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings are read in server/src/env.ts alone." },
        { object: "Date", property: "now", message: "The time comes from platform/clock.ts, or is passed." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The time comes from platform/clock.ts, or is passed.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "Chance is passed in with its seed, or comes from node:crypto.",
        },
      ],
    },
  },
  { files: ["server/src/env.ts"], rules: { "no-restricted-properties": "off" } },
  {
    files: ["server/src/platform/clock.ts"],
    rules: { "no-restricted-properties": "off", "no-restricted-syntax": "off" },
  },

  // The web app.
  {
    files: ["client/src/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    rules: {
      // Libraries declare the functions that their hooks return as methods.
      "@typescript-eslint/unbound-method": "off",
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "The API is asked through lib/apollo." },
        { name: "alert", message: "Use components/." },
        { name: "confirm", message: "Use components/." },
      ],
    },
  },
  // The playground is a client of its own, without Apollo.
  { files: ["client/src/playground/**"], rules: { "no-restricted-globals": "off" } },
  // The first answer may have come with the page.
  { files: ["client/src/lib/apollo/early-answer.ts"], rules: { "no-restricted-globals": "off" } },
  // Asks for the web app's own page, not for the API.
  { files: ["client/src/lib/program-part.ts"], rules: { "no-restricted-globals": "off" } },
  { files: ["**/*.d.ts"], rules: { "jsdoc/require-jsdoc": "off" } },

  {
    files: tests,
    rules: {
      "max-lines": ["error", { max: 600, skipBlankLines: true, skipComments: true }],
      "jsdoc/require-jsdoc": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.object.name=/^(test|it|describe|suite)$/][callee.property.name=/^(only|skip|todo)$/]",
          message: "A test that does not run proves nothing.",
        },
      ],
      "@typescript-eslint/unbound-method": "off",
      // What is asserted on next is known to be there.
      "@typescript-eslint/no-non-null-assertion": "off",
      // node:test and Jest wait for what they are given.
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["test", "it", "describe", "suite"] },
          ],
        },
      ],
    },
  },

  // Operations of the web app, which stand in its components, and those that the playground offers.
  {
    files: ["client/src/**/*.{ts,tsx}"],
    ignores: ["client/src/playground/**"],
    processor: graphql.processor,
  },
  {
    files: ["client/src/**/*.graphql"],
    ignores: ["client/src/playground/**"],
    ...operations(["client/src/**/*.{ts,tsx}", "!client/src/generated/**", "!client/src/playground/**"]),
    rules: operationRules,
  },
  {
    files: ["client/src/playground/**/*.graphql"],
    ...operations(["client/src/playground/**/*.graphql"]),
    rules: {
      ...operationRules,
      // Ids are for Apollo's cache; a person's query need not have them.
      "@graphql-eslint/require-selections": "off",
    },
  },

  // The contract.
  {
    files: ["schema.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "schema.graphql" } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // Lists are read forward, by first and after; short closed lists are plain lists.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      "@graphql-eslint/relay-edge-types": [
        "error",
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // Money, a page's place or a refusal has no identity.
      "@graphql-eslint/strict-id-in-types": "off",
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          Argument: "camelCase",
          DirectiveDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
        },
      ],
    },
  },
);
