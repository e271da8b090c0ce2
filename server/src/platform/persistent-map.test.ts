import fc from "fast-check";
import { PersistentMap } from "./persistent-map";

it("answers what a copied map would, and so do all that it was made from", () => {
  const entry = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer());
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry, { maxLength: 60 }), (first, steps) => {
      let copied = new Map(first);
      let map = PersistentMap.of(copied);
      const all = [{ copied, map }];
      for (const [key, value] of steps) {
        copied = new Map(copied).set(key, value);
        map = map.with(key, value);
        all.push({ copied, map });
      }
      for (const each of all)
        for (let key = 0; key <= 20; key++) expect(each.map.get(key)).toBe(each.copied.get(key));
    }),
  );
});

it("is made from another one of 50,000 entries 50,000 times without copying it", () => {
  let copied = 0;
  class Counted extends Map<number, number> {
    override *[Symbol.iterator](): MapIterator<[number, number]> {
      copied += this.size;
      yield* super[Symbol.iterator]();
    }
  }
  const base = new Counted();
  for (let n = 0; n < 50_000; n++) base.set(n, n);
  let map = PersistentMap.of<number, number>(base);
  for (let n = 0; n < 50_000; n++) map = map.with(n, -n);
  expect(map.get(49_999)).toBe(-49_999);
  expect(copied).toBeLessThanOrEqual(50_000);
});
