import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { print, stripIgnoredCharacters, type DocumentNode } from "graphql";
import type { Plugin, Rolldown } from "vite";

/** Who is signed in: what every page asks first. */
const FIRST_QUESTION = "CurrentViewer";
const READER = '<script src="/early.js">';

/**
 * Lists in the page itself which files each language and each page of the web app stand in, and the question that it
 * asks first. public/early.js asks for them while the program is still on its way: on a telephone that spares three
 * round trips, one after another.
 */
export const earlyRequests = (generated: string): Plugin => ({
  name: "early-requests",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const files: string[] = [];
      const numbers = (chunk: Rolldown.OutputChunk): number[] =>
        [...filesOf(chunk, bundle ?? {})].map((file) => {
          if (!files.includes(file)) files.push(file);
          return files.indexOf(file);
        });
      const lists: Record<"languages" | "pages", Record<string, number[]>> = { languages: {}, pages: {} };
      for (const chunk of Object.values(bundle ?? {})) {
        if (chunk.type !== "chunk" || !chunk.facadeModuleId) continue;
        const language = /\/src\/locales\/(\w+)\.po\?first$/.exec(chunk.facadeModuleId)?.[1];
        const page = /\/src\/pages\/(.+)-page\.tsx$/.exec(chunk.facadeModuleId)?.[1];
        if (language) lists.languages[language] = numbers(chunk);
        if (page) lists.pages[page] = numbers(chunk);
      }
      const text = JSON.stringify({ files, ...lists, question: firstQuestion(generated) });
      // After the page's encoding, which has to stand among its first kilobyte, and before who reads it.
      return html.replace(READER, `<script type="application/json" id="early-requests">${text}</script>$&`);
    },
  },
});

/** The question as the program's own client sends it: the answer is put in its cache like any other. */
function firstQuestion(generated: string): object {
  const found = new RegExp(`^export const ${FIRST_QUESTION}Document = (\\{.*\\}) as unknown as`, "m").exec(
    readFileSync(generated, "utf8"),
  );
  if (!found?.[1]) throw new Error(`codegen has made no document of ${FIRST_QUESTION}`);
  const document = addTypenameToDocument(JSON.parse(found[1]) as DocumentNode);
  return {
    operationName: FIRST_QUESTION,
    variables: {},
    query: stripIgnoredCharacters(print(document)),
  };
}

/** A chunk, all that it imports, and their styles; without what the page has asked for by itself. */
function filesOf(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  if (chunk.isEntry) return found;
  for (const file of [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])]) found.add(basename(file));
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === "chunk" && !found.has(basename(name))) filesOf(imported, bundle, found);
  }
  return found;
}
