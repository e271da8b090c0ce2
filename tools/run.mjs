/** Running programs from the tools: quietly, timed, with the whole output shown only when something fails. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The one version of pnpm that everything here is installed with; a fresh machine has npm only. */
export const pnpm = ["npx", "--yes", "pnpm@12.21.0"];

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
/** Colours of the tools' output; plain text where it is not read by a person. */
export const style = { good: paint(32), bad: paint(31), faint: paint(2), strong: paint(1) };

/** Milliseconds as people read them: "0.4 s", "12 s", "2 min 05 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

const running = new Set();

/** While something runs, whoever ends this process ends that, too, with what it started itself. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const onSignal = (signal) => {
  for (const child of running) killTree(child, "SIGTERM");
  process.exit(endings[signal]);
};

function track(child) {
  if (running.size === 0) {
    for (const signal of Object.keys(endings)) process.on(signal, onSignal);
    stopWatching = watchParent(() => onSignal("SIGTERM"));
  }
  running.add(child);
}

function untrack(child) {
  running.delete(child);
  if (running.size > 0) return;
  for (const signal of Object.keys(endings)) process.off(signal, onSignal);
  stopWatching();
}

let stopWatching = () => {};

/**
 * Tells when npm has ended that started this process: it passes a signal to its shell, and the shell ends without
 * passing it on.
 * @returns {() => void} ends the watch
 */
export function watchParent(ended) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && ended(), 500);
  return () => clearInterval(watch);
}

function killTree(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program to its end and collects what it prints.
 * @param {string[]} command program and parameters, no shell
 * @param {{ cwd?: string, env?: Record<string, string>, timeout?: number }} options timeout in milliseconds
 * @returns {Promise<{ code: number, output: string, milliseconds: number }>} never rejects
 */
export function run(command, { cwd = root, env = {}, timeout = 0 } = {}) {
  const started = performance.now();
  const output = [];
  return new Promise((resolve) => {
    const done = (code) => {
      clearTimeout(timer);
      untrack(child);
      resolve({
        code,
        output: Buffer.concat(output).toString("utf8"),
        milliseconds: performance.now() - started,
      });
    };
    const child = spawn(command[0], command.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that all of it can be ended together.
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
    });
    track(child);
    const timer = timeout
      ? setTimeout(() => {
          output.push(Buffer.from(`\nStopped: it ran for longer than ${duration(timeout)}.\n`));
          killTree(child, "SIGKILL");
        }, timeout)
      : undefined;
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.once("error", (error) => {
      output.push(Buffer.from(String(error.message)));
      done(127);
    });
    child.once("close", (code) => done(code ?? 1));
  });
}

/** The program of an installed package, by its path: starting it through a package manager costs most of a second. */
export function bin(name, workspace = ".") {
  return join(root, workspace, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
}
