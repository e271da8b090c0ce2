import { parseArgs } from "node:util";
import { Refused, type Command, type Terminal } from "./command";
import { companyAdd } from "./company";
import { doctor } from "./doctor";
import { mailBounce } from "./mail";
import { migrate } from "./migrate";
import { personAdd, personReset, staffAdd } from "./people";
import { readSettings, SettingsError, type Settings } from "../env";
import { useOperator } from "../modules/catalogue/operator/operator-profile.policy";

const COMMANDS: readonly Command[] = [
  ...[migrate, doctor, staffAdd, companyAdd, personAdd, personReset],
  mailBounce,
];

/** It was typed wrong, as the shell's own commands say it. */
const WRONG_USE = 2;

/** Does what is typed; answers the exit code. */
export async function runKabinet(typed: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(typed, terminal);
  } catch (error) {
    terminal.err(reasonOf(error));
    return error instanceof Refused ? error.exitCode : 1;
  }
}

async function run(typed: readonly string[], terminal: Terminal): Promise<number> {
  const found = COMMANDS.find(({ name }) => name.split(" ").every((word, i) => word === typed[i]));
  const isHelp = typed.includes("--help") || typed.includes("-h");
  if (!found) {
    const text = overview(typed[0]);
    if (isHelp || typed.length === 0) terminal.out(text);
    else terminal.err(`There is no command «${typed.join(" ")}».\n\n${text}`);
    return isHelp ? 0 : WRONG_USE;
  }
  if (isHelp) {
    terminal.out(helpOf(found));
    return 0;
  }
  const given = read(found, typed.slice(found.name.split(" ").length), terminal);
  if (given !== null) return found.run({ ...given, terminal, settings: () => settingsIn(terminal) });
  terminal.err(helpOf(found));
  return WRONG_USE;
}

/** The settings, and whose process it is then; asked for by each command that needs them. */
function settingsIn({ environment }: Terminal): Settings {
  const settings = readSettings(environment);
  useOperator(settings.operator);
  return settings;
}

function read(
  command: Command,
  typed: readonly string[],
  terminal: Terminal,
): { words: readonly string[]; options: Readonly<Record<string, string | boolean | undefined>> } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      options: command.options,
      allowPositionals: true,
    });
    return positionals.length === command.words ? { words: positionals, options: values } : null;
  } catch (error) {
    terminal.err((error as Error).message);
    return null;
  }
}

function overview(group: string | undefined): string {
  const ofGroup = COMMANDS.filter(({ name }) => name.startsWith(`${group ?? ""} `));
  const shown = ofGroup.length > 0 ? ofGroup : COMMANDS;
  return [
    "kabinet: what an operator's engineer does beside the running gateway.",
    "",
    ...shown.map(({ name, about }) => `  kabinet ${name.padEnd(14)} ${about}`),
    "",
    "kabinet <command> --help tells more. Settings are read from the environment, as the gateway reads them.",
  ].join("\n");
}

function helpOf({ name, usage, about, options }: Command): string {
  const lines = Object.entries(options).map(([option, { type, meaning }]) => {
    const written = `--${option}${type === "string" ? " <text>" : ""}`;
    return `  ${written.padEnd(26)} ${meaning}`;
  });
  return [
    `kabinet ${name} ${usage}`.trim(),
    "",
    `It ${about}.`,
    ...(lines.length > 0 ? ["", ...lines] : []),
  ].join("\n");
}

/** What whoever typed it can act on; of everything else, all that is known. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refused || error instanceof SettingsError) return error.message;
  const code = "code" in error ? error.code : undefined;
  return typeof code === "string" ? error.message || code : (error.stack ?? error.message);
}
