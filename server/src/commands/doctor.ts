import { SettingsError, unknownSettings, type Settings } from "../env";
import { systemClock } from "../platform/clock";
import type { Command, Given } from "./command";
import { auditChecks, notedSeal } from "./doctor-audit";
import { databaseChecks } from "./doctor-database";
import { outsideChecks } from "./doctor-outside";
import type { Finding } from "./finding";

/** Looks whether the gateway can run here, and changes nothing. */
export const doctor: Command = {
  name: "doctor",
  usage: "[--json] [--seal <number:hash>]",
  about: "looks whether the gateway can run here and changes nothing; the exit code is 1 where it cannot",
  words: 0,
  options: {
    json: { type: "boolean", meaning: "tells it as JSON, for programs that watch" },
    seal: {
      type: "string",
      meaning: "a seal of the audit from the log, from which the chain has to go on",
    },
  },
  run: async (given) => {
    const findings = await examined(given);
    const isWell = findings.every(({ outcome }) => outcome !== "fail");
    if (given.options["json"] === true) given.terminal.out(JSON.stringify({ isWell, findings }, null, 2));
    else for (const { check, outcome, told } of findings) given.terminal.out(line(check, outcome, told));
    return isWell ? 0 : 1;
  },
};

async function examined(given: Given): Promise<readonly Finding[]> {
  const settings = settingsOf(given);
  if ("problems" in settings)
    return settings.problems.map((told) => ({ check: "settings", outcome: "fail", told }));
  const { read } = settings;
  const noted = notedSeal(given.options["seal"]);
  const unknown = unknownSettings(given.terminal.environment);
  return [
    { check: "settings", outcome: "ok", told: `${read.operator.shortName.en}, ${read.PUBLIC_URL.origin}` },
    ...unknown.map((told): Finding => ({ check: "settings", outcome: "warn", told })),
    ...clock(read),
    ...(await databaseChecks(read)),
    ...(await auditChecks(read, noted)),
    ...(await outsideChecks(read)),
  ];
}

/** The settings, or what is wrong with them: then nothing else can be looked at. */
function settingsOf(given: Given): { readonly read: Settings } | { readonly problems: readonly string[] } {
  try {
    return { read: given.settings() };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { problems: error.problems };
  }
}

function clock({ CLOCK_START, DEMO, OPERATOR_ZONE }: Settings): Finding[] {
  const now = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: OPERATOR_ZONE,
  }).format(systemClock().now());
  const told = `${now} in ${OPERATOR_ZONE}`;
  return CLOCK_START !== null && !DEMO
    ? [
        {
          check: "clock",
          outcome: "fail",
          told: "CLOCK_START moves the clock, which is for tests: take it away",
        },
      ]
    : [{ check: "clock", outcome: "ok", told }];
}

function line(check: string, outcome: Finding["outcome"], told: string): string {
  return `${outcome.padEnd(5)}${check.padEnd(12)}${told}`;
}
