import { CHANGES } from "../modules";
import { generateDemo } from "../demo/generate-demo";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { PoolNumber } from "../modules/line/number-pool/pool-number.entity";
import { statementsOf } from "../testing/statements";
import { withTestDatabase } from "../testing/test-database";
import { loadScenes } from "./evaluate";

const ZONE = "Europe/Minsk";
const NOW = Date.parse("2026-11-16T09:00:00Z");
const LINES = 1_000;

it("loads the scenes of a thousand lines in as many statements as those of one, for every kind of change", async () => {
  await withTestDatabase(async (database) => {
    const size = { subscribers: LINES, months: 1, usageRows: 100 };
    await generateDemo(database, { seed: 5, size, timeZone: ZONE, now: NOW });
    const lines = await database.read(Subscriber, "order by t.id");
    const [first] = lines;
    // A line for which no number is held leaves out what only those need that may get one.
    const [free] = await database.read(PoolNumber, "where t.state = 'available' order by t.number limit 1");
    await database.write((unit) =>
      unit.run(
        "update pool_number set state = 'reserved', state_until = $2, held_for = $3, held_since = $4 where number = $1",
        [free?.number ?? "", NOW + 3_600_000, first?.id ?? "", NOW],
      ),
    );
    const occasion = { changes: CHANGES, viewer: null, now: NOW, orderId: null, at: NOW, timeZone: ZONE };
    for (const change of CHANGES.all) {
      const load = (count: number): ReturnType<typeof loadScenes> => {
        const inputs = lines.slice(0, count).map(({ id }) => ({ subscriberId: id }));
        return loadScenes(database, change, inputs, { ...occasion, bySubscriber: false, lock: false });
      };
      const one = await statementsOf(database, () => load(1));
      const many = await statementsOf(database, async () => {
        const scenes = await load(LINES);
        expect([change.kind, scenes.filter((scene) => scene !== null).length]).toEqual([change.kind, LINES]);
      });
      expect([change.kind, many]).toEqual([change.kind, one]);
      expect(one).toBeGreaterThan(1);
    }
  });
}, 60_000);
