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
      if (done === total || done % 5_000 === 0)
        say(`Демо-данные / demo data: ${String(done)} / ${String(total)}`);
    },
  });
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

main().catch((error: unknown) => {
  process.stderr.write(`${explained(error)}\n`);
  process.exit(1);
});

/** What whoever starts the program can mend is said in words; anything else is a fault, with its stack. */
function explained(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as { readonly code?: string; readonly port?: number };
  if (code === "EADDRINUSE") {
    const taken = String(port);
    return `Порт ${taken} занят: остановите другую программу или задайте PORT. / Port ${taken} is taken: stop what uses it, or set PORT.`;
  }
  return error.stack ?? error.message;
}
