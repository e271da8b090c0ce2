import "reflect-metadata";
import { pino } from "pino";
import { readSettings, SettingsError, type Settings } from "./env";
import { startProgram, type Program } from "./program";

/** Once told to stop, a second signal ends the process at once. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Starts the gateway, says where it is, and stops it when told to. */
async function main(): Promise<void> {
  const settings = readSettings();
  const log = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  const program = await startProgram(settings, {
    log,
    message: ({ to, text }) => {
      say(`SMS ${to}: ${text}`);
    },
    demoProgress: (done, total) => {
      if (done === 0 || done === total) log.debug({ done, total }, "demo data");
    },
  });
  for (const signal of SIGNALS) process.once(signal, () => void stop(program));
  welcome(program, settings);
}

function welcome({ people, url }: Program, { PUBLIC_URL, PORT }: Settings): void {
  const address = PORT === 0 ? url : PUBLIC_URL.origin;
  say(`Личный кабинет / the cabinet   ${address}`);
  say(`GraphQL playground             ${address}/playground`);
  for (const { role, login, name } of people) say(`${role.padEnd(13)}  ${login.padEnd(26)}  ${name}`);
}

async function stop(program: Program): Promise<void> {
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
  await program.stop();
  process.exit(0);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof SettingsError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
