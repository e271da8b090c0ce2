import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const CALL = /\bgraphql\(`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\)/g;
const GENERATED = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm;

/**
 * Puts each operation's document where it is written. Looked up by its text, as the generated `graphql` does, all of
 * them would come with the first page, in one piece with every type's name.
 */
export function ownDocuments(generated: string): Plugin {
  const documents = new Map<string, string>();
  return {
    name: "own-documents",
    apply: "build",
    enforce: "pre",
    buildStart() {
      for (const [, name = "", text = ""] of readFileSync(generated, "utf8").matchAll(GENERATED))
        documents.set(name, text);
    },
    transform(code, id) {
      if (!/\/src\/(?!generated\/|playground\/).*\.tsx?$/.test(id) || !code.includes("graphql(`"))
        return null;
      const text = code.replace(CALL, (_, kind: string, name: string) => {
        const found = documents.get(
          `${name.charAt(0).toUpperCase()}${name.slice(1)}${kind === "fragment" ? "FragmentDoc" : "Document"}`,
        );
        if (found === undefined) throw new Error(`${id}: codegen has made no document of ${name}`);
        return `(${found})`;
      });
      return { code: text, map: null };
    },
  };
}
