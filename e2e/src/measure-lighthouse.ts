/** Lets Lighthouse judge the running program's pages, on the desktop and on a telephone: `pnpm lighthouse --help`. */
import { parseArgs } from "node:util";
import { startApp } from "./app";
import { FORM_FACTORS, measure, type Measurement } from "./lighthouse/measure";
import { pagesBeforeSignIn, pagesBehindSignIn, type MeasuredPage } from "./lighthouse/measured-pages";
import { openMeasuredBrowser } from "./lighthouse/open-window";
import { complaints, report, writeReport, type Measured } from "./lighthouse/report";

const USAGE = `pnpm lighthouse [options]

  --rounds N   rounds of each page on each kind of device (3)
  --only TEXT  pages whose name has this in it
  --why        also prints everything that cost something
  --write      puts the table into docs/performance.md`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    why: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

async function measureAll(): Promise<void> {
  const app = await startApp();
  const browser = await openMeasuredBrowser();
  const measured: Measured[] = [];
  const judge = async (page: MeasuredPage): Promise<void> => {
    if (!page.name.includes(values.only)) return;
    for (const formFactor of FORM_FACTORS) {
      const rounds: Measurement[] = [];
      for (let round = 0; round < Number(values.rounds); round++)
        rounds.push(await measure(page, browser.port, formFactor));
      measured.push({ page: page.name, formFactor, rounds });
    }
    console.log(`${page.name} is done.`);
  };
  try {
    for (const page of pagesBeforeSignIn(app)) await judge(page);
    for (const page of await pagesBehindSignIn(app, browser)) await judge(page);
  } finally {
    await browser.close();
    await app.stop();
  }
  const text = report(measured);
  console.log(`\n${text}`);
  if (values.why) console.log(`\n${complaints(measured)}`);
  if (values.write) writeReport(text);
}

if (values.help) console.log(USAGE);
else await measureAll();
