import "./compile-cache";
import "reflect-metadata";
import { pino } from "pino";
import { ENVIRONMENT, readSettings, SettingsError, unknownSettings, type Settings } from "./env";
import { startProgram, type Program } from "./program";

/** Once told to stop, a second signal ends the process at once. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Starts the gateway, says where it is, and stops it when told to. */
async function main(): Promise<void> {
  // Whatever ends the process before it has started is a failure, even if nobody says so.
  process.exitCode = 1;
  const settings = readSettings();
  const log = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  for (const unknown of unknownSettings(ENVIRONMENT)) log.warn(unknown);
  const program = await startProgram(settings, {
    log,
    message: ({ to, text }) => {
      say(`SMS ${to}: ${text}`);
    },
    demoProgress: (done, total) => {
      if (done === total || done % 5_000 === 0)
        say(`Демо-данные / demo data: ${String(done)} / ${String(total)}`);
    },
  });
  process.exitCode = 0;
  for (const signal of SIGNALS) process.once(signal, () => void stop(program));
  welcome(program, settings);
}

function welcome({ people, url }: Program, { PUBLIC_URL, PORT, DEMO_PASSWORD }: Settings): void {
  const address = PORT === 0 ? url : PUBLIC_URL.origin;
  say(`Личный кабинет / the cabinet   ${address}`);
  say(`GraphQL playground             ${address}/playground`);
  if (people.length === 0) return;
  say(`\nВойти как / sign in as (пароль / password: ${DEMO_PASSWORD})`);
  for (const { role, login, name, companies, hasPassword } of people) {
    const how = hasPassword
      ? ""
      : "  первый вход по коду из SMS: он появится здесь / first by a code, shown here";
    say(
      `  ${role.padEnd(13)}  ${login.padEnd(24)}  ${name}${companies === null ? "" : `, ${companies}`}${how}`,
    );
  }
}

async function stop(program: Program): Promise<void> {
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
  await program.stop();
  process.exit(0);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What whoever runs the program can act on; of everything else, all that is known. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError) return error.message;
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `${error.message}. Choose another port: PORT=4001 npm start`;
  return typeof code === "string" ? error.message : (error.stack ?? error.message);
}

main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});
