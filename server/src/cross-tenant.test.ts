import { parse, validate } from "graphql";
import { Random } from "./demo/random";
import { permissionOf } from "./platform/authorization/may";
import { buildSchema } from "./schema";
import {
  deepest,
  isOpenWrite,
  ownVariables,
  probeBeside,
  probeFollowing,
  probeHole,
  probeLogin,
} from "./testing/cross-tenant/attempts";
import {
  holesOf,
  operationOn,
  rootsOf,
  Selections,
  type Hole,
  type Root,
} from "./testing/cross-tenant/operations";
import type { Prober } from "./testing/cross-tenant/marks";
import { Probing } from "./testing/cross-tenant/probe";
import { sampleOf } from "./testing/cross-tenant/samples";
import { plantTenants, type TwoTenants } from "./testing/cross-tenant/tenants";
import { withTestApp, type TestApp } from "./testing/test-app";

/** All probers and all values; otherwise one company's side of it, which is the same by symmetry. */
const LONG = process.env["LONG"] === "1";

/** Ids that are tried always; LONG=1 tries those of everything that is stored. */
const OFTEN = /^(cl|acc|sub|svc|ord|tok|vwr|apl)_/;

/**
 * Of what can be read, who looks only and who looks after one account try a part, chosen by a seed; LONG=1 lets them try
 * everything. What they might write they always try.
 */
const isTried = ({ isOther }: Prober, { kind, field }: Root, hole: Hole): boolean =>
  LONG ||
  isOther !== true ||
  kind === "mutation" ||
  new Random(`others:${field.name}:${hole.path.join(".")}`).chance(0.4);

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

describe("what belongs to one company, line or person", () => {
  const schema = buildSchema();
  const roots = rootsOf(schema);
  const selections = new Selections(schema, sampleOf(null, ""));
  let probes = 0;

  /** Gives two planted companies to a test, and judges what its probes found. */
  const probing = (
    work: (probe: Probing, tenants: TwoTenants, test: TestApp) => Promise<void>,
  ): Promise<void> =>
    withTestApp(
      async (test) => {
        const all = await plantTenants(test.database);
        const probe = new Probing(test);
        const some = all.probers.filter(({ seat }) => LONG || seat?.tenant !== "b");
        await work(
          probe,
          LONG
            ? all
            : {
                ...all,
                probers: some,
                ids: all.ids.filter((id) => OFTEN.test(id)),
                prefixes: ["sub", "ord"],
              },
          test,
        );
        probes += probe.count;
        expect(probe.leaks.slice(0, 5)).toEqual([]);
        expect(probe.faults.slice(0, 5)).toEqual([]);
      },
      { settings: NO_LIMITS },
    );

  it("is behind root fields that each declare who may call them", () => {
    const undeclared = roots.filter(({ field }) => !permissionOf(field.extensions));
    expect(undeclared.map(({ field }) => field.name)).toEqual([]);
  });

  it("is asked for by documents that fit the schema", () => {
    const documents = roots.map((root) => operationOn(root, deepest(root, selections)));
    expect(documents.flatMap((document) => validate(schema, parse(document)).map(String))).toEqual([]);
  });

  it("is given and moved by no id or text of anybody else's, which are like what does not exist", async () => {
    await probing(async (probe, tenants) => {
      for (const prober of tenants.probers) {
        const before = await tenants.dumpForeign(prober);
        for (const root of roots.filter(({ kind }) => kind !== "subscription")) {
          if (isOpenWrite(root)) continue;
          const document = operationOn(root, deepest(root, selections));
          for (const hole of holesOf(root.field).filter((each) => isTried(prober, root, each)))
            await probeHole(probe, tenants, prober, root, hole, document);
        }
        // To staff nobody is foreign: they write to every company.
        if (prober.viewer?.role !== "staff") expect(await tenants.dumpForeign(prober)).toEqual(before);
      }
      for (const name of ["administrator of a", "staff"]) {
        const seen = [...(probe.seen.get(name) ?? [])];
        expect(seen).toEqual(
          expect.arrayContaining(["id", "number", "client.name", "account.name", "subscriber.name"]),
        );
        expect(seen).toEqual(
          expect.arrayContaining(["orders.note", "event.text", "sim.iccid", "subscriber_fact.value"]),
        );
        expect(seen).toEqual(
          expect.arrayContaining(["appeal.subject", "appeal.wishes", "appeal_message.text"]),
        );
      }
      expect(probe.seen.get("nobody")).toBeUndefined();
    });
  }, 600_000);

  it("is not told by signing in, asking for codes, or guessing them", async () => {
    await probing(async (probe, { probers }) => {
      for (const prober of probers) {
        for (const root of roots.filter(isOpenWrite)) {
          const document = operationOn(root, deepest(root, selections));
          for (const hole of holesOf(root.field)) await probeLogin(probe, prober, root, hole, document);
        }
      }
    });
  });

  it("is reached on no way through other things", async () => {
    await probing(async (probe, { probers }) => {
      for (const root of roots.filter(({ kind }) => kind === "query")) {
        for (const way of selections.ways(root.field.type, 3)) {
          const document = operationOn(root, way);
          for (const prober of probers) {
            await probe.send(prober, { document, variables: ownVariables(root, prober) });
          }
        }
      }
    });
  }, 600_000);

  it("does not come along with one's own, asked for beside it in one operation", async () => {
    await probing(async (probe, tenants) => {
      for (const root of roots.filter(({ kind }) => kind === "query")) {
        const document = operationOn(root, selections.all(root.field.type, 1), 3);
        for (const hole of holesOf(root.field).filter(({ scalar }) => scalar === "ID")) {
          for (const prober of tenants.probers.filter((each) => isTried(each, root, hole)))
            await probeBeside(probe, tenants, prober, root, hole, document);
        }
      }
    });
  }, 600_000);

  it("is followed by no subscription", async () => {
    await probing(async (probe, tenants, test) => {
      for (const root of roots.filter(({ kind }) => kind === "subscription")) {
        const document = operationOn(root, selections.all(root.field.type, 1));
        for (const hole of holesOf(root.field)) {
          for (const prober of tenants.probers)
            await probeFollowing(probe, tenants, prober, root, hole, document, test);
        }
      }
    });
  }, 120_000);

  it("was looked for often enough", () => {
    expect(probes).toBeGreaterThanOrEqual(5_000);
    process.stdout.write(`cross-tenant: ${String(probes)} probes\n`);
  });
});
