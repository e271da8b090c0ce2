/** `pnpm bench`: builds what is to be measured, then measures it (docs/performance.md). */
import { checkNode } from "../tools/node-version.mjs";

checkNode();
const { prepare } = await import("../tools/build.mjs");
const { foreground } = await import("../tools/foreground.mjs");
const { bin, run } = await import("../tools/run.mjs");
if (!(await prepare(["shared", "server"]))) process.exit(1);
// Compiled, so that none of the programs measured carries a compiler.
const built = await run([bin("tsc"), "-p", "bench", "--noCheck"]);
if (built.code !== 0) throw new Error(built.output);
await foreground([process.execPath, "bench/dist/main.js", ...process.argv.slice(2)]);
