import { transformSync } from "@babel/core";
import linguiMacros from "@lingui/babel-plugin-lingui-macro";
import swcJest from "@swc/jest";
import { fileURLToPath } from "node:url";

// Jest starts in the folder above, where Lingui would look for its configuration in vain.
process.env["LINGUI_CONFIG"] = fileURLToPath(new URL("lingui.config.ts", import.meta.url));

/**
 * Compiles the web app's files for Jest as the build does: Lingui's macros by Babel, in the files that use one, and then
 * everything by swc.
 */
export default {
  createTransformer(options) {
    const swc = swcJest.createTransformer(options);
    return {
      ...swc,
      process: (source, path, context) => swc.process(withoutMacros(source, path), path, context),
      getCacheKey: (source, path, context) => swc.getCacheKey(withoutMacros(source, path), path, context),
    };
  },
};

function withoutMacros(source, filename) {
  if (!/from "@lingui\/(react|core)\/macro"/.test(source)) return source;
  const result = transformSync(source, {
    filename,
    babelrc: false,
    configFile: false,
    retainLines: true,
    parserOpts: { plugins: ["typescript", "jsx"] },
    plugins: [linguiMacros],
  });
  return result?.code ?? source;
}
