import { parse, validate } from "graphql";
import { permissionOf } from "./platform/authorization/may";
import { deepest, isOpenWrite, probeHole } from "./testing/cross-tenant/attempts";
import { holesOf, operationOn, type Hole } from "./testing/cross-tenant/operations";
import {
  isAskedHere,
  isTried,
  probing,
  roots,
  schema,
  selections,
  sent,
} from "./testing/cross-tenant/probing";

describe("what belongs to one company, line or person", () => {
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
          // What an order is made of is a hole each, by whichever field it is ordered or previewed.
          const writes = root.kind === "mutation" || root.field.name === "previewOrder";
          const isAsked = ({ path }: Hole): boolean =>
            !writes || isAskedHere([prober.name, root.field.name, ...path].join(" "));
          const holes = holesOf(root.field).filter((each) => isTried(prober, root, each));
          for (const hole of holes.filter(isAsked))
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
  }, 1_500_000);

  it("was looked for often enough", () => {
    expect(sent.probes).toBeGreaterThanOrEqual(5_000);
    process.stdout.write(`cross-tenant: ${String(sent.probes)} probes\n`);
  });
});
