/**
 * Types of the operations in the server's tests: what is written in graphql(`…`) there, by schema.graphql. The result,
 * server/src/testing/generated, is read by tsc and ESLint only; it is made anew where an operation or the schema changes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

const require = createRequire(join(root, "client", "package.json"));
const { generate } = await import(pathToFileURL(require.resolve("@graphql-codegen/cli")).href);
const { preset } = require("@graphql-codegen/client-preset");
const output = join(root, "server/src/testing/generated");

/** The package of this type is the web app's; the tests need no more of it than this. */
const DECORATION = [
  /^import .*'@graphql-typed-document-node\/core';$/m,
  "interface DocumentTypeDecoration<TResult, TVariables> { __apiType?: (variables: TVariables) => TResult }",
];

const files = await generate(
  {
    cwd: root,
    schema: "schema.graphql",
    documents: ["server/src/**/*.ts", "!server/src/testing/generated/**"],
    ignoreNoDocuments: true,
    silent: true,
    generates: {
      [`${output}/`]: {
        preset,
        presetConfig: { fragmentMasking: false },
        config: {
          documentMode: "string",
          useTypeImports: true,
          enumsAsTypes: true,
          strictScalars: true,
          scalars: {
            Date: "string",
            DateTime: "string",
            Decimal: "string",
            Long: "number",
            Month: "string",
            PhoneNumber: "string",
          },
        },
      },
    },
  },
  false,
);
for (const { filename, content } of files) {
  if (filename.endsWith("index.ts")) continue;
  mkdirSync(dirname(filename), { recursive: true });
  writeFileSync(filename, content.replace(...DECORATION));
}
