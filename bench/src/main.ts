/** Puts the same questions to four servers on the same data, in turns, and prints how ours compares. */
import { mkdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { checkSame, forgetOrders } from "./check.ts";
import { subjectsIn, type Subjects } from "./data.ts";
import { measureInvoices } from "./invoices.ts";
import { DRAWN_AHEAD, load, type Round } from "./load.ts";
import { measurePlan } from "./plan.ts";
import { QUESTIONS, seeded, withoutRepetition, type Question } from "./questions.ts";
import { report, writeReport, type Measured } from "./report.ts";
import { PROFILES, startServer, type ProgramSettings, type Server, type ServerName } from "./servers.ts";

const USAGE = `pnpm bench [options]

  --quick      few short rounds: to see that it works, not to believe
  --only Q1    one question
  --rounds N   rounds of each question and server (5)
  --seconds N  length of a round (4)
  --other A=B  ours beside ours with that setting, in place of TypeORM's ways: SQLITE_DRIVER=node
  --write      puts the figures into docs/performance.md
  --invoices   files, forecast and first page of an account of 20,000 lines, beside bare SQL
  --plan       one change of 50,000 lines judged at once, beside a bare read of their rows
  --profile    profiles ours alone, question by question, into data/bench/profiles
`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string" },
    seconds: { type: "string" },
    other: { type: "string" },
    write: { type: "boolean", default: false },
    invoices: { type: "boolean", default: false },
    plan: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
const questions = QUESTIONS.filter(({ name }) => values.only === undefined || name === values.only);
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
const seconds = Number(values.seconds ?? (values.quick ? 3 : 4));

/** Whom the questions are put to, and the settings of the other program where there is one. */
const names: readonly ServerName[] =
  values.other === undefined ? ["ceiling", "naive", "joined", "ours"] : ["ceiling", "other", "ours"];
const settingsOf = (name: ServerName): ProgramSettings => {
  if (name !== "other" || values.other === undefined) return {};
  const at = values.other.indexOf("=");
  return { [values.other.slice(0, at)]: values.other.slice(at + 1) };
};

/** Answers of a round that are too few to be believed. */
const FEW = 100;

/** One round; the seed decides which subjects are asked about, so that all servers are asked about the same. */
async function round(
  server: Server,
  question: Question,
  subjects: Subjects,
  seed: number,
  length = seconds,
): Promise<Round> {
  const draw = question.writes ? withoutRepetition(seed) : seeded(seed);
  // A quick machine asks about all of them before the time is up.
  const most = question.writes ? { most: subjects.subscribers.length - DRAWN_AHEAD } : {};
  const variables = () => question.variables(subjects, draw);
  const measured = await load(server, question, variables, { seconds: length, ...most });
  await untilIdle(server);
  if (question.writes) await forgetOrders(server.file);
  return measured;
}

/** What was under way when a round ended is finished before the next begins. */
async function untilIdle(server: Server): Promise<void> {
  for (let before = -Infinity, now = server.spent(); now - before > 20; now = server.spent()) {
    before = now;
    await setTimeout(500);
  }
}

/**
 * Until the compilers have done what they do for what is asked often; the slow are not waited for. Answers how long a
 * round has to be in which the server gives a few answers on each connection.
 */
async function warmUp(server: Server, question: Question, subjects: Subjects): Promise<number> {
  const wanted = values.quick ? 1 : question.warmth;
  const latest = performance.now() + 20_000;
  let length = seconds;
  for (let answered = 0, seed = -1; answered < wanted && performance.now() < latest; seed--) {
    const one = await round(server, question, subjects, seed, length);
    if (one.answered < FEW) length *= 3;
    answered += one.answered;
  }
  return length;
}

/** All rounds of a question, servers in turns; each is told as soon as it is over. */
async function measure(
  question: Question,
  servers: readonly Server[],
  subjects: Subjects,
): Promise<Measured["rounds"]> {
  const found: Record<ServerName, Round[]> = { ceiling: [], naive: [], joined: [], other: [], ours: [] };
  const lengths = new Map<Server, number>();
  for (const server of servers) lengths.set(server, await warmUp(server, question, subjects));
  for (let seed = 1; seed <= rounds; seed++) {
    for (const server of servers)
      found[server.name].push(await round(server, question, subjects, seed, lengths.get(server)));
    const told = servers.map(
      ({ name }) =>
        `${name} ${(found[name].at(-1)?.perSecond ?? NaN).toFixed(0)} (${(found[name].at(-1)?.spent ?? NaN).toFixed(2)} ms)`,
    );
    console.log(`${question.name}, round ${String(seed)}, answers a second: ${told.join(", ")}`);
  }
  return found;
}

async function compare(): Promise<void> {
  const servers: Server[] = [];
  try {
    for (const name of names) servers.push(await startServer(name, [], settingsOf(name)));
    const subjects = await subjectsIn(servers[0]?.file ?? "");
    await checkSame(servers, subjects, values.quick ? 5 : 20);
    console.log("The answers are the same, byte for byte, and so are the rows of an order.\n");
    const measured: Measured[] = [];
    for (const question of questions) {
      try {
        measured.push({ question, rounds: await measure(question, servers, subjects) });
      } catch (error) {
        // What was measured of the others counts all the same.
        process.exitCode = 1;
        console.error(`${question.name} was not measured:`, error);
      }
    }
    if (measured.length === 0) return;
    const text = report(measured, servers);
    console.log(`\n${text}`);
    if (values.write && values.other === undefined && measured.length === questions.length) writeReport(text);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function profile(): Promise<void> {
  for (const question of questions) {
    const folder = `${PROFILES}/${question.name}`;
    mkdirSync(folder, { recursive: true });
    const server = await startServer("ours", ["--cpu-prof", `--cpu-prof-dir=${folder}`]);
    const subjects = await subjectsIn(server.file);
    for (let seed = 0; seed < rounds; seed++) await round(server, question, subjects, seed);
    await server.stop();
    console.log(`${question.name}: ${folder}`);
  }
}

if (values.help) console.log(USAGE);
else if (values.invoices) await measureInvoices(values.write);
else if (values.plan) await measurePlan();
else await (values.profile ? profile() : compare());
