import type { CodegenConfig } from "@graphql-codegen/cli";

/**
 * Types of the web app's operations, made from the committed contract.
 * The result (src/generated) is rebuilt by `pnpm codegen` and never committed.
 */
const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/generated/**", "!src/playground/**"],
  ignoreNoDocuments: true,
  generates: {
    "src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
      config: {
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
};

export default config;
