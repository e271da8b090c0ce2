import { Random } from "../../demo/random";
import { buildSchema } from "../../schema";
import { withTestApp, type TestApp } from "../test-app";
import { ON_POSTGRES } from "../test-database";
import type { Prober } from "./marks";
import { rootsOf, Selections, type Hole, type Root } from "./operations";
import { Probing } from "./probe";
import { sampleOf } from "./samples";
import { plantTenants, type TwoTenants } from "./tenants";

/** All probers and all values; otherwise one company's side of it, which is the same by symmetry. */
const LONG = process.env["LONG"] === "1";

/** Ids that are tried always; LONG=1 tries those of everything that is stored. */
const OFTEN = /^(cl|acc|sub|svc|ord|tok|vwr|apl)_/;

/**
 * Of what can be read, who looks only and who looks after one account try a part, chosen by a seed; LONG=1 lets them try
 * everything. What they might write they always try.
 */
export const isTried = ({ isOther }: Prober, { kind, field }: Root, hole: Hole): boolean =>
  LONG ||
  isOther !== true ||
  kind === "mutation" ||
  new Random(`others:${field.name}:${hole.path.join(".")}`).chance(0.4);

/**
 * The same conditions stand in the same statements on both databases, and a probe takes PostgreSQL three times as long: of
 * what is tried to be written, and of the ways through other things, it is asked a part, chosen by a seed, and SQLite all.
 * LONG=1 asks both all of it.
 */
export const isAskedHere = (what: string): boolean =>
  LONG || !ON_POSTGRES || new Random(`postgres:${what}`).chance(0.4);

/** The limits of documents are no part of what is tested here. */
const NO_LIMITS = {
  LIMIT_FIELDS: "100000",
  LIMIT_ALIASES: "10000",
  LIMIT_TOKENS: "100000",
  LIMIT_DEPTH: "100",
  LIMIT_QUERY_CHARACTERS: "1000000",
  LIMIT_ITEMS: "10000000",
  LIMIT_ANSWER_BYTES: "1000000000",
};

/** The schema that is probed, its root fields, and what can be selected of each. */
export const schema = buildSchema();
export const roots = rootsOf(schema);
export const selections = new Selections(schema, sampleOf(null, ""));

/** How many probes this test file has sent. */
export const sent = { probes: 0 };

/** Gives two planted companies to a test, and judges what its probes found. */
export const probing = (
  work: (probe: Probing, tenants: TwoTenants, test: TestApp) => Promise<void>,
): Promise<void> =>
  withTestApp(
    async (test) => {
      const all = await plantTenants(test.database);
      const probe = new Probing(test);
      const some = all.probers.filter(({ seat }) => LONG || seat?.tenant !== "b");
      const tenants = LONG
        ? all
        : {
            ...all,
            probers: some,
            ids: all.ids.filter((id) => OFTEN.test(id)),
            prefixes: ["sub", "ord"],
          };
      await withoutStacks(() => work(probe, tenants, test));
      sent.probes += probe.count;
      expect(probe.leaks.slice(0, 5)).toEqual([]);
      expect(probe.faults.slice(0, 5)).toEqual([]);
    },
    { settings: NO_LIMITS },
  );

/** Nearly all of the many thousand probes are refused: to write down where took more time than to refuse. */
async function withoutStacks(work: () => Promise<void>): Promise<void> {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    await work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
