/** `pnpm lighthouse`: builds what is to be measured, then measures it (docs/performance.md). */
import { checkNode } from "./node-version.mjs";

checkNode();
const { prepare } = await import("./build.mjs");
const { foreground } = await import("./foreground.mjs");
if (!(await prepare(["shared", "server", "client"]))) process.exit(1);
await foreground([
  process.execPath,
  "--import",
  "tsx",
  "e2e/src/measure-lighthouse.ts",
  ...process.argv.slice(2),
]);
