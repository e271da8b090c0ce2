import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { lingui } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { type BuildOptions, defaultClientConditions, defineConfig, type Plugin, type UserConfig } from "vite";
import { earlyRequests } from "./early-requests.ts";
import { ownDocuments } from "./own-documents.ts";
import { serviceWorkerFiles } from "./service-worker-files.ts";
import { textsInParts } from "./texts-in-parts.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What codegen has made of the operations. */
const generated = here("src/generated/graphql.ts");

/** Where `pnpm dev` finds a running server. */
const server = process.env["KABINET_URL"] ?? "http://127.0.0.1:4000";

const brotli = promisify(brotliCompress);

/** Writes a .br beside each file that shrinks; the gateway sends that one to browsers that take it. */
const precompressed: Plugin = {
  name: "precompressed",
  apply: "build",
  async writeBundle({ dir = "." }, bundle) {
    const quality = (size: number) => ({
      // The best takes ten times as long as nine for a few per cent: worth it for all but the playground's editor.
      params: { [constants.BROTLI_PARAM_QUALITY]: size < 800_000 ? 11 : 9 },
    });
    const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css|html|svg|ttf)$/.test(fileName));
    await Promise.all(
      files.map(async (file) => {
        const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
        const smaller = await brotli(content, quality(content.length));
        if (smaller.length < content.length * 0.9) await writeFile(join(dir, `${file.fileName}.br`), smaller);
      }),
    );
  },
};

/** In development the playground is worked on, too: its page has another address there than behind the gateway. */
const playgroundAsSource: Plugin = {
  name: "playground-as-source",
  apply: "serve",
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const asked = /^\/playground\/?(\?.*)?$/.exec(request.url ?? "");
      if (asked) response.writeHead(302, { location: `/playground.html${asked[1] ?? ""}` }).end();
      else next();
    });
  },
};

/** Shades that Mantine gives names and nothing of ours is painted in: two kilobytes of the first page. */
const UNUSED_SHADES = /^--mantine-color-(blue|cyan|grape|green|indigo|lime|orange|pink|teal|violet|yellow)-/;
const usedShades = {
  postcssPlugin: "used-shades",
  Declaration(declaration: { readonly prop: string; remove: () => unknown }): void {
    if (UNUSED_SHADES.test(declaration.prop)) declaration.remove();
  },
};

const build = {
  outDir: "dist",
  target: "es2022",
  // Small assets as data: URLs would need a looser content-security policy.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
} satisfies BuildOptions;

const app: UserConfig = {
  plugins: [
    ownDocuments(generated),
    react(),
    // Only files that use a Lingui macro go through Babel: it is by far the slowest step of the build.
    babel({
      include: /\/src\/(?!playground\/|generated\/).*\.tsx?$/,
      plugins: ["@lingui/babel-plugin-lingui-macro"],
    }),
    lingui(),
    textsInParts,
    earlyRequests(generated),
    serviceWorkerFiles,
    precompressed,
    playgroundAsSource,
  ],
  css: { postcss: { plugins: [usedShades] } },
  // The package is CommonJS for Node; the browser takes its source.
  resolve: {
    alias: { "@kabinet/shared": here("../shared/src/index.ts") },
    // RxJS has classes for whoever asks so, and functions in place of them, with helpers, for browsers of long ago.
    conditions: ["es2015", ...defaultClientConditions],
  },
  build: {
    ...build,
    sourcemap: true,
    // The first page's whole program, 180 kB as it is sent (e2e/src/sizes.e2e.ts).
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: here("index.html"),
      output: {
        codeSplitting: {
          groups: [
            // What the first page needs comes whole: in forty pieces, each shared by some pages, it came a second later.
            { name: "first", tags: ["$initial"] },
            // Fields, marks and tables that most pages share: twenty requests fewer on each.
            {
              name: "common",
              test: /^(?!.*(\/components\/(choices\.ts|connection-list\/|filter-bar\/)|\/@tanstack\/[\w-]*virtual|\/core\/styles\/))/,
              minShareCount: 14,
            },
            // Lists with their rows and filters: most pages have one, and whoever signs in has none. What only reads page by
            // page stays apart: a choice of numbers needs no more of them.
            {
              name: "list",
              test: /\/src\/components\/(connection-list\/(?!use-connection|use-width|more-rows)|filter-bar\/)|\/@tanstack\/[\w-]*virtual/,
              minShareCount: 5,
            },
            // What tabs and radio buttons both stand on, or tabs would bring all that changes share with them.
            { name: "direction", test: /\/DirectionProvider\// },
            // The questions and the check that all changes share: no part of what is loaded to sign in.
            {
              name: "change",
              test: /\/src\/(features\/order|components\/(day-field|wizard))\/|typed-date|components\/Radio\//,
              minShareCount: 5,
            },
          ],
        },
      },
    },
  },
  // In development workers run unbundled, and what these two bring along is CommonJS.
  optimizeDeps: {
    include: ["monaco-graphql > graphql-language-service", "monaco-graphql > picomatch-browser"],
  },
  server: {
    port: 5173,
    // The Host header stays as it came: the server takes requests of its own pages only.
    proxy: {
      "/graphql": { target: server, ws: true },
      "/downloads": { target: server },
      "/schema.graphql": { target: server },
      "/health": { target: server },
    },
  },
};

/**
 * The GraphQL playground, built after the app into the same folder, and apart from it: in one build the two would share
 * chunks, and the app's first page would load six kilobytes more, in three times as many files.
 */
const playground: UserConfig = {
  plugins: [react(), precompressed],
  build: {
    ...build,
    emptyOutDir: false,
    copyPublicDir: false,
    // The editor comes whole, whatever is done: three megabytes, fetched after signing in and kept by the browser.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: here("playground.html"),
      onLog(level, log, report) {
        // GraphiQL's packages mark modules for React's compiler, which has already been over them.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
};

/** `vite build` builds the app, `vite build --mode playground` adds the playground; `vite` alone serves both. */
export default defineConfig(({ mode }) => (mode === "playground" ? playground : app));
