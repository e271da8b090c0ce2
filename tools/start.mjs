/** `npm start`: everything from a fresh checkout to a running program, on a machine with only Node and npm. */
import { checkNode } from "./node-version.mjs";

checkNode();
const { prepare } = await import("./build.mjs");
const { foreground } = await import("./foreground.mjs");
if (!(await prepare())) process.exit(1);
await foreground([process.execPath, "--enable-source-maps", "server/dist/main.js", ...process.argv.slice(2)]);
