import type { Settings } from "../env";

/** Where a command's words go to and come from. */
export interface Terminal {
  /** What was asked for. */
  readonly out: (line: string) => void;
  /** What was wrong. */
  readonly err: (line: string) => void;
  /** The first line that is given to it, for a password that stands in no history of commands. */
  readonly firstLine: () => Promise<string>;
  /** All that is given to it; null where that is more than so many bytes. */
  readonly input: (most: number) => Promise<Buffer | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a command is given. */
export interface Given {
  /** Reads the settings; throws a SettingsError that names everything that is wrong with them. */
  readonly settings: () => Settings;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly terminal: Terminal;
}

/** One thing that `kabinet` does. */
export interface Command {
  /** What is typed: `staff add`. */
  readonly name: string;
  /** What follows: `<login>`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly about: string;
  /** Its options, each with what it means. */
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly meaning: string }>
  >;
  /** How many words it needs. */
  readonly words: number;
  /** Does it; answers the exit code. */
  readonly run: (given: Given) => Promise<number>;
}

/** Why a command is not done; its message is for whoever typed it, its exit code for programs. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** A text that an option has to have. */
export function needed({ options }: Given, name: string): string {
  const value = options[name];
  if (typeof value !== "string" || value.trim() === "") throw new Refused(`--${name} is needed`);
  return value.trim();
}
