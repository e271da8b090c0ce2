import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { WEB_APP_ROOTS } from "@kabinet/shared";
import type { Plugin, Rolldown } from "vite";

/** What stands in public/ and is wanted by every page. */
const BESIDE = ["/early.js", "/favicon.svg", "/manifest.webmanifest"];

/** Writes the service worker: what it does says service-worker.js, which files there are is known to the build alone. */
export const serviceWorkerFiles: Plugin = {
  name: "service-worker-files",
  apply: "build",
  generateBundle: {
    order: "post",
    async handler(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("The service worker is written after the page.");
      const named = Buffer.from(page.source)
        .toString()
        .matchAll(/ (?:src|href)="\/(assets\/[^"]+)"/g);
      const asked = new Set([...named].map(([, name]) => name));
      const shell = Object.values(bundle).filter(
        (file) =>
          file.type === "chunk" && (asked.has(file.fileName) || /\.po\?/.test(file.facadeModuleId ?? "")),
      );
      const known = {
        RELEASE: createHash("sha256").update(page.source).digest("base64url").slice(0, 16),
        SHELL: ["/index.html", ...BESIDE, ...new Set(shell.flatMap((file) => filesOf(file, bundle)))],
        FILES: Object.keys(bundle)
          .filter((name) => /\.(js|css)$/.test(name))
          .map((name) => `/${name}`),
        PAGES: ["", ...WEB_APP_ROOTS],
      };
      const lines = Object.entries(known).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
      const worker = await readFile(fileURLToPath(new URL("service-worker.js", import.meta.url)), "utf8");
      this.emitFile({ type: "asset", fileName: "sw.js", source: `${lines.join("\n")}\n${worker}` });
    },
  },
};

/** Addresses of a chunk, of all that it imports, and of their styles. */
function filesOf(chunk: Rolldown.OutputBundle[string] | undefined, bundle: Rolldown.OutputBundle): string[] {
  if (chunk?.type !== "chunk") return [];
  const imported = chunk.imports.flatMap((name) => filesOf(bundle[name], bundle));
  const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
  return [...[chunk.fileName, ...styles].map((name) => `/${name}`), ...imported];
}
