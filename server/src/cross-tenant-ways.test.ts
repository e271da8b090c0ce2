import { isNullableType } from "graphql";
import {
  deepest,
  isOpenWrite,
  ownVariables,
  probeBeside,
  probeFollowing,
  probeLogin,
} from "./testing/cross-tenant/attempts";
import { holesOf, operationOn, operationOver } from "./testing/cross-tenant/operations";
import { isAskedHere, isTried, probing, roots, selections, sent } from "./testing/cross-tenant/probing";

/** Ways of one request. Where a root field may not be null, one that fails would take the others' answers away. */
const SIDE_BY_SIDE = 8;

describe("what belongs to one company, line or person", () => {
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
        const ways = selections.ways(root.field.type, 3);
        const asked = ways.filter((each) => isAskedHere(`${root.field.name} ${each}`));
        const step = isNullableType(root.field.type) ? SIDE_BY_SIDE : 1;
        for (let i = 0; i < asked.length; i += step) {
          const some = asked.slice(i, i + step);
          const document = operationOver(root, some);
          for (const prober of probers)
            await probe.send(prober, { document, variables: ownVariables(root, prober), ways: some });
        }
      }
    });
  }, 1_500_000);

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
  }, 1_500_000);

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
    expect(sent.probes).toBeGreaterThanOrEqual(5_000);
    process.stdout.write(`cross-tenant, other ways: ${String(sent.probes)} probes\n`);
  });
});
