import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings, ROOT, SettingsError, unknownSettings, VARIABLES } from "./env";
import type { Variable } from "./env-values";
import { nodeSqlite } from "./platform/database/node-sqlite";

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

/** The table of docs/configuration.md: every setting, what it is when nobody sets it, and what it means. */
function configurationTable(): string {
  const rows = Object.entries<Variable<unknown>>(VARIABLES).map(([name, { fallback, meaning }]) => [
    `\`${name}\``,
    fallback === "" ? "" : `\`${fallback}\``,
    meaning,
  ]);
  const lines = [["Setting", "Default", "Meaning"], ["---", "---", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Prettier pads the cells of a table. */
const unpadded = (markdown: string): string => markdown.replace(/ +/g, " ").replace(/-{3,}/g, "---");

describe("the settings", () => {
  it("have defaults with which the program runs", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      PORT: 4000,
      DATABASE_URL: `sqlite:${join(ROOT, "data", "kabinet.sqlite")}`,
      OPERATOR_ZONE: "Europe/Minsk",
      CLOCK_START: null,
      DEMO: true,
      TRUST_PROXY: "",
    });
    expect(settings.PUBLIC_URL.origin).toBe("http://localhost:4000");
  });

  it("are read as they are meant", () => {
    const settings = readSettings({
      PORT: " 8080 ",
      CLOCK_START: "2026-11-22T11:00:00+03:00",
      DEMO: "off",
      NETWORK: "simulator",
      NETWORK_SIMULATOR_FAILURE_RATE: "0.25",
      DATABASE_URL: "postgres://kabinet@db/kabinet",
      LOG_LEVEL: "",
    });
    expect(settings).toMatchObject({
      PORT: 8080,
      CLOCK_START: Date.UTC(2026, 10, 22, 8),
      DEMO: false,
      NETWORK_SIMULATOR_FAILURE_RATE: 0.25,
      DATABASE_URL: "postgres://kabinet@db/kabinet",
      LOG_LEVEL: "warn",
    });
    expect(settings.PUBLIC_URL.port).toBe("8080");
    expect(readSettings({ DATABASE_URL: "sqlite:/var/lib/k.sqlite" }).DATABASE_URL).toBe(
      "sqlite:/var/lib/k.sqlite",
    );
  });

  it("are all looked at before the first complaint", () => {
    expect(
      problemsOf({
        PORT: "http",
        OPERATOR_ZONE: "Europe/Nowhere",
        CLOCK_START: "yesterday",
        DATABASE_URL: "mysql://x",
        PUBLIC_URL: "kabinet.example",
        DEMO: "maybe",
        LOG_LEVEL: "loud",
        NETWORK_SIMULATOR_SILENCE_RATE: "1.5",
        NETWORK: "telnet",
        TRUST_PROXY: "foo",
        SESSION_IDLE_MINUTES: "20000",
        OPERATOR_FILE: "nowhere.json",
      }),
    ).toEqual([
      "PORT=http: expected a whole number from 0 to 65535, e.g. PORT=4000",
      "PUBLIC_URL=kabinet.example: expected an address like https://kabinet.example",
      "TRUST_PROXY=foo: expected addresses or networks, e.g. 10.0.0.0/8, or loopback",
      "DATABASE_URL=mysql://x: expected sqlite:<file> or postgres://…, e.g. DATABASE_URL=sqlite:data/kabinet.sqlite",
      "OPERATOR_ZONE=Europe/Nowhere: expected a time zone, e.g. Europe/Minsk",
      "CLOCK_START=yesterday: expected an RFC 3339 instant with an offset, e.g. 2026-11-22T11:00:00+03:00",
      "DEMO=maybe: expected true or false, e.g. DEMO=true",
      "NETWORK=telnet: expected simulator, http or module:<path>, e.g. module:network/adapter.js",
      "NETWORK_SIMULATOR_SILENCE_RATE=1.5: expected a number from 0 to 1, e.g. NETWORK_SIMULATOR_SILENCE_RATE=0",
      "LOG_LEVEL=loud: expected one of fatal, error, warn, info, debug, trace, silent",
      "SESSION_IDLE_MINUTES is greater than SESSION_MAX_MINUTES",
      expect.stringMatching(/^OPERATOR_FILE=nowhere\.json: .*ENOENT/),
    ]);
  });

  it("say what carries orders out where there is no demonstration", () => {
    expect(problemsOf({ DEMO: "false" })).toEqual([
      expect.stringMatching(/^NETWORK is not set, and there is no demonstration .* NETWORK_URL=https:/),
    ]);
    expect(problemsOf({ DEMO: "false", NETWORK: "simulator" })).toEqual([]);
    expect(problemsOf({ DEMO: "false", NETWORK: "module:network/adapter.js" })).toEqual([]);
    expect(problemsOf({ DEMO: "false", NETWORK: "http" })).toEqual([
      "NETWORK_URL is not set, and NETWORK=http needs it, e.g. NETWORK_URL=https://network.example/kabinet",
    ]);
    expect(
      problemsOf({
        DEMO: "false",
        NETWORK: "http",
        NETWORK_URL: "http://network.example",
        NETWORK_AUTH_FILE: "nowhere",
      }),
    ).toEqual([
      "NETWORK_URL=http://network.example/: expected https, or http on this very machine",
      "NETWORK_AUTH_FILE=nowhere: expected a file that can be read",
    ]);
    expect(
      problemsOf({ DEMO: "false", NETWORK: "http", NETWORK_URL: "http://localhost:9000/kabinet" }),
    ).toEqual([]);
  });

  it("that nobody knows are told, where they were most likely meant", () => {
    const written = ["DATABSE_URL", "PUBLIC_URl", "LIMIT_TOKEN", "KABINET_PORT", "DEMO_SIZES", "TRUTS_PROXY"];
    const others = ["PATH", "HOME", "HOSTNAME", "NODE_ENV", "SESSION_MANAGER", "LANG", "PORTS", "MAIL"];
    expect(unknownSettings(Object.fromEntries([...written, ...others].map((name) => [name, "x"])))).toEqual([
      "DATABSE_URL is no setting: is DATABASE_URL meant?",
      "LIMIT_TOKEN is no setting: is LIMIT_TOKENS meant?",
      "KABINET_PORT is no setting (docs/configuration.md)",
      "DEMO_SIZES is no setting: is DEMO_SIZE meant?",
      "TRUTS_PROXY is no setting: is TRUST_PROXY meant?",
    ]);
  });

  it("must fit each other, and a session needs TLS everywhere but on localhost", () => {
    expect(
      problemsOf({
        NETWORK_SIMULATOR_LATENCY_MIN_MS: "20",
        NETWORK_SIMULATOR_LATENCY_MAX_MS: "10",
        PUBLIC_URL: "http://kabinet.example",
      }),
    ).toEqual([
      "NETWORK_SIMULATOR_LATENCY_MIN_MS is greater than NETWORK_SIMULATOR_LATENCY_MAX_MS",
      "PUBLIC_URL=http://kabinet.example/: only https keeps a session safe; http serves for localhost alone",
    ]);
    expect(problemsOf({ PUBLIC_URL: "https://kabinet.example" })).toEqual([]);
    expect(problemsOf({ PUBLIC_URL: "http://127.0.0.1:4000" })).toEqual([]);
  });

  it("ask for a driver of SQLite that this Node has", () => {
    const known = nodeSqlite() !== null;
    expect(problemsOf({ SQLITE_DRIVER: "node" })).toEqual(
      known ? [] : [`SQLITE_DRIVER=node needs Node 22.13 or newer, and this is ${process.versions.node}`],
    );
    expect(problemsOf({ SQLITE_DRIVER: "better" })).toEqual([
      "SQLITE_DRIVER=better: expected one of sqlite3, node",
    ]);
  });

  it("never show a password where they complain", () => {
    const [problem] = problemsOf({ DATABASE_URL: "mysql://kabinet:hunter2@db/kabinet" });
    expect(problem).not.toContain("hunter2");
  });

  it("are documented, all of them, in their order", () => {
    const document = readFileSync(join(ROOT, "docs", "configuration.md"), "utf8");
    // When this fails, put what it expects into the document.
    expect(unpadded(document)).toContain(unpadded(configurationTable()));
    expect(Object.keys(VARIABLES)).toEqual([...new Set(Object.keys(VARIABLES))]);
  });
});
