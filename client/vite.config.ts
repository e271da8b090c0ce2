import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages that are built: the web app, and the GraphQL playground. */
const entries = ["index.html", "playground.html"].map(here).filter((entry) => existsSync(entry));

/** Where `pnpm dev` finds a running server. */
const server = process.env["KABINET_URL"] ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [
    react(),
    // Only files that use a Lingui macro go through Babel: it is by far the slowest step of the build.
    babel({
      include: /\/src\/(?!playground\/|generated\/).*\.tsx?$/,
      plugins: ["@lingui/babel-plugin-lingui-macro"],
    }),
    lingui(),
  ],
  // The package is CommonJS for Node; the browser takes its source.
  resolve: { alias: { "@kabinet/shared": here("../shared/src/index.ts") } },
  build: {
    outDir: "dist",
    target: "es2022",
    sourcemap: true,
    // Small assets as data: URLs would need a looser content-security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: entries },
  },
  server: {
    port: 5173,
    proxy: { "/graphql": { target: server, ws: true }, "/v1": server },
  },
});
