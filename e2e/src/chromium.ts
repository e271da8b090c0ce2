import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { bundledChromium, fontEnvironment, libraryEnvironment } from "./bundled-chromium";

/** Where systems keep Chromium or Chrome; CHROMIUM_PATH names another one. */
const usualPlaces = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A browser that asks the network for nothing by itself and looks alike on all machines. */
const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  // /dev/shm is 64 MB in a container, less than a page may need.
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--disable-gpu",
];

/**
 * Starts the system's Chromium, or where there is none, the one inside an npm package; `more` are further flags.
 * A machine on which no browser starts fails the tests; it never skips them.
 */
export async function startChromium(more: readonly string[] = []): Promise<Browser> {
  // Chromium's sandbox refuses to work for root, which is who runs tests in a container.
  const args = [...flags, ...more, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const installed = systemChromium();
  const bundled = process.platform === "linux" ? await bundledChromium() : undefined;
  const executable = installed ?? bundled?.executable;
  if (!executable) throw new Error("No Chromium was found: install one, or name it in CHROMIUM_PATH.");
  return chromium.launch({
    executablePath: executable,
    args,
    env: {
      ...process.env,
      ...(bundled && fontEnvironment(bundled)),
      ...(bundled && !installed && libraryEnvironment(bundled)),
    },
  });
}

/** Some systems have a /usr/bin/chromium-browser that only says how to install one, so each is asked for its version. */
function systemChromium(): string | undefined {
  return usualPlaces.find(
    (path) => path && existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0,
  );
}
