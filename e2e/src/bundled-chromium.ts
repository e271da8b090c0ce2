import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import bundle, { inflate } from "@sparticuz/chromium";

/** Where things that can be made again are kept, beside the packages that they come from. */
const cache = join(import.meta.dirname, "../../node_modules/.cache/kabinet");

/** A Chromium unpacked from its npm package, with the fonts and the libraries that came along. */
export type BundledChromium = {
  /** The program. */
  executable: string;
  /** A folder of fonts that cover Latin and Cyrillic. */
  fonts: string;
  /** A folder of libraries for machines that have none of their own. */
  libraries: string;
};

/** Two browsers of one journey that start at once wait for the same unpacking: it is told its directory by the environment. */
let unpacking: Promise<void> | null = null;

/** Unpacks the browser once for each of its versions (2 seconds, 210 MB); later calls find it there. */
export async function bundledChromium(): Promise<BundledChromium> {
  const folder = join(cache, `chromium-${bundleVersion()}`);
  if (!existsSync(folder)) await (unpacking ??= unpackInto(folder));
  return {
    executable: join(folder, "chromium"),
    fonts: join(folder, "fonts", "fonts"),
    libraries: join(folder, "al2023", "lib"),
  };
}

/**
 * The package unpacks into the system's temporary directory and takes a half-written file for a whole one, so it is
 * given a directory of its own, which gets its name only when everything is in it.
 */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, "unpacking-"));
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = unfinished;
  try {
    await bundle.executablePath();
    await inflate(join(bundleFolder(), "bin", "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The environment in which the browser finds its libraries, where the machine lacks some of them. */
export function libraryEnvironment({ executable, libraries }: BundledChromium): Record<string, string> {
  const linked = spawnSync("ldd", [executable], { encoding: "utf8" });
  const complete = linked.status === 0 && !linked.stdout.includes("not found");
  if (complete) return {};
  const own = process.env["LD_LIBRARY_PATH"];
  return { LD_LIBRARY_PATH: own ? `${libraries}:${own}` : libraries };
}

/** The environment in which every browser shows every letter, and the same way on every machine. */
export function fontEnvironment({ fonts }: BundledChromium): Record<string, string> {
  const file = join(dirname(dirname(fonts)), "fontconfig.xml");
  const preferred = ["sans-serif", "system-ui", "serif"].map(
    (family) =>
      `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
      `<edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`,
  );
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...[fonts, "/usr/share/fonts", "/usr/local/share/fonts"].map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(cache, "fontconfig")}</cachedir>`,
    ...preferred,
    "</fontconfig>",
    "",
  ];
  writeFileSync(file, lines.join("\n"));
  return { FONTCONFIG_FILE: file };
}

function bundleFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
}

function bundleVersion(): string {
  const list: unknown = createRequire(import.meta.url)(join(bundleFolder(), "package.json"));
  if (typeof list === "object" && list !== null && "version" in list) return String(list.version);
  throw new Error("@sparticuz/chromium names no version of itself.");
}
