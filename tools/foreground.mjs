/** Runs a program in the foreground, as if it had been started itself. */
import { spawn } from "node:child_process";
import { root, watchParent } from "./run.mjs";

/**
 * Ends this process the way the program ended, after `atEnd`. Signals reach the program once, whoever sends them.
 * @param {string[]} command program and parameters
 * @param {{ env?: Record<string, string>, atEnd?: () => Promise<void> }} options
 */
export async function foreground(command, { env = {}, atEnd } = {}) {
  const child = spawn(command[0], command.slice(1), {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
      // Ctrl+C in a terminal goes to the whole group: the program has it already.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    });
  const stopWatching = watchParent(() => child.kill("SIGTERM"));
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once("exit", (status, signal) => resolve(status ?? (signal === "SIGINT" ? 130 : 143)));
  });
  stopWatching();
  await atEnd?.();
  process.exit(code);
}
